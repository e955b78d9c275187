import type { CheckContext, CheckStandards } from '../checks/definition.ts';

/** The day all samples are looked at. */
export const SAMPLE_DAY = '2026-03-02';

/** Made-up round standards for tests; those of the product, with their sources, are in the catalogue. */
export const sampleStandards: CheckStandards = {
  span: { routine: { low: 3, high: 15 }, skilled: { low: 3, high: 10 }, managerial: { low: 2, high: 7 } },
  layers: [
    { upToHeads: 5, layers: 2 },
    { upToHeads: 30, layers: 3 },
    { upToHeads: 150, layers: 4 },
    { upToHeads: 1000, layers: 5 },
  ],
  positionLoad: { low: 40, high: 100, error: 120 },
  sizes: { standInsFromHeads: 4, separateFromHeads: 4, pureLeadsAboveHeads: 10, leadFromHeads: 3 },
  accountable: { high: 8, fromHeads: 10 },
  handOvers: { often: 3, farLines: 4 },
  payrollShare: { startup: { low: 0.1, high: 0.15 }, growth: { low: 0.08, high: 0.12 }, mature: { low: 0.06, high: 0.1 } },
  apart: [
    {
      id: 'ordering-and-paying',
      one: ['order-goods'],
      other: ['pay-suppliers'],
      why: { zh: '下单与付款由同一人经手，虚假采购难以发现', en: 'one who orders and pays can buy what never arrives' },
    },
    {
      id: 'stock-and-stocktaking',
      one: ['keep-stock'],
      other: ['count-stock'],
      why: { zh: '保管与盘点由同一人负责，短少会被掩盖', en: 'one who keeps and counts the stock can hide what is missing' },
    },
  ],
  measured: [{ job: 'packing-worker', name: { zh: '包装工', en: 'Packing worker' } }],
};

export function sampleContext(fields: Partial<CheckContext> = {}): CheckContext {
  return {
    standards: sampleStandards,
    today: SAMPLE_DAY,
    business: { salesCents: 150_000_000, currency: 'CNY', stage: 'growth' },
    ...fields,
  };
}
