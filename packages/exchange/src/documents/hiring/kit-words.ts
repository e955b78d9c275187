import type { Category, Language } from '@bandi/organisation';

const zh = {
  advert: '招聘启事', scorecard: '面试评分表', probation: (days: string) => `试用期目标（${days} 天）`,
  hiring: '招聘人数', place: '工作地点', placeMissing: '（待填写）', lead: '汇报对象', team: '所在部门', teamOf: (n: string) => `${n} 人`, teamSize: '部门编制', pay: '月薪（税前）', contract: '用工形式', fullTime: '全职', partTime: (fte: string) => `非全职（折合 ${fte}）`,
  aboutUs: '关于我们', about: (company: string, category: string, platforms: string) => `${company}主营${category}，在${platforms}经营。`, aboutPlain: (company: string) => `${company}。`,
  andMore: (n: string) => `等共 ${n} 项职责，详见岗位说明书`, others: (shown: string, n: string) => `${shown} 等 ${n} 项`,
  youWill: '你将负责', weLook: '我们看重', weMeasure: '你的成果怎么看', apply: '怎么应聘', applyMissing: '（联系人、电话、邮箱或投递链接待填写）',
  candidate: '候选人', interviewer: '面试官', date: '面试日期', position: '应聘岗位', round: '轮次', years: '相关年限', source: '简历来源',
  scaleTitle: '评分标准', mark: '分', level: '等级', means: '依据', itemsTitle: '评分项', part: '环节', item: '评价项', ask: '提问', score: '评分', evidence: '实例与依据',
  result: '面试结论', mean: '平均分', verdict: '结论', verdicts: '□ 录用　□ 备选　□ 不录用', strengths: '突出之处', doubts: '存疑之处', pitch: '期望薪酬与到岗时间', sign: '面试官签字',
  recommend: (mean: string, floor: string) => `建议录用：平均分不低于 ${mean}，且带 ★ 的关键项均不低于 ${floor} 分。`,
  instead: '同一岗位用同一份问题，先各自独立评分，再合议。',
  newcomer: '姓名', joined: '入职日期', mentor: '导师', leadSigns: '直接上级',
  stage: (day: string, name: string) => `第 ${day} 天：${name}`, alone: '独立承担', aloneIn: (of: string) => `独立承担（${of}）`, output: (share: string) => `产出达到满产能的 ${share}`, workload: (items: string) => `，按以下工作量计：${items}`,
  proof: '证明材料', reached: '达成情况', judged: '评价人 / 日期', reachedBox: '□ 达成　□ 部分　□ 未达成',
  measuresTitle: '考核指标', measure: '指标', formula: '计算方式', target: '目标值', actual: (day: string) => `${day} 天`,
  verdictTitle: '转正结论', reason: '理由', hr: '人力资源',
  limit: (terms: string, law: string) => `试用期上限（${law}）：${terms}。`, term: (contract: string, months: string) => `合同满${contract}的不超过 ${months} 个月`, term3: (n: number) => (n % 12 === 0 ? ` ${n / 12} 年` : ` ${n} 个月`),
  needed: (days: string, contract: string) => `约定 ${days} 天试用期，合同期须满${contract}或为无固定期限。`,
  sources: (list: string) => `标准来源：${list}`, ruleOfThumb: '行业经验（可按本公司情况改）', colon: '：', semicolon: '；', range: (low: string, high: string) => (low === high ? high : `${low}–${high}`),
  noDuties: '（尚未分配职责，请先在职责分工表中分配）', counts: (positions: number, heads: number) => `共 ${positions} 个岗位，招聘 ${heads} 人`,
};

