import type { Bilingual } from '@bandi/organisation';
import type { PositionColumn } from './columns.ts';

export const columnNames: Readonly<Record<PositionColumn, Bilingual>> = {
  id: { zh: '岗位编号', en: 'Position ID' },
  unit: { zh: '所属部门', en: 'Unit' },
  title: { zh: '岗位名称', en: 'Position' },
  job: { zh: '岗位类型', en: 'Job' },
  function: { zh: '职能', en: 'Function' },
  heads: { zh: '编制人数', en: 'Headcount' },
  fte: { zh: '编制 FTE', en: 'FTE' },
  'reports-to': { zh: '汇报对象', en: 'Reports to' },
  'reports-to-id': { zh: '汇报对象编号', en: 'Reports to (ID)' },
  incumbents: { zh: '在岗人员', en: 'Incumbents' },
  vacancies: { zh: '空缺', en: 'Vacancies' },
  duties: { zh: '职责数', en: 'Duties' },
  status: { zh: '状态', en: 'Status' },
  outsourced: { zh: '是否外包', en: 'Outsourced' },
  'pay-low': { zh: '月薪（低）', en: 'Monthly pay, low' },
  'pay-typical': { zh: '月薪（常见）', en: 'Monthly pay, typical' },
  'pay-high': { zh: '月薪（高）', en: 'Monthly pay, high' },
  currency: { zh: '币种', en: 'Currency' },
};

export const wording = {
  zh: { approved: '已批准', frozen: '冻结', yes: '是', no: '否', comma: '、' },
  en: { approved: 'Approved', frozen: 'Frozen', yes: 'Yes', no: 'No', comma: ', ' },
} as const;
