import type { Duty, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, partsIn } from '@bandi/organisation';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { groupName } from './cell-text.ts';
import type { Letter } from './letters.ts';
import { MarkTags } from './mark-tags.tsx';
import type { Marks, PersonLens } from './marks.ts';
import type { Matrix } from './matrix.ts';

const order: readonly Letter[] = ['AR', 'A', 'R', 'C', 'I'];

/** On a narrow window: the duties as a list, each with who holds it. A tap opens the details, where parts are changed. */
export function DutyCards({ organisation, matrix, marks, lens, onDuty, onFold }: {
  readonly organisation: ReadonlyOrganisation;
  readonly matrix: Matrix;
  readonly marks: Marks;
  readonly lens: PersonLens | null;
  readonly onDuty: (duty: string) => void;
  readonly onFold: (group: string) => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <ul className="duty-cards">
      {matrix.rows.map((row) => (row.kind === 'group' ? (
        <li key={row.group.key} className="duty-cards__group">
          <button type="button" aria-expanded={!row.isFolded} onClick={() => onFold(row.group.key)}><Icon name={row.isFolded ? 'right' : 'down'} /><strong>{groupName(texts, language, row.group)}</strong><span className="num faint">{row.shown}</span></button>
        </li>
      ) : (
        <li key={row.duty.id} className="duty-card">
          <button type="button" onClick={() => onDuty(row.duty.id)}>
            <span className="duty-card__name" dir="auto">{labelText(row.duty.name, language)}{row.duty.critical ? <span className="tag tag--amber">{texts.duties.critical}</span> : null}<MarkTags marks={marks.duties.get(row.duty.id) ?? []} most={3} /></span>
            <Holders organisation={organisation} duty={row.duty} lens={lens} />
          </button>
        </li>
      )))}
    </ul>
  );
}

function Holders({ organisation, duty, lens }: { readonly organisation: ReadonlyOrganisation; readonly duty: Duty; readonly lens: PersonLens | null }) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const parts = partsIn(organisation, duty.id).toSorted((a, b) => order.indexOf(a.letter) - order.indexOf(b.letter));
  if (parts.length === 0) return <span className="duty-card__holders faint">{words.nobodyHolds}</span>;
  return (
    <span className="duty-card__holders">
      {parts.map(({ position, letter }) => <span key={position.id} className={lens?.positions.has(position.id) === true ? 'is-theirs' : undefined}><span className={`cell-letter is-${letter}`}>{letter}</span><span dir="auto">{labelText(position.title, language)}</span></span>)}
    </span>
  );
}