const en: typeof zh = {
  advert: 'Job advert', scorecard: 'Interview scorecard', probation: (days) => `Probation goals (${days} days)`,
  hiring: 'Openings', place: 'Place of work', placeMissing: '(to be filled in)', lead: 'Reports to', team: 'Department', teamOf: (n) => n, teamSize: 'Heads in it', pay: 'Monthly pay before tax', contract: 'Employment', fullTime: 'Full time', partTime: (fte) => `Part time (${fte} FTE)`,
  aboutUs: 'About us', about: (company, category, platforms) => `${company} sells ${category} on ${platforms}.`, aboutPlain: (company) => `${company}.`,
  andMore: (n) => `and more, ${n} duties in all: see the job description`, others: (shown, n) => `${shown} and others, ${n} in all`,
  youWill: 'What you will do', weLook: 'What we look for', weMeasure: 'How your work is measured', apply: 'How to apply', applyMissing: '(contact, phone, e-mail or link to be filled in)',
  candidate: 'Candidate', interviewer: 'Interviewer', date: 'Date', position: 'Position', round: 'Round', years: 'Years in the field', source: 'Came through',
  scaleTitle: 'Marks', mark: 'Mark', level: 'Level', means: 'Given when', itemsTitle: 'Items', part: 'Part', item: 'Item', ask: 'Question', score: 'Mark', evidence: 'Case and evidence',
  result: 'Result', mean: 'Mean', verdict: 'Verdict', verdicts: '□ hire   □ reserve   □ no', strengths: 'Strengths', doubts: 'Doubts', pitch: 'Pay asked, start', sign: 'Signed',
  recommend: (mean, floor) => `Recommended: a mean of at least ${mean}, and no critical item (★) below ${floor}.`,
  instead: 'The same questions for every candidate; interviewers mark alone first, then compare.',
  newcomer: 'Name', joined: 'First day', mentor: 'Mentor', leadSigns: 'Lead',
  stage: (day, name) => `Day ${day}: ${name}`, alone: 'Does alone', aloneIn: (of) => `Does alone (${of})`, output: (share) => `Output at ${share} of the full norm`, workload: (items) => `, of this work: ${items}`,
  proof: 'Proof', reached: 'Reached', judged: 'Judged by / date', reachedBox: '□ yes   □ in part   □ no',
  measuresTitle: 'Measures', measure: 'Measure', formula: 'How it is reckoned', target: 'Target', actual: (day) => `Day ${day}`,
  verdictTitle: 'Verdict', reason: 'Reason', hr: 'HR',
  limit: (terms, law) => `Longest probation in China (${law}): ${terms}.`, term: (contract, months) => `${months === '1' ? '1 month' : `${months} months`} for a contract of at least ${contract}`, term3: (n) => (n % 12 === 0 ? (n === 12 ? '1 year' : `${n / 12} years`) : `${n} months`),
  needed: (days, contract) => `A probation of ${days} days needs a contract of at least ${contract}, or one without end.`,
  sources: (list) => `Sources of the standards: ${list}`, ruleOfThumb: 'trade knowledge, to be edited', colon: ': ', semicolon: '; ', range: (low, high) => (low === high ? high : `${low}–${high}`),
  noDuties: '(no duties yet: hand them out in the matrix first)', counts: (positions, heads) => `${positions === 1 ? '1 position' : `${positions} positions`}, ${heads === 1 ? '1 opening' : `${heads} openings`}`,
};

export const kitWords: Readonly<Record<Language, typeof zh>> = { zh, en };

export const goodsWords: Readonly<Record<Language, Readonly<Record<Category, string>>>> = {
  zh: { apparel: '服饰鞋包', beauty: '美妆个护', food: '食品饮料', home: '家居家纺', electronics: '数码家电', 'mother-baby': '母婴用品', pets: '宠物用品', jewellery: '珠宝首饰', sports: '运动户外', books: '图书文具', general: '百货' },
  en: { apparel: 'apparel and shoes', beauty: 'beauty products', food: 'food and drink', home: 'goods for the home', electronics: 'electronics', 'mother-baby': 'mother and baby products', pets: 'pet supplies', jewellery: 'jewellery', sports: 'sports and outdoor goods', books: 'books and stationery', general: 'general merchandise' },
};
