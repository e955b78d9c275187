import type { Bilingual } from '@bandi/organisation';
import type { DocumentCatalogue } from './document-catalogue.ts';

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
const sources = ['guide', 'GK'];

/** A small catalogue with made-up figures; that of the product is in `packages/blueprints`. */
export const sampleCatalogue: DocumentCatalogue = {
  jobs: new Map([
    ['packing', {
      name: both('打包员', 'Packer'), mission: both('又快又准地发出每一单', 'Ship every order fast and right'),
      measures: [both('错发率 = 错发单数 ÷ 发货单数（%）', 'Wrong parcels = wrong ÷ shipped (%)')], skills: [both('细心', 'Care'), both('扫码枪', 'Scanner')],
    }],
    ['shop-running', { name: both('店铺运营', 'Operator'), mission: both('让店铺每天正常运转', 'Keep the shop running'), measures: [both('访客数（人）', 'Visitors (people)')], skills: [both('Excel', 'Excel')] }],
  ]),
  reports: new Map([
    ['shop-daily', { id: 'shop-daily', name: both('店铺日报', 'Shop daily'), by: ['director', 'shop-running'], due: both('每天 10:00', 'Daily, 10:00'), contents: both('访客、转化', 'Visitors, conversion'), sources }],
    ['parcels', { id: 'parcels', name: both('发货日报', 'Parcels daily'), by: ['packing'], due: both('每天', 'Daily'), contents: both('发货量', 'Parcels'), sources }],
  ]),
  hiring: {
    advert: { most: { duties: 2, sources } },
    scorecard: {
      scale: { marks: [{ mark: 3, name: both('好', 'Good'), means: both('有实例', 'A case') }, { mark: 1, name: both('差', 'Poor'), means: both('没有实例', 'None') }], sources },
      weighting: { text: both('权重相同', 'Equal weights'), sources }, most: { skills: 1, duties: 2, sources }, recommend: { mean: 2.5, floor: 2, sources },
      parts: [
        { about: 'skill', name: both('实操', 'Skill'), ask: both('演示“{item}”', 'Show “{item}”') }, { about: 'duty', name: both('行为', 'Behaviour'), ask: both('讲讲“{item}”', 'Tell of “{item}”') },
        { about: 'critical-duty', name: both('情景', 'Scenario'), ask: both('“{item}”出事怎么办', 'What if “{item}” goes wrong') }, { about: 'values', name: both('价值观', 'Values'), ask: both('{item}', '{item}') },
      ],
      values: [both('你的失误', 'A mistake of yours')], sources,
    },
    probation: {
      stages: [
        { day: 30, name: both('基础', 'Basics'), takes: 'routine', output: null, goals: [both('考试合格', 'Exam passed')], proof: both('成绩', 'Result'), sources },
        { day: 90, name: both('满产能', 'Full output'), takes: 'answers', output: { low: 0.9, high: 1 }, goals: [both('指标达标', 'On target')], proof: both('数据', 'Figures'), sources },
      ],
      verdicts: [both('转正', 'Confirm'), both('终止', 'End')],
      limits: { terms: [{ contractMonths: 12, months: 2 }, { contractMonths: 36, months: 6 }], law: both('某法', 'Some law'), sources },
    },
  },
  sources: new Map([['guide', { url: 'https://www.example.org/guide' }], ['GK', { url: null }]]),
};
