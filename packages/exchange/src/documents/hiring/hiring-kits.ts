import type { Position, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, positionsOf, walkUnits } from '@bandi/organisation';
import { companyName } from '../company-name.ts';
import type { DocumentCatalogue } from '../document-catalogue.ts';
import type { DocumentProgress, DocumentScope } from '../document-request.ts';
import type { DescriptionOptions, JobDescription } from '../job-description.ts';
import { jobDescription } from '../job-description.ts';
import type { Block, TextDocument } from '../text-document.ts';
import { headingOf } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { advertBlocks } from './advert-blocks.ts';
import { kitWords } from './kit-words.ts';
import { probationBlocks } from './probation-blocks.ts';
import { scorecardBlocks } from './scorecard-blocks.ts';

export interface HiringOptions extends Omit<DescriptionOptions, 'jobs'> {
  readonly catalogue: DocumentCatalogue;
  /** The name in the adverts; null: that of the business. */
  readonly company: string | null;
}

/**
 * Advert, scorecard and probation goals: of one position whether it is vacant or not, else of every position with seats
 * that nobody holds on the day. Each part begins a page of its own, for each goes to somebody else. Null where the scope
 * is not there or nothing in it is vacant.
 */
export function hiringKits(organisation: ReadonlyOrganisation, scope: DocumentScope, given: HiringOptions, progress: DocumentProgress = () => undefined): TextDocument | null {
  const { language, day, catalogue } = given;
  const words = documentWords[language];
  const company = given.company ?? companyName(organisation, language);
  // An advert and its goals say nothing of processes, so nobody looks for them.
  const options: DescriptionOptions = { ...given, jobs: catalogue.jobs, processes: new Map() };
  const common = { title: words.titles['hiring-kit'], company, language, day };
  const kit = (position: Position): JobDescription => jobDescription(organisation, position, options);
  const heads = headsByUnit(organisation);
  const blocksOf = (one: JobDescription, unit: string, newPage: boolean): Block[] => kitBlocks(organisation, one, { catalogue, company, heads: heads.get(unit) ?? 0, newPage, language });
  if (scope !== 'all' && 'position' in scope) {
    const position = organisation.get('position', scope.position);
    if (position === undefined) return null;
    return { ...common, scope: labelText(position.title, language), about: [words.made(day)], bound: false, blocks: blocksOf(kit(position), position.unit, false) };
  }
  const root = scope === 'all' ? null : scope.unit;
  if (root !== null && !organisation.has('unit', root)) return null;
  const blocks: Block[] = [];
  let positions = 0;
  let openings = 0;
  let seen = 0;
  for (const { unit } of walkUnits(organisation, root)) {
    for (const position of positionsOf(organisation, unit.id)) {
      seen += 1;
      progress(seen / organisation.count('position'));
      const one = kit(position);
      if (one.vacancies === 0) continue;
      positions += 1;
      openings += one.vacancies;
      blocks.push(...blocksOf(one, unit.id, true));
    }
  }
  if (positions === 0) return null;
  const unit = root === null ? undefined : organisation.get('unit', root);
  const scopeName = unit === undefined ? company : labelText(unit.name, language);
  return { ...common, scope: scopeName, about: [words.scope(scopeName), kitWords[language].counts(positions, openings), words.made(day)], bound: true, blocks };
}

interface KitParts {
  readonly catalogue: DocumentCatalogue;
  readonly company: string;
  readonly heads: number;
  readonly newPage: boolean;
  readonly language: DescriptionOptions['language'];
}

function kitBlocks(organisation: ReadonlyOrganisation, one: JobDescription, { catalogue, company, heads, newPage, language }: KitParts): Block[] {
  const words = kitWords[language];
  const days = catalogue.hiring.probation.stages.map(({ day }) => day).join('/');
  return [
    headingOf(1, one.title, newPage),
    headingOf(2, words.advert), ...advertBlocks(organisation, one, { heads, company, most: catalogue.hiring.advert.most.duties, language }),
    headingOf(2, words.scorecard, true), ...scorecardBlocks(one, catalogue, language),
    headingOf(2, words.probation(days), true), ...probationBlocks(one, catalogue, language),
  ];
}

/** Heads of each unit's own positions. */
function headsByUnit(organisation: ReadonlyOrganisation): Map<string, number> {
  const heads = new Map<string, number>();
  for (const { unit, heads: own } of organisation.all('position')) heads.set(unit, (heads.get(unit) ?? 0) + own);
  return heads;
}
