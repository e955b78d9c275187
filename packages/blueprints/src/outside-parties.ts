import type { Bilingual } from '@bandi/organisation';
import type { outsourceables } from '@bandi/organisation';

export type Outsourceable = (typeof outsourceables)[number];

/** What the field calls the company that does outsourced work. */
export const outsideParties: Readonly<Record<Outsourceable, Bilingual>> = {
  'customer-service': { zh: '客服外包商', en: 'Customer service provider' },
  fulfilment: { zh: '仓配服务商', en: 'Fulfilment provider' },
  live: { zh: '直播代播机构', en: 'Live-streaming agency' },
  design: { zh: '设计外包商', en: 'Design agency' },
  advertising: { zh: '代投放服务商', en: 'Advertising agency' },
  finance: { zh: '代账公司', en: 'Bookkeeping firm' },
};
