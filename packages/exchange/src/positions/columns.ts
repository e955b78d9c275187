/** The columns of the list, in order. Those from `pay-low` on only when pay is asked for. */
export const positionColumns = [
  'id', 'unit', 'title', 'job', 'function', 'heads', 'fte', 'reports-to', 'reports-to-id', 'incumbents', 'vacancies', 'duties', 'status',
  'outsourced', 'pay-low', 'pay-typical', 'pay-high', 'currency',
] as const;
export type PositionColumn = (typeof positionColumns)[number];
