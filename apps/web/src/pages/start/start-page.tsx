import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { loadCatalogue } from '../../api/bandi-api.ts';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { BlueprintCards } from './blueprint-cards.tsx';
import { Examples } from './examples.tsx';
import { HeroPicture } from './hero-picture.tsx';
import { MyOrganisations } from './my-organisations.tsx';
import './start.css';

export function StartPage() {
  const { start } = useTexts();
  const [, go] = useLocation();
  const catalogue = useLoad('catalogue', loadCatalogue);
  useTitle();
  return (
    <div className="app">
      <TopBar />
      <main id="content" className="page start">
        <section className="hero">
          <div>
            <h1>{start.title}</h1>
            <p className="hero__lead">{start.lead}</p>
            <div className="hero__actions">
              <Button type="primary" onClick={() => go('/new')}>{start.begin}<Icon name="arrow" /></Button>
              <span className="faint">{start.beginHint}</span>
              <Button onClick={() => go('/import')}><Icon name="upload" />{start.fromList}</Button>
            </div>
          </div>
          <figure className="hero__picture"><HeroPicture /></figure>
        </section>
        <MyOrganisations />
        <Examples />
        <section aria-labelledby="blueprints">
          <div className="section__head">
            <h2 id="blueprints">{start.blueprintsTitle}</h2>
            <p className="quiet">{start.blueprintsHint}</p>
          </div>
          {catalogue.state === 'failed' ? <Failure error={catalogue.error} onRetry={catalogue.reload} /> : null}
          {catalogue.state === 'ready' ? <BlueprintCards blueprints={catalogue.value.blueprints} /> : null}
        </section>
        <p className="visually-hidden"><Link href="/new">{start.begin}</Link></p>
      </main>
    </div>
  );
}
