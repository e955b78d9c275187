import { dutyGroups, holdingsOn, labelText, walkUnits } from '@bandi/organisation';
import { Select } from 'antd';
import { useMemo } from 'react';
import type { Now } from '../../session/session.ts';
import { Icon } from '../../parts/icon.tsx';
import { today } from '../../session/today.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { groupName } from './cell-text.ts';
import type { DutyFilter, Look } from './duty-filter.ts';
import { NO_FILTER, isFiltered } from './duty-filter.ts';
import type { Marks } from './marks.ts';
import { dutyMarks } from './marks.ts';

/** A unit in the list, as far in as it hangs. */
function unitOption({ data }: { readonly data: { readonly label: string; readonly depth: number } }) {
  return <span style={{ paddingLeft: data.depth * 14 }}>{data.label}</span>;
}

function personOption({ data }: { readonly data: { readonly label: string; readonly positions: number } }) {
  return <PersonOption {...data} />;
}

function PersonOption({ label, positions }: { readonly label: string; readonly positions: number }) {
  const { duties: words } = useTexts();
  return <span className="duty-filters__person"><span>{label}</span>{positions > 1 ? <small className="faint">{words.positionsHeld(positions)}</small> : null}</span>;
}

/** What is wrong, in figures that are also the way to it; and the filters. */
export function FilterBar({ now, filter, marks, person, theirs, foldedAll, onFilter, onPerson, onSearch, onFoldAll }: {
  readonly now: Now;
  readonly filter: DutyFilter;
  readonly marks: Marks;
  readonly person: string | null;
  /** Duties the chosen person has a part in. */
  readonly theirs: number;
  readonly foldedAll: boolean;
  readonly onFilter: (patch: Partial<DutyFilter>) => void;
  readonly onPerson: (person: string | null) => void;
  /** Somebody is about to search. */
  readonly onSearch: () => void;
  readonly onFoldAll: (isFolded: boolean) => void;
}) {
  const texts = useTexts();
  const { duties: words } = texts;
  const { language } = useLanguage();
  const units = useMemo(
    () => [...walkUnits(now.organisation, null)].map(({ unit, depth }) => ({ value: unit.id, label: labelText(unit.name, language), depth })),
    [now, language],
  );
  const groups = useMemo(() => dutyGroups(now.organisation).map((group) => ({ value: group.key, label: groupName(texts, language, group) })), [now, texts, language]);
  const people = useMemo(() => {
    const day = today();
    return [...now.organisation.all('person')].flatMap(({ id, name }) => {
      const positions = holdingsOn(now.organisation, id, day).length;
      return positions === 0 ? [] : [{ value: id, label: labelText(name, language), positions }];
    }).toSorted((a, b) => b.positions - a.positions);
  }, [now, language]);
  const critical = [...now.organisation.all('duty')].filter((duty) => duty.critical).length;
  const looks: { readonly look: Look; readonly count: number; readonly level: string }[] = [
    ...dutyMarks.map((mark) => ({ look: mark, count: marks.counts[mark], level: mark === 'one-person' ? 'amber' : 'red' })),
    { look: 'overloaded', count: marks.overloaded.size, level: 'amber' },
    { look: 'critical', count: critical, level: 'plain' },
    { look: 'theirs', count: theirs, level: 'plain' },
  ];
  const name = (look: Look) => (look === 'theirs' ? words.theirs : look === 'overloaded' ? words.overloaded : look === 'critical' ? words.criticalDuties : words.marks[look].short);
  const long = (look: Look) => (look === 'theirs' ? words.theirsLong : look === 'overloaded' ? words.overloadedLong : look === 'critical' ? words.criticalLong : words.marks[look].long);
  const shown = looks.filter(({ look, count }) => count > 0 || filter.look === look);
  const sound = shown.every(({ look }) => look === 'critical' || look === 'theirs');
  return (
    <div className="duty-filters no-print" role="search" aria-label={words.filters}>
      <label className="search search--inline">
        <Icon name="search" />
        <input type="text" id="duty-search" value={filter.text} placeholder={words.search} aria-label={words.search} autoComplete="off" onFocus={onSearch} onChange={(event) => onFilter({ text: event.target.value })}
          onKeyDown={(event) => { if (event.key === 'Escape' && filter.text !== '') { event.stopPropagation(); onFilter({ text: '' }); } }} />
      </label>
      <Select className="duty-filters__select" size="middle" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.anyUnit} aria-label={words.unit} value={filter.unit} onChange={(unit: string | undefined) => onFilter({ unit: unit ?? null })} popupMatchSelectWidth={false}
        options={units} optionRender={unitOption} />
      <Select className="duty-filters__select" mode="multiple" maxTagCount="responsive" allowClear placeholder={words.anyFunction} aria-label={words.function} value={[...filter.groups]} onChange={(chosen: string[]) => onFilter({ groups: chosen })} popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }} options={groups} />
      {people.length === 0 ? null : (
        <Select className="duty-filters__select" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.anyPerson} aria-label={words.person} value={person} onChange={(chosen: string | undefined) => onPerson(chosen ?? null)} popupMatchSelectWidth={false}
          options={people} optionRender={personOption} />
      )}
      <div className="looks" role="group" aria-label={words.looks}>
        {sound ? <span className="looks__sound"><Icon name="check" />{words.sound}</span> : null}
        {shown.map(({ look, count, level }) => (
          <button key={look} type="button" className={`look look--${level}`} aria-pressed={filter.look === look} title={long(look)} onClick={() => onFilter({ look: filter.look === look ? null : look })}>
            {name(look)}<span className="num">{count}</span>
          </button>
        ))}
      </div>
      {isFiltered(filter) ? <button type="button" className="link-button" onClick={() => onFilter(NO_FILTER)}>{words.clearFilters}</button> : null}
      <button type="button" className="icon-button duty-filters__fold" onClick={() => onFoldAll(!foldedAll)}><Icon name={foldedAll ? 'down' : 'up'} /><span>{foldedAll ? words.unfoldAll : words.foldAll}</span></button>
    </div>
  );
}
