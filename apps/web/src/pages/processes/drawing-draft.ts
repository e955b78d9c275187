import type { ReadonlyOrganisation } from '@bandi/organisation';
import { lanesOf, stepsOf } from '@bandi/organisation';

/** A drawing that is not saved yet, and the fingerprint of the process it was begun from. */
export interface DrawingDraft {
  readonly xml: string;
  readonly base: string;
}

const keyOf = (workspace: string, scenario: string, process: string) => `bandi.drawing.${workspace}.${scenario}.${process}`;

/** The unsaved drawing of a process in this browser, or null. */
export function readDrawing(workspace: string, scenario: string, process: string): DrawingDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(workspace, scenario, process)) ?? 'null');
    return typeof value === 'object' && value !== null && 'xml' in value && 'base' in value && typeof value.xml === 'string' && typeof value.base === 'string' ? { xml: value.xml, base: value.base } : null;
  } catch {
    return null;
  }
}

/** Keeps a drawing over a reload. False where the browser keeps nothing or has no room. */
export function keepDrawing(workspace: string, scenario: string, process: string, draft: DrawingDraft): boolean {
  try {
    localStorage.setItem(keyOf(workspace, scenario, process), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDrawing(workspace: string, scenario: string, process: string): void {
  try {
    localStorage.removeItem(keyOf(workspace, scenario, process));
  } catch {
    // Where nothing may be kept there is nothing to drop.
  }
}

/** Tells two states of a process apart (FNV-1a over its records), so that a drawing knows whether others changed it meanwhile. */
export function fingerprint(organisation: ReadonlyOrganisation, process: string): string {
  const text = JSON.stringify([organisation.get('process', process)?.document ?? null, lanesOf(organisation, process), stepsOf(organisation, process)]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}
