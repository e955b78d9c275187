import { fillIn } from './fill-in.ts';
import type { Bilingual } from './label.ts';
import type { Fact, Refusal } from './refusal.ts';

type Facts = Readonly<Record<string, Fact>>;
interface RefusalDefinition {
  /** Both languages, with `{fact}` where a fact goes. */
  readonly text: Bilingual;
  readonly cure: Bilingual;
}

/** Every reason a change can be refused for. Codes are stable: they travel in the API and in logs. */
export const refusalCatalogue = {
  'unknown-change': {
    text: { zh: '没有“{type}”这种操作', en: 'there is no change “{type}”' },
    cure: { zh: '升级客户端，或改用接口文档列出的操作', en: 'Update the client, or use a change that the API lists' },
  },
  'bad-change': {
    text: { zh: '“{type}”填写有误，{path}：{messageZh}', en: '“{type}” is not filled in rightly, {path}: {messageEn}' },
    cure: { zh: '改正这一项后再提交', en: 'Correct this field and send it again' },
  },
  'beyond-limits': {
    text: { zh: '改动后{kindZh} {id} 的 {path} 不合要求：{messageZh}', en: 'the {kind} {id} would have a wrong {path}: {messageEn}' },
    cure: { zh: '减少数量，或把这次改动拆开做', en: 'Use a smaller number, or divide the change' },
  },
  'unknown-record': {
    text: { zh: '没有编号为 {id} 的{kindZh}', en: 'there is no {kind} {id}' },
    cure: { zh: '刷新页面，或检查编号', en: 'Reload, or check the id' },
  },
  'record-exists': {
    text: { zh: '编号为 {id} 的{kindZh}已经存在', en: 'there is a {kind} {id} already' },
    cure: { zh: '换一个编号', en: 'Choose another id' },
  },
  'unit-cycle': {
    text: { zh: '不能把部门“{nameZh}”移到它自己的下级里', en: 'unit “{nameEn}” cannot be moved below itself' },
    cure: { zh: '选择另一个上级部门', en: 'Choose another parent unit' },
  },
  'unit-not-empty': {
    text: { zh: '部门“{nameZh}”下还有 {units} 个下级部门、{positions} 个岗位', en: 'unit “{nameEn}” still holds {units} units and {positions} positions' },
    cure: { zh: '选择把它们并入上级部门，或一并删除', en: 'Choose to move them up, or to remove them too' },
  },
  'unit-at-top-holds-positions': {
    text: { zh: '“{nameZh}”是最上级部门，其中 {positions} 个岗位没有上级部门可以并入', en: '“{nameEn}” is a top unit: its {positions} positions have no unit to move up to' },
    cure: { zh: '先把这些岗位移到别的部门，或一并删除', en: 'Move the positions to another unit first, or remove them too' },
  },
  'merge-below-itself': {
    text: { zh: '不能把部门“{nameZh}”并入它自己或它的下级部门', en: 'unit “{nameEn}” cannot be merged into itself or a unit below it' },
    cure: { zh: '选择别的部门来合并', en: 'Choose another unit to merge into' },
  },
  'reporting-cycle': {
    text: { zh: '“{nameZh}”不能向自己或自己的下属汇报', en: '“{nameEn}” cannot report to itself or to one of its own reports' },
    cure: { zh: '选择另一个汇报对象', en: 'Choose another position to report to' },
  },
  'line-to-itself': {
    text: { zh: '“{nameZh}”不能与自己建立虚线汇报', en: '“{nameEn}” cannot have a dotted line to itself' },
    cure: { zh: '从虚线汇报对象中去掉它自己', en: 'Take it out of its own dotted lines' },
  },
  'stand-in-for-itself': {
    text: { zh: '“{nameZh}”不能做自己的代理岗位', en: '“{nameEn}” cannot stand in for itself' },
    cure: { zh: '选择别的岗位代理', en: 'Choose another position as stand-in' },
  },
  'position-has-reports': {
    text: { zh: '还有 {reports} 个岗位向“{nameZh}”汇报', en: '{reports} positions still report to “{nameEn}”' },
    cure: { zh: '选择让它们改向上一级汇报，或一并删除', en: 'Choose to let them report one level up, or to remove them too' },
  },
  'position-held': {
    text: { zh: '“{nameZh}”还有 {people} 人在任', en: '{people} people still hold “{nameEn}”' },
    cure: { zh: '先结束任职，或选择连同任职一起删除', en: 'End their assignments first, or choose to remove them too' },
  },
  'fte-out-of-range': {
    text: { zh: '{heads} 人的编制应在折合全职 0.01 到 {heads} 人之间，不能是 {fte}', en: 'the FTE of {heads} heads is from 0.01 to {heads}, not {fte}' },
    cure: { zh: '调整折合全职的人数，或增加人数', en: 'Change the FTE, or raise the heads' },
  },
  'heads-to-split': {
    text: { zh: '“{nameZh}”共 {heads} 人，分出去的人数应在 1 到 {most} 之间', en: '“{nameEn}” has {heads} heads: from 1 to {most} of them can be split off' },
    cure: { zh: '减少分出的人数；只有 1 人的岗位不能拆分', en: 'Split off fewer; a position of one head cannot be split' },
  },
  'pay-out-of-order': {
    text: { zh: '薪酬应为同一币种，且 低 ≤ 中 ≤ 高', en: 'pay needs one currency and low ≤ typical ≤ high' },
    cure: { zh: '检查三档薪酬', en: 'Check the three amounts' },
  },
  'range-out-of-order': {
    text: { zh: '工作量应满足 低 ≤ 中 ≤ 高', en: 'a load needs low ≤ typical ≤ high' },
    cure: { zh: '检查三个数值', en: 'Check the three values' },
  },
  'dates-reversed': {
    text: { zh: '结束日期 {to} 早于开始日期 {from}', en: 'the end {to} is before the start {from}' },
    cure: { zh: '改正其中一个日期', en: 'Correct one of the dates' },
  },
  'already-assigned': {
    text: { zh: '{personZh}在这段时间已经任“{nameZh}”', en: '{personEn} already holds “{nameEn}” in that time' },
    cure: { zh: '先结束原有任职，或改动日期', en: 'End the earlier assignment first, or change the dates' },
  },
  'person-assigned': {
    text: { zh: '{nameZh}还有 {assignments} 条任职记录', en: '{nameEn} still has {assignments} assignments' },
    cure: { zh: '离职请填写离职日期；确要删除，选择连同任职一起删除', en: 'For a leaver set the last day; to remove all the same, choose to remove the assignments too' },
  },
  'assignment-of-another-position': {
    text: { zh: '任职 {id} 不属于“{nameZh}”', en: 'assignment {id} is not one of “{nameEn}”' },
    cure: { zh: '只选择该岗位的任职', en: 'Choose among the assignments of this position' },
  },
  'duty-held': {
    text: { zh: '还有 {positions} 个岗位承担职责“{nameZh}”', en: '{positions} positions still have a part in the duty “{nameEn}”' },
    cure: { zh: '先收回分配，或选择一并删除', en: 'Take it from them first, or choose to remove their parts too' },
  },
  'duty-in-process': {
    text: { zh: '还有 {steps} 个流程步骤对应职责“{nameZh}”', en: '{steps} process steps still fulfil the duty “{nameEn}”' },
    cure: { zh: '先从这些步骤里去掉它，或选择一并删除', en: 'Take it out of these steps first, or choose to remove it there too' },
  },
  'element-twice': {
    text: { zh: '流程里有两个泳道、步骤或连线的编号都是 {id}', en: 'two lanes, steps or flows of the process have the id {id}' },
    cure: { zh: '给其中一个换编号', en: 'Give one of them another id' },
  },
  'lane-held-twice': {
    text: { zh: '一条泳道只能指定一个岗位或一个部门', en: 'a lane is held by one position or one unit, not both' },
    cure: { zh: '只留其中一个', en: 'Keep one of the two' },
  },
  'carried-twice': {
    text: { zh: '岗位 {id} 在同一项工作里出现了两次', en: 'position {id} carries the same activity twice' },
    cure: { zh: '合并成一条', en: 'Make them one entry' },
  },
  'diff-clash': {
    text: { zh: '有 {count} 处已被改动，无法套用：{recordsZh}', en: 'it no longer fits: {count} places changed meanwhile: {recordsEn}' },
    cure: { zh: '刷新后查看最新内容，再决定是否重做', en: 'Reload, look at what is there now, and decide again' },
  },
  'diff-breaks-structure': {
    text: { zh: '套用后会有 {count} 处引用落空或循环：{recordsZh}', en: 'it would leave {count} references dangling or circular: {recordsEn}' },
    cure: { zh: '先恢复被引用的记录，或改用单独的操作', en: 'Bring back the records referred to, or use single changes' },
  },
} satisfies Record<string, RefusalDefinition>;

export type RefusalCode = keyof typeof refusalCatalogue;

/** A refusal with its words made from the facts. */
export function refusal(code: RefusalCode, facts: Facts): Refusal {
  const definition: RefusalDefinition = refusalCatalogue[code];
  const { text, cure } = definition;
  return { code, facts, text: { zh: fillIn(text.zh, facts), en: fillIn(text.en, facts) }, cure };
}
