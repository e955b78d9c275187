import type { Bilingual } from '@bandi/organisation';

/** What the YAML reader's error codes mean, in words for whoever wrote the file. */
const words: Readonly<Record<string, Bilingual>> = {
  BAD_ALIAS: { zh: '“*”开头的值会被当成引用；要写星号本身请加引号', en: 'a value that begins with "*" is read as a reference; put quotes around it to mean the star itself' },
  BAD_COLLECTION_TYPE: { zh: '标签与后面的内容不符', en: 'the tag does not fit what follows it' },
  BAD_DIRECTIVE: { zh: '“%”开头的行会被当成指令；去掉或加引号', en: 'a line that begins with "%" is read as a directive; leave it out or quote it' },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜杠用法不对；改用单引号或写成“\\\\”', en: 'the backslash in double quotes is not a known escape; use single quotes or write "\\\\"' },
  BAD_INDENT: { zh: '缩进与上下行对不齐，或前面的括号没有配对', en: 'the indentation does not line up with the lines around it, or a bracket before has no partner' },
  BAD_SCALAR_START: { zh: '值不能以这个符号开头；加上引号', en: 'a value cannot begin with this character; put quotes around it' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个冒号；含冒号的值要加引号', en: 'there are two colons on one line; a value with a colon needs quotes' },
  BLOCK_IN_FLOW: { zh: '花括号或方括号里不能换成缩进写法', en: 'inside braces or brackets entries are separated by commas, not by indentation' },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'the same key is written twice' },
  KEY_OVER_1024_CHARS: { zh: '键太长，多半是漏了引号或冒号', en: 'the key is too long; a quote or a colon is probably missing' },
  MISSING_CHAR: { zh: '少了一个符号：逗号、冒号、引号或右括号', en: 'a character is missing: a comma, colon, quote or closing bracket' },
  MULTILINE_IMPLICIT_KEY: { zh: '键写成了多行，多半是上一行漏了冒号', en: 'the key runs over several lines; the line before probably lacks its colon' },
  MULTIPLE_DOCS: { zh: '一个文件里有多份内容（用“---”隔开）；只留一份', en: 'there are several documents in the file (separated by "---"); keep one' },
  NON_STRING_KEY: { zh: '键只能是文字', en: 'keys are plain text' },
  RESOURCE_EXHAUSTION: { zh: '括号或缩进嵌套太深', en: 'brackets or indentation are nested too deep' },
  TAB_AS_INDENT: { zh: '缩进用了制表符；改用空格', en: 'the line is indented with a tab; use spaces' },
  TAG_RESOLVE_FAILED: { zh: '“!”开头的值会被当成标签；加上引号', en: 'a value that begins with "!" is read as a tag; put quotes around it' },
  UNEXPECTED_TOKEN: { zh: '这里多了一个符号，或前面的括号、引号没有配对', en: 'there is a character too many here, or a bracket or quote before it has no partner' },
};
const other: Bilingual = { zh: '这一处不符合 YAML 写法', en: 'this place is not valid YAML' };

/** What is wrong with the form of a file, by the code of the YAML reader. */
export function syntaxText(code: string): Bilingual {
  return words[code] ?? other;
}
