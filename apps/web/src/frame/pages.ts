import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { IconName } from '../parts/icon.tsx';
import type { OrganisationPageProps } from './page-props.ts';

export interface OrganisationPage {
  readonly id: 'chart' | 'duties' | 'processes' | 'import';
  /** The last part of its address; the first page has none. */
  readonly path: string;
  readonly icon: IconName;
  readonly Page: ComponentType<OrganisationPageProps>;
}

/** The pages of an organisation, in the order of the navigation. A new page is one more line here and its name in the texts. */
export const organisationPages: readonly OrganisationPage[] = [
  { id: 'chart', path: '', icon: 'chart', Page: lazy(async () => ({ default: (await import('../pages/chart/workbench.tsx')).Workbench })) },
  { id: 'duties', path: 'duties', icon: 'matrix', Page: lazy(async () => ({ default: (await import('../pages/duties/duties-page.tsx')).DutiesPage })) },
  { id: 'processes', path: 'processes', icon: 'flow', Page: lazy(async () => ({ default: (await import('../pages/processes/processes-page.tsx')).ProcessesPage })) },
  { id: 'import', path: 'import', icon: 'upload', Page: lazy(async () => ({ default: (await import('../pages/import-people/import-page.tsx')).ImportPage })) },
];

/** The address of a page of a scenario. */
export function pageAddress(workspace: string, scenario: string, page: Pick<OrganisationPage, 'path'>): string {
  const scenarioAt = `/w/${encodeURIComponent(workspace)}/${encodeURIComponent(scenario)}`;
  return page.path === '' ? scenarioAt : `${scenarioAt}/${page.path}`;
}
