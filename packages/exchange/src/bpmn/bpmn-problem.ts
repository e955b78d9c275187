import type { Bilingual } from '@bandi/organisation';
import { DRAWING_LIMIT } from '@bandi/organisation';

/** Why a file is not read at all. */
export const bpmnProblems = {
  'too-large': {
    zh: `文件太大：最多 ${DRAWING_LIMIT / 1e6} 百万字符。请删去内嵌的图片或拆成几个流程`,
    en: `the file is too large: at most ${DRAWING_LIMIT / 1e6} million characters. Take embedded pictures out, or divide it into several processes`,
  },
  'not-text': { zh: '文件不是文本，或者编码无法识别。请另存为 UTF-8', en: 'the file is not text, or in an encoding that is not known. Save it as UTF-8' },
  doctype: {
    zh: '文件含有 DOCTYPE（实体声明）。BPMN 文件不需要它，为安全起见不读取。请删去后再导入',
    en: 'the file has a DOCTYPE with entities. BPMN files need none, and it is not read for safety. Take it out and import again',
  },
  'not-xml': { zh: '文件不是完整的 XML', en: 'the file is not whole XML' },
  'not-bpmn': { zh: '这不是 BPMN 2.0 文件（缺少 definitions）。请从流程工具里导出为 BPMN 2.0', en: 'this is no BPMN 2.0 file (no definitions). Export it as BPMN 2.0 from the process tool' },
  'too-deep': { zh: '文件嵌套太深，无法读取', en: 'the file is nested too deeply to be read' },
  'no-process': { zh: '文件里没有流程步骤', en: 'there are no process steps in the file' },
  'too-many': { zh: '流程太大：最多 2000 个步骤、200 条泳道。请拆成几个流程', en: 'the process is too large: at most 2,000 steps and 200 lanes. Divide it into several' },
} satisfies Record<string, Bilingual>;

export type BpmnProblemCode = keyof typeof bpmnProblems;

export interface BpmnProblem {
  readonly code: BpmnProblemCode;
  readonly text: Bilingual;
}

export function bpmnProblem(code: BpmnProblemCode): { readonly ok: false; readonly problem: BpmnProblem } {
  return { ok: false, problem: { code, text: bpmnProblems[code] } };
}
