import type { Language } from '@bandi/organisation';
import type { DocumentCatalogue, ScorecardFacts } from '../document-catalogue.ts';
import { shownNumber } from '../figures.ts';
import type { JobDescription } from '../job-description.ts';
import type { Block } from '../text-document.ts';
import { columns, headingOf } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { kitWords } from './kit-words.ts';
import { sourceLine } from './sources.ts';

/** Room to write a mark and what it rests on by hand, in pt. */
const WRITING = 38;
const LINE = 26;

/** The form interviewers fill in: what is asked comes from the skills and duties of the position, how it is marked from the catalogue. */
export function scorecardBlocks(one: JobDescription, catalogue: DocumentCatalogue, language: Language): Block[] {
  const words = kitWords[language];
  const { scorecard } = catalogue.hiring;
  return [
    { kind: 'facts', least: LINE, pairs: [[words.candidate, ''], [words.position, one.title], [words.interviewer, ''], [words.date, ''], [words.years, ''], [words.source, '']] },
    headingOf(3, words.scaleTitle),
    { kind: 'table', columns: columns([words.mark, 0.1, 'middle'], [words.level, 0.18, 'middle'], [words.means, 0.72]), rows: scorecard.scale.marks.map(({ mark, name, means }) => [String(mark), name[language], means[language]]) },
    headingOf(3, words.itemsTitle),
    { kind: 'table', least: WRITING, columns: columns([words.part, 0.12, 'middle'], [words.item, 0.22], [words.ask, 0.35], [words.score, 0.08, 'middle'], [words.evidence, 0.23]), rows: scorecardRows(one, scorecard, language) },
    { kind: 'note', text: [scorecard.weighting.text[language], words.instead].join(words.semicolon) },
    { kind: 'note', text: words.recommend(shownNumber(scorecard.recommend.mean, language), shownNumber(scorecard.recommend.floor, language)) },
    headingOf(3, words.result),
    { kind: 'facts', least: LINE, pairs: [[words.mean, ''], [words.verdict, words.verdicts], [words.strengths, ''], [words.doubts, ''], [words.pitch, ''], [words.sign, '']] },
    { kind: 'note', text: sourceLine([scorecard, scorecard.scale, scorecard.weighting, scorecard.most, scorecard.recommend].flatMap(({ sources }) => sources), catalogue, language) },
  ];
}

/** Each row: part of the interview, item, question, and two cells to write in. Critical duties come first and are marked. */
function scorecardRows(one: JobDescription, { parts, most, values }: ScorecardFacts, language: Language): string[][] {
  const words = documentWords[language];
  const duties = [...one.duties.answers, ...one.duties.does].toSorted((a, b) => Number(b.critical) - Number(a.critical)).slice(0, most.duties);
  const items = {
    skill: one.skills.slice(0, most.skills).map((skill) => [skill, skill] as const),
    duty: duties.filter(({ critical }) => !critical).map(({ name }) => [name, name] as const),
    'critical-duty': duties.filter(({ critical }) => critical).map(({ name }) => [`${words.yes} ${name}`, name] as const),
    values: values.map((value) => [null, value[language]] as const),
  };
  return parts.flatMap(({ about, name, ask }) => items[about].map(([shown, item]) => [name[language], shown ?? name[language], ask[language].replace('{item}', () => item), '', '']));
}
