import type { documents as zh } from '../zh/documents.ts';

export const documents: typeof zh = {
  open: 'Job descriptions and handbooks', short: 'Documents', hire: 'Hiring kit',
  kind: 'Document',
  kinds: {
    'job-descriptions': { name: 'Job descriptions', line: 'Mission, duties, measures, skills, reporting lines, room for signatures' },
    'hiring-kit': { name: 'Hiring kit', line: 'Job advert, interview scorecard, goals for day 30, 60 and 90' },
    handbook: { name: 'Department handbook', line: 'Overview, chart, positions, duties, processes, measures and reports' },
  },
  scope: 'Of', scopePosition: (title) => `Position: ${title}`, scopeUnit: (name) => `Unit: ${name}`, scopeAll: 'The whole organisation',
  positions: (n) => (n === '1' ? '1 position' : `${n} positions`), vacancies: (positions, heads) => `${positions === '1' ? '1 position is' : `${positions} positions are`} vacant, ${heads} ${heads === '1' ? 'seat' : 'seats'} in all`, noVacancy: 'Nothing here is vacant. A single position may be vacant or not.',
  noPosition: 'There are no positions here yet.',
  language: 'Language', languages: { zh: '中文', en: 'English' },
  format: 'Format', formats: { docx: 'Word', pdf: 'PDF' }, formatHint: { docx: 'To go on writing in; contents, numbers and page numbers are those of Word itself', pdf: 'To print or send; text can be selected and searched' },
  company: 'Company', companyHint: 'At the head of every page',
  pay: 'Say the pay range', payHint: 'Without it, the document says nothing of pay',
  make: 'Make it', stop: 'Stop', waiting: 'Waiting for its turn…', making: (percent) => `Making it… ${percent}%`, made: 'Downloaded', stopped: 'Stopped',
  close: 'Close', file: (kind, name) => `${kind}, ${name}`,
};
