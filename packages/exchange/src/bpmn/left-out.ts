import type { Bilingual } from '@bandi/organisation';

/** What of a file did not become part of the process. Most of it stays in the drawing. */
export const leftOutTexts = {
  'not-understood': { zh: '“{name}”不是 BPMN 2.0 的内容，已舍去', en: '“{name}” is not BPMN 2.0 and was left out' },
  'missing-reference': { zh: '引用的“{name}”在文件里不存在，已舍去', en: '“{name}” is referred to but is not in the file; the reference was left out' },
  'flow-without-end': { zh: '连线 {name} 少了起点或终点，只留在图里', en: 'flow {name} lacks one of its ends; it stays in the drawing only' },
  'inside-sub-process': { zh: '子流程“{name}”内部的 {count} 个步骤只留在图里', en: 'the {count} steps inside sub-process “{name}” stay in the drawing only' },
  'not-on-the-way': { zh: '“{name}”（补偿或事件子流程）只留在图里', en: '“{name}” (compensation or event sub-process) stays in the drawing only' },
  'message-flows': { zh: '{count} 条消息流只留在图里，不算步骤之间的连线', en: '{count} message flows stay in the drawing only' },
  'other-pool': { zh: '泳池“{name}”没有流程，只留在图里', en: 'pool “{name}” has no process; it stays in the drawing only' },
  'in-two-lanes': { zh: '步骤“{name}”同时在两条泳道里，取第一条', en: 'step “{name}” lies in two lanes; the first was taken' },
  'id-changed': { zh: '编号“{name}”不能用，已改名', en: 'the id “{name}” cannot be used; it was changed' },
  'id-refused': { zh: '编号“{name}”重复或不合规范，第二个元素已舍去', en: 'the id “{name}” is there twice or is no id; the element was left out' },
  'facts-unknown': { zh: '文件里的“{name}”在这个组织里没有，已舍去', en: '“{name}” of the file is not in this organisation and was left out' },
  'drawing-lost': { zh: '原图里有无法写回的命名空间，将重新排版', en: 'the drawing has a namespace that cannot be written again; it is laid out anew' },
} satisfies Record<string, Bilingual>;

export type LeftOutCode = keyof typeof leftOutTexts;

export interface LeftOut {
  readonly code: LeftOutCode;
  readonly name: string;
  readonly count: number;
  readonly text: Bilingual;
}

export function leftOut(code: LeftOutCode, name: string, count = 1): LeftOut {
  const shown = name.replaceAll(/\s+/gu, ' ').slice(0, 80);
  const fill = (text: string): string => text.replaceAll('{name}', () => shown).replaceAll('{count}', String(count));
  const text = leftOutTexts[code];
  return { code, name: shown, count, text: { zh: fill(text.zh), en: fill(text.en) } };
}
