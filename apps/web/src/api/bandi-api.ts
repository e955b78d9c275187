import type { BusinessProfile, OrganisationDocument } from '@bandi/organisation';
import type { PresenceWord } from '../presence/presence.ts';
import { request } from './request.ts';
import type {
  BuildAnswer, Catalogue, ChecksAnswer, Example, LoggedChange, RebuildAnswer, ScenarioSummary, SummaryAnswer, WorkspaceSummary,
} from './types.ts';

let catalogue: Promise<Catalogue> | null = null;

/** The catalogue, asked for once: it does not change while the server runs. */
export function loadCatalogue(): Promise<Catalogue> {
  catalogue ??= request<Catalogue>('/catalogue').catch((error: unknown) => {
    catalogue = null;
    throw error;
  });
  return catalogue;
}

export const loadExamples = (signal?: AbortSignal) => request<readonly Example[]>('/examples', { signal });

/** Reads a profile from YAML or JSON text. What is wrong with it is an ApiError `profile-invalid` with `problems` in its facts. */
export const parseProfile = (text: string) => request<{ readonly profile: BusinessProfile }>('/profiles/parse', { method: 'POST', text });

/** A preview: without the processes, which it does not show. */
export const build = (profile: BusinessProfile, options: { readonly structure?: string; readonly triggers?: boolean; readonly signal?: AbortSignal }) =>
  request<BuildAnswer>('/build', {
    method: 'POST',
    body: { profile, ...(options.structure === undefined ? {} : { structure: options.structure }), triggers: options.triggers ?? false, processes: false },
    signal: options.signal,
  });

export const listWorkspaces = (signal?: AbortSignal) => request<{ readonly workspaces: readonly WorkspaceSummary[] }>('/workspaces', { signal });

export const createWorkspace = (body: { readonly name: string; readonly profile?: BusinessProfile; readonly structure?: string; readonly example?: string; readonly document?: OrganisationDocument }) =>
  request<WorkspaceSummary & { readonly scenario: string; readonly version: number }>('/workspaces', { method: 'POST', body });

const at = (workspace: string, scenario?: string) => `/workspaces/${encodeURIComponent(workspace)}${scenario === undefined ? '' : `/scenarios/${encodeURIComponent(scenario)}`}`;

export const readWorkspace = (workspace: string, signal?: AbortSignal) => request<WorkspaceSummary>(at(workspace), { signal });
export const renameWorkspace = (workspace: string, name: string) => request<unknown>(at(workspace), { method: 'PATCH', body: { name } });
export const deleteWorkspace = (workspace: string) => request<unknown>(at(workspace), { method: 'DELETE' });
export const listScenarios = (workspace: string, signal?: AbortSignal) => request<{ readonly scenarios: readonly ScenarioSummary[] }>(`${at(workspace)}/scenarios`, { signal });

export const readScenario = (workspace: string, scenario: string, signal?: AbortSignal) =>
  request<{ readonly version: number; readonly document: OrganisationDocument }>(at(workspace, scenario), { signal });

export const changesAfter = (workspace: string, scenario: string, version: number) =>
  request<{ readonly changes: readonly LoggedChange[] }>(`${at(workspace, scenario)}/changes?after=${version}&limit=500`);

export const sendChanges = (workspace: string, scenario: string, body: { readonly key: string; readonly changes: readonly unknown[] }) =>
  request<{ readonly version: number; readonly diff: LoggedChange['diff'] }>(`${at(workspace, scenario)}/changes`, { method: 'POST', body });

export const sayPresence = (workspace: string, scenario: string, word: PresenceWord) =>
  request<void>(`${at(workspace, scenario)}/presence`, { method: 'POST', body: word, keepalive: true });

export const rebuild = (workspace: string, scenario: string, body: { readonly profile: BusinessProfile; readonly structure?: string; readonly dryRun?: boolean; readonly expectedVersion?: number; readonly key?: string }, signal?: AbortSignal) =>
  request<RebuildAnswer>(`${at(workspace, scenario)}/rebuild`, { method: 'POST', body, signal });

export const readSummary = (workspace: string, scenario: string, signal?: AbortSignal) => request<SummaryAnswer>(`${at(workspace, scenario)}/summary`, { signal });
export const readChecks = (workspace: string, scenario: string, signal?: AbortSignal) => request<ChecksAnswer>(`${at(workspace, scenario)}/checks`, { signal });

/** Addresses of files and of the stream of live events. */
export const addressOf = (workspace: string, scenario: string, what: string, query: Readonly<Record<string, string>> = {}) =>
  `/api${at(workspace, scenario)}/${what}${Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;
