import { missingDuties } from '@bandi/blueprints/missing-duties';
import { businessFunctions } from '@bandi/organisation';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Readings } from '../../search/pinyin.ts';
import { loadReadings } from '../../search/pinyin.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useNow } from '../../session/use-session.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CatalogueDuty } from './catalogue-duty.tsx';
import { fold, matcher } from './duty-filter.ts';

/** What is done here comes first, what nobody does here last. */
const rank = { here: 0, unknown: 1, outsourced: 2, none: 3 } as const;
/** Of a long list so many are shown at once. */
const MOST = 60;

/** The duties of the catalogue that this organisation has not, by function; found by their words, their job's, or pinyin. */
export function CatalogueDuties({ catalogue, onAdded }: { readonly catalogue: Catalogue | null; readonly onAdded: (duty: string) => void }) {
  const { duties: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const now = useNow(session);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [readings, setReadings] = useState<Readings | null>(null);
  const missing = useMemo(
    () => (catalogue === null ? [] : missingDuties(now.organisation, { jobs: catalogue.jobs, activities: catalogue.activities, apart: catalogue.standards.apart }).toSorted((a, b) => rank[a.work] - rank[b.work])),
    [catalogue, now],
  );
  const wanted = fold(text);
  const found = useMemo(() => {
    if (wanted === '') return missing;
    const fits = matcher(wanted, readings);
    return missing.filter(({ job, duty }) => fits(duty) || fits(job.name));
  }, [missing, wanted, readings]);
  const ready = () => { if (readings === null) loadReadings().then((loaded) => setReadings(() => loaded)).catch(() => undefined); };
  if (catalogue === null) return <p className="quiet add-note">{common.loading}</p>;
  return (
    <>
      <Input className="add-search" allowClear prefix={<Icon name="search" />} value={text} placeholder={words.searchCatalogue} aria-label={words.searchCatalogue} onFocus={ready} onChange={(event) => setText(event.target.value)} />
      <p className="quiet add-note" role="status">{missing.length === 0 ? words.hasAll : words.missing(found.length)}</p>
      {businessFunctions.map((of) => {
        const here = found.filter(({ job }) => job.function === of);
        if (here.length === 0) return null;
        const isOpen = wanted !== '' || open === of;
        return (
          <section key={of} className="add-group">
            <h3><button type="button" aria-expanded={isOpen} onClick={() => setOpen(open === of ? null : of)}><Icon name={isOpen ? 'down' : 'right'} />{functions[of]}<span className="num faint">{here.length}</span></button></h3>
            {isOpen ? (
              <ul className="add-list">
                {here.slice(0, MOST).map((known) => (
                  <CatalogueDuty key={known.duty.id} missing={known} isOpen={chosen === known.duty.id} onToggle={() => setChosen(chosen === known.duty.id ? null : known.duty.id)} onAdded={onAdded} />
                ))}
                {here.length > MOST ? <li className="quiet">{words.moreInCatalogue(here.length - MOST)}</li> : null}
              </ul>
            ) : null}
          </section>
        );
      })}
      {missing.length > 0 && found.length === 0 ? <p className="quiet">{words.noneFound(language === 'zh' ? text.trim() : ` ${text.trim()}`)}</p> : null}
    </>
  );
}
