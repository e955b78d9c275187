import type { Bilingual } from '@bandi/organisation';

/** Why a file cannot be read at all. */
export interface SourceProblem {
  readonly code: SourceProblemCode;
  readonly text: Bilingual;
  /** What to do about it. */
  readonly cure: Bilingual;
}

const problems = {
  'too-large': [
    { zh: '文件太大', en: 'the file is too large' },
    { zh: '表格文件不超过 60 MB；删去多余的工作表、图片和空白区域后再导入', en: 'A sheet may have 60 MB; remove other sheets, pictures and empty areas' },
  ],
  'unpacks-too-large': [
    { zh: '文件解压后太大，没有继续读', en: 'unpacked, the file is too large; it was not read further' },
    { zh: '只留名单所在的工作表，另存为新文件，或存成 CSV', en: 'Keep only the sheet with the list and save it as a new file, or as CSV' },
  ],
  'too-many-rows': [
    { zh: '超过 20 万行', en: 'there are more than 200,000 rows' },
    { zh: '分成几个文件导入', en: 'Split the list and import it in parts' },
  ],
  'not-text': [
    { zh: '认不出这个文件的格式或编码', en: 'the kind or encoding of this file is not known' },
    { zh: '另存为 .xlsx，或 UTF-8 编码的 CSV', en: 'Save it as .xlsx, or as CSV in UTF-8' },
  ],
  'old-or-locked-workbook': [
    { zh: '这是旧版 .xls，或加了密码的工作簿', en: 'this is an old .xls or a workbook with a password' },
    { zh: '去掉密码，另存为 .xlsx', en: 'Take the password off and save it as .xlsx' },
  ],
  'damaged': [
    { zh: '文件不完整或已损坏', en: 'the file is damaged or was cut off' },
    { zh: '重新下载或导出一次', en: 'Download or export it again' },
  ],
  'not-a-workbook': [
    { zh: '这个压缩包不是 Excel 工作簿', en: 'this archive is not an Excel workbook' },
    { zh: '选 .xlsx、.csv、.txt 或 .json 文件', en: 'Choose an .xlsx, .csv, .txt or .json file' },
  ],
  'open-quote': [
    { zh: '有一个引号没有结束，文件可能只有一半', en: 'a quotation mark is never closed; the file may have been cut off' },
    { zh: '重新导出，或补上引号', en: 'Export it again, or close the quotation mark' },
  ],
  'bad-json': [
    { zh: 'JSON 格式不对，或文件不完整', en: 'this is not valid JSON, or it was cut off' },
    { zh: '检查 JSON，应为一组人员对象', en: 'Check the JSON; it should be a list of people' },
  ],
  'no-list-in-json': [
    { zh: '这份 JSON 里没有人员名单', en: 'there is no list of people in this JSON' },
    { zh: '应为一组人员对象，或带 children 的上下级结构', en: 'It should be a list of people, or a tree with children' },
  ],
  'organisation-file': [
    { zh: '这是班底自己的组织文件', en: 'this is an organisation file of Bandi itself' },
    { zh: '在“新建组织”里用“导入文件”打开', en: 'Open it with “Import a file” when making a new organisation' },
  ],
  'empty': [
    { zh: '文件里没有内容', en: 'there is nothing in the file' },
    { zh: '选有名单的文件', en: 'Choose the file that has the list' },
  ],
} as const satisfies Record<string, readonly [Bilingual, Bilingual]>;
export type SourceProblemCode = keyof typeof problems;

/** Thrown within the readers and answered by `readSource` as a value. */
export class SourceRefused extends Error {
  readonly problem: SourceProblem;

  constructor(code: SourceProblemCode) {
    super(code);
    const [text, cure] = problems[code];
    this.problem = { code, text, cure };
  }
}
