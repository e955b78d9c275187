import type { Language } from '@bandi/organisation';

type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string;

const triggers: Readonly<Record<string, string>> = {
  message: '消息', timer: '定时', conditional: '条件', signal: '信号', error: '错误', escalation: '升级', compensation: '补偿', cancel: '取消', link: '链接', terminate: '终止',
};
const events: Readonly<Record<string, string>> = {
  'start event': '开始事件', 'end event': '结束事件', 'boundary event': '边界事件', 'intermediate catch event': '中间捕获事件', 'intermediate throw event': '中间抛出事件', 'intermediate/boundary event': '中间／边界事件',
};
const things: Readonly<Record<string, string>> = {
  ...events,
  task: '任务', 'user task': '人工任务', 'service task': '系统任务', 'send task': '发送任务', 'receive task': '接收任务', 'manual task': '线下任务', 'business rule task': '规则任务', 'script task': '脚本任务',
  'call activity': '调用流程', transaction: '事务', 'event sub-process': '事件子流程', 'sub-process': '子流程', 'sub-process (collapsed)': '子流程（折叠）', 'sub-process (expanded)': '子流程（展开）',
  'ad-hoc sub-process': '自由子流程', 'ad-hoc sub-process (collapsed)': '自由子流程（折叠）', 'ad-hoc sub-process (expanded)': '自由子流程（展开）', 'expanded sub-process': '展开的子流程',
  gateway: '网关', 'exclusive gateway': '判断（排他网关）', 'parallel gateway': '并行网关', 'inclusive gateway': '包容网关', 'complex gateway': '复杂网关', 'event-based gateway': '事件网关',
  'data store reference': '数据存储', 'data object reference': '数据对象', 'expanded pool/participant': '泳池（展开）', 'empty pool/participant': '泳池（空）', 'pool/participant': '泳池', group: '分组',
  'compensation activity': '补偿任务', 'sequence flow': '连线', 'default flow': '默认分支', 'conditional flow': '条件分支',
};
const whole: Readonly<Record<string, string>> = {
  'Activate create/remove space tool': '加减间距', 'Activate global connect tool': '连线', 'Activate hand tool': '移动画布', 'Activate lasso tool': '框选',
  'Add lane above': '在上方加泳道', 'Add lane below': '在下方加泳道', 'Divide into two lanes': '分成两条泳道', 'Divide into three lanes': '分成三条泳道', 'Add text annotation': '加注释',
  'Align elements': '对齐', 'Align elements left': '左对齐', 'Align elements right': '右对齐', 'Align elements center': '水平居中', 'Align elements top': '顶部对齐', 'Align elements bottom': '底部对齐', 'Align elements middle': '垂直居中',
  'Change element': '更改类型', 'Connect to other element': '连到另一步', 'Connect using association': '用关联线连接', 'Connect using data input association': '用数据线连接', Delete: '删除',
  'Distribute elements horizontally': '水平均匀分布', 'Distribute elements vertically': '垂直均匀分布', Collection: '集合', Loop: '循环', 'Parallel multi-instance': '多实例（并行）', 'Sequential multi-instance': '多实例（依次）',
  'Participant multiplicity': '多个参与者', 'Toggle non-interrupting': '切换是否打断', 'Search in diagram': '在图中查找', 'Open {element}': '打开 {element}',
};
const verbs: readonly (readonly [string, string])[] = [['create ', '添加'], ['append ', '后接']];

/** The words of the drawing tools in a language; what has no Chinese name here stays as the tools have it. */
export function modelerWords(language: Language): Translate {
  const say = language === 'zh' ? inChinese : (text: string) => text;
  return (template, replacements = {}) => say(template).replaceAll(/\{([^}]+)\}/gu, (all, key: string) => replacements[key] ?? all);
}

function inChinese(text: string): string {
  const known = whole[text];
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  const verb = verbs.find(([english]) => lower.startsWith(english));
  const thing = thingName(verb === undefined ? lower : lower.slice(verb[0].length));
  return thing === null ? text : `${verb?.[1] ?? ''}${thing}`;
}

/** `timer boundary event (non-interrupting)`: what sets it off, what it is, and whether it stops what runs. */
function thingName(name: string): string | null {
  const known = things[name];
  if (known !== undefined) return known;
  const suffix = ' (non-interrupting)';
  const goesOn = name.endsWith(suffix);
  const bare = goesOn ? name.slice(0, -suffix.length) : name;
  const space = bare.indexOf(' ');
  const [trigger, event] = [triggers[bare.slice(0, space)], events[bare.slice(space + 1)]];
  return trigger === undefined || event === undefined ? null : `${trigger}${event}${goesOn ? '（不打断）' : ''}`;
}
