export const documents = {
  open: '岗位说明书与手册', short: '文档', hire: '招聘资料包',
  kind: '文档',
  kinds: {
    'job-descriptions': { name: '岗位说明书', line: '使命、职责、考核指标、任职要求、汇报关系，留签字栏' },
    'hiring-kit': { name: '招聘资料包', line: '招聘启事、面试评分表、试用期 30/60/90 天目标' },
    handbook: { name: '部门手册', line: '部门概述、架构图、岗位编制、职责分工、流程、指标与报表' },
  },
  scope: '范围', scopePosition: (title: string) => `岗位：${title}`, scopeUnit: (name: string) => `部门：${name}`, scopeAll: '整个组织',
  positions: (n: string) => `共 ${n} 个岗位`, vacancies: (positions: string, heads: string) => `${positions} 个岗位有空缺，共缺 ${heads} 人`, noVacancy: '这个范围里没有空缺的岗位；单个岗位不论是否空缺都可以做。',
  noPosition: '这里还没有岗位。',
  language: '语言', languages: { zh: '中文', en: 'English' },
  format: '格式', formats: { docx: 'Word', pdf: 'PDF' }, formatHint: { docx: '可以接着改；目录、标题编号和页码都是 Word 自己的', pdf: '直接打印或发送；文字可选中、可搜索' },
  company: '公司名称', companyHint: '印在每页页眉',
  pay: '写上薪酬范围', payHint: '不勾选，文档里就没有任何薪酬',
  make: '生成', stop: '停止', waiting: '正在排队…', making: (percent: string) => `正在生成… ${percent}%`, made: '已下载', stopped: '已停止',
  close: '关闭', file: (kind: string, name: string) => `${kind} ${name}`,
};
