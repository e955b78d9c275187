import type { Blueprint } from '@bandi/blueprints';
import type { Stage } from '@bandi/organisation';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { UnitPicture } from '../../parts/unit-picture.tsx';

const SHOWN_FIRST = 8;
const stageOrder: readonly Stage[] = ['startup', 'growth', 'mature'];

/** Those for any shop of a size before those for one way of selling, before those only chosen by hand; small before large. */
function rank({ stages, choose, units }: Blueprint): number {
  const smallest = Math.min(...stages.map((stage) => stageOrder.indexOf(stage)));
  const kind = choose === undefined ? 2 : choose.when.some(({ feature }) => feature.endsWith('-share')) ? 1 : 0;
  return kind * 10_000 + smallest * 1000 + units.length;
}

/** The structures to begin with. */
export function BlueprintCards({ blueprints }: { readonly blueprints: readonly Blueprint[] }) {
  const { start, stages } = useTexts();
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const [, go] = useLocation();
  const sorted = blueprints.toSorted((a, b) => rank(a) - rank(b));
  return (
    <>
      <div className="cards">
        {sorted.slice(0, all ? undefined : SHOWN_FIRST).map((blueprint) => (
          <button type="button" className="card-link" key={blueprint.id} onClick={() => go(`/new?structure=${blueprint.id}`)}>
            <div className="card-link__picture"><UnitPicture blueprint={blueprint} /></div>
            <div className="card-link__body">
              <h3>{blueprint.name[language]}<small>{start.units(blueprint.units.length)}</small></h3>
              <p>{blueprint.suits[language]}</p>
              <p className="faint">{blueprint.stages.map((stage) => stages[stage]).join(' · ')}</p>
            </div>
          </button>
        ))}
      </div>
      {sorted.length > SHOWN_FIRST ? (
        <p className="show-all">
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? start.showLess : start.showAll(sorted.length)}
          </button>
        </p>
      ) : null}
    </>
  );
}
