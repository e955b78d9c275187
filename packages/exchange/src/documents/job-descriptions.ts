import type { Position, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, positionsOf, walkUnits } from '@bandi/organisation';
import { companyName } from './company-name.ts';
import type { DocumentProgress, DocumentScope } from './document-request.ts';
import { describeBlocks } from './job-description-blocks.ts';
import type { DescriptionOptions } from './job-description.ts';
import { jobDescription } from './job-description.ts';
import { processParts } from './processes-of.ts';
import type { Block, TextDocument } from './text-document.ts';
import { documentWords } from './wording.ts';

/**
 * The job descriptions of a scope as one document: of one position on its own pages, of several with contents, a
 * chapter for each unit and a new page for each position. Null where the scope is not there or holds no position.
 */
export function jobDescriptions(organisation: ReadonlyOrganisation, scope: DocumentScope, given: DescriptionOptions, progress: DocumentProgress = () => undefined): TextDocument | null {
  const options = { ...given, processes: given.processes ?? processParts(organisation, given.language) };
  const { language, day } = options;
  const words = documentWords[language];
  const company = companyName(organisation, language);
  const made = words.made(day);
  const common = { title: words.titles['job-descriptions'], company, language, day };
  if (scope !== 'all' && 'position' in scope) {
    const position = organisation.get('position', scope.position);
    if (position === undefined) return null;
    return { ...common, scope: labelText(position.title, language), about: [made], bound: false, blocks: describeBlocks(jobDescription(organisation, position, options), language, 1, false) };
  }
  const root = scope === 'all' ? null : scope.unit;
  if (root !== null && !organisation.has('unit', root)) return null;
  const blocks: Block[] = [];
  const positions: Position[] = [];
  for (const { unit } of walkUnits(organisation, root)) {
    const own = positionsOf(organisation, unit.id);
    if (own.length === 0) continue;
    blocks.push({ kind: 'heading', level: 1, text: labelText(unit.name, language), newPage: true });
    if (unit.mission !== null) blocks.push({ kind: 'text', text: labelText(unit.mission, language) });
    // The first position follows the name of its unit; a page with only that would be a waste.
    own.forEach((position, at) => {
      blocks.push(...describeBlocks(jobDescription(organisation, position, options), language, 2, at > 0));
      positions.push(position);
      progress(positions.length / organisation.count('position'));
    });
  }
  if (positions.length === 0) return null;
  const unit = root === null ? undefined : organisation.get('unit', root);
  const scopeName = unit === undefined ? company : labelText(unit.name, language);
  const heads = positions.reduce((sum, position) => sum + position.heads, 0);
  return { ...common, scope: scopeName, about: [words.scope(scopeName), words.counts(positions.length, heads), made], bound: true, blocks };
}
