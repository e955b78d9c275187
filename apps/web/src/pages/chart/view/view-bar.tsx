import { viewKinds, viewsInOrder } from '@bandi/organisation';
import { Dropdown } from 'antd';
import { labelText } from '@bandi/organisation';
import { Icon } from '../../../parts/icon.tsx';
import { useWorkbench } from '../../../session/session-context.ts';
import { useRevision } from '../../../session/use-session.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { filterCount } from './filter-count.ts';
import { useView } from './view-context.ts';

/** What is shown, in one bar: which view, which filter, how it is drawn, and presenting it. */
export function ViewBar({ open, onOpen, onPresent }: {
  /** Which of its panels is open. */
  readonly open: 'view' | 'filter' | null;
  readonly onOpen: (panel: 'view' | 'filter') => void;
  readonly onPresent: () => void;
}) {
  const { views } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  useRevision(session);
  const { settings, active, isChanged, change, open: openView } = useView();
  const kept = viewsInOrder(session.organisation);
  const filters = filterCount(settings.filter);
  const name = active === null ? views.kinds[settings.kind] : labelText(active.name, language);
  const items = [
    ...(kept.length === 0 ? [] : [
      { type: 'group' as const, key: 'saved', label: views.savedViews, children: kept.map((view) => ({
        key: `view ${view.id}`, label: view.isDefault ? `${labelText(view.name, language)} · ${views.defaultMark}` : labelText(view.name, language),
      })) },
      { type: 'divider' as const },
    ]),
    ...viewKinds.map((kind) => ({ key: `kind ${kind}`, label: <span className="kind"><span>{views.kinds[kind]}</span><small>{views.kindHints[kind]}</small></span> })),
  ];
  const choose = (key: string) => {
    const [what, id = ''] = key.split(' ');
    const kind = viewKinds.find((one) => one === id);
    if (what === 'view') openView(session.organisation.get('view', id) ?? null);
    else if (kind !== undefined) change({ kind });
  };
  const chosen = [active === null ? `kind ${settings.kind}` : `view ${active.id}`];
  return (
    <div className="tools tools--view no-print" role="toolbar" aria-label={views.title}>
      <Dropdown trigger={['click']} placement="topLeft" rootClassName="view-menu" menu={{ items, selectedKeys: chosen, onClick: ({ key }) => choose(key) }}>
        <button type="button" className="icon-button view-name" aria-label={`${views.open} ${name}`} title={name}>
          <Icon name="units" /><span className="view-name__text">{name}</span>{active !== null && isChanged ? <i className="dot" title={views.changed} /> : null}<Icon name="down" />
        </button>
      </Dropdown>
      <span className="tools__line" />
      <button type="button" className="icon-button" aria-pressed={open === 'filter'} aria-label={filters === 0 ? views.filter : views.filterCount(filters)} onClick={() => onOpen('filter')}>
        <Icon name="filter" /><span>{views.filter}</span>{filters === 0 ? null : <span className="count count--on num">{filters}</span>}
      </button>
      <button type="button" className="icon-button" aria-pressed={open === 'view'} aria-label={views.settings} onClick={() => onOpen('view')}><Icon name="sliders" /><span>{views.settings}</span></button>
      <button type="button" className="icon-button" aria-label={views.present} onClick={onPresent}><Icon name="present" /><span>{views.present}</span></button>
    </div>
  );
}
