export const processFormats = ['bpmn', 'pdf', 'svg', 'png', 'txt'] as const;
export type ProcessFormat = (typeof processFormats)[number];

export const processFiles: Readonly<Record<ProcessFormat, { readonly type: string }>> = {
  bpmn: { type: 'application/xml' },
  pdf: { type: 'application/pdf' },
  svg: { type: 'image/svg+xml' },
  png: { type: 'image/png' },
  txt: { type: 'text/plain; charset=utf-8' },
};
