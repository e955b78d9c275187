import { labelText } from '@bandi/organisation';
import type { Now } from '../../session/session.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { DutyCards } from './duty-cards.tsx';
import { NO_FILTER } from './duty-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import type { GridHandlers } from './grid-handlers.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { PasteRefused } from './paste-refused.tsx';
import type { Place } from './selection.ts';
import { StatusLine } from './status-line.tsx';
import { useCellEdits } from './use-cell-edits.ts';
import type { DutiesView } from './use-duties-view.ts';

/** The matrix with what narrows it and what works on it: a grid, on a narrow window a list. */
export function MatrixView({ view, now, isNarrow, onOpen }: {
  readonly view: DutiesView;
  readonly now: Now;
  readonly isNarrow: boolean;
  readonly onOpen: (kind: 'duty' | 'position', id: string) => void;
}) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  const edits = useCellEdits(view);
  const { matrix, selection } = view;
  const person = view.lens === null ? undefined : organisation.get('person', view.lens.person);

  const openAt = ({ row, column }: Place) => {
    const at = matrix.rows[row];
    const position = matrix.positions[column];
    if (at?.kind === 'group') view.fold(at.group.key);
    else if (at !== undefined) onOpen('duty', at.duty.id);
    else if (position !== undefined) onOpen('position', position);
  };
  const group = () => {
    const at = matrix.rows[selection.active.row];
    return at?.kind === 'group' ? at.group.key : null;
  };
  const handlers: GridHandlers = {
    onSelect: view.select,
    onOpen: openAt,
    onCopy: edits.copy,
    onPaste: edits.paste,
    onFill: edits.fill,
    onOrder: (order) => {
      const key = group();
      if (order.do === 'open') openAt(selection.active);
      else if (order.do === 'copy-with-heads') void edits.copyWithHeads();
      else if (order.do === 'fold' || order.do === 'unfold') { if (key !== null) view.fold(key, order.do === 'fold'); } else edits.order(order);
    },
  };
  const { lens } = view;
  const theirs = lens === null ? 0 : [...organisation.all('duty')].filter((duty) => lens.combined(duty).letter !== null).length;
  const groups = matrix.rows.filter((row) => row.kind === 'group');
  return (
    <>
      <FilterBar now={now} filter={view.filter} marks={view.marks} person={view.person} theirs={theirs} foldedAll={groups.length > 0 && groups.every((row) => row.kind === 'group' && row.isFolded)}
        onFilter={view.narrow} onPerson={view.lookAt} onSearch={view.readySearch} onFoldAll={view.foldAll} />
      {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <div className="duties-page__empty"><strong>{words.nothingLeft}</strong><button type="button" className="link-button" onClick={() => view.narrow(NO_FILTER)}>{words.clearFilters}</button></div>
      ) : isNarrow ? (
        <DutyCards organisation={organisation} matrix={matrix} marks={view.marks} lens={view.lens} onDuty={(id) => onOpen('duty', id)} onFold={(key) => view.fold(key)} />
      ) : (
        <>
          <MatrixGrid matrix={matrix} shape={view.shape} marks={view.marks} counts={view.counts} lens={view.lens} person={person === undefined ? null : labelText(person.name, language)} selection={selection} now={now} handlers={handlers} />
          <StatusLine matrix={matrix} selection={selection} range={edits.range} onPut={edits.put} onCopyTable={() => void edits.copyWithHeads()} />
        </>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">{edits.said}</p>
      <PasteRefused refusal={edits.refused} onClose={edits.dismiss} />
    </>
  );
}
