import { Link } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { useTexts } from '../texts/use-texts.ts';
import type { OrganisationPage } from './pages.ts';
import { organisationPages, pageAddress } from './pages.ts';

/** The way between the pages of one organisation: a rail at the side, on a phone a bar at the lower edge. */
export function PageRail({ workspace, scenario, current }: { readonly workspace: string; readonly scenario: string; readonly current: OrganisationPage }) {
  const { common, pages } = useTexts();
  return (
    <nav className="rail no-print" aria-label={common.pages}>
      <Link href="/" className="rail__home" aria-label={common.home} title={common.home}><img src="/icon.svg" alt="" /></Link>
      <ul>
        {organisationPages.map((page) => (
          <li key={page.id}>
            <Link href={pageAddress(workspace, scenario, page)} className="rail__link" aria-current={page.id === current.id ? 'page' : undefined}>
              <Icon name={page.icon} />
              <span>{pages[page.id]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
