export const wording = {
  zh: {
    sheet: '职责分工', legend: '图例', function: '职能', duty: '职责', critical: '关键', gap: '问题', id: '编号', yes: '是', comma: '、',
    answers: '最终负责（A）项数', does: '执行（R）项数', made: '日期', organisation: '组织',
    gaps: { 'nobody-answers': '缺 A', 'two-answer': '多个 A', 'nobody-does': '缺 R' },
    letters: [
      ['R', '负责执行：实际动手的岗位，可以有多个。'], ['A', '最终负责：对结果负责、拍板的岗位，每项职责只有一个。'], ['AR', '执行并负责：自己做，也对结果负责。'],
      ['C', '事前征询：做之前要听取意见。'], ['I', '事后知会：做完之后要通知到。'],
    ],
    notes: [['缺 A', '没有岗位最终负责。'], ['多个 A', '不止一个岗位最终负责。'], ['缺 R', '没有岗位执行。'], ['关键', '没人做，生意就会停摆或违规。']],
    paste: '改好后把整张表（连同表头）复制，在“职责”页面粘贴，就能写回去。',
  },
  en: {
    sheet: 'Responsibilities', legend: 'Legend', function: 'Function', duty: 'Duty', critical: 'Critical', gap: 'To mend', id: 'ID', yes: 'yes', comma: ', ',
    answers: 'Answers for (A)', does: 'Does (R)', made: 'Date', organisation: 'Organisation',
    gaps: { 'nobody-answers': 'No A', 'two-answer': 'Two A', 'nobody-does': 'No R' },
    letters: [
      ['R', 'Does it: whoever really does the work; there may be several.'], ['A', 'Answers for it: decides and stands for the outcome; one a duty.'], ['AR', 'Does it and answers for it.'],
      ['C', 'Is asked before.'], ['I', 'Is told after.'],
    ],
    notes: [['No A', 'Nobody answers for it.'], ['Two A', 'More than one position answers for it.'], ['No R', 'Nobody does it.'], ['Critical', 'When nobody does it, the shop stands still or breaks a rule.']],
    paste: 'After editing, copy the whole table with its headings and paste it on the page Duties to write it back.',
  },
} as const;
