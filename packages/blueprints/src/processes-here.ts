import type { ReadonlyOrganisation, TypedRecord } from '@bandi/organisation';
import { addProcessOf } from './build-process.ts';
import type { Catalogue } from './catalogue-type.ts';
import { fitsHere, handsOf } from './hands.ts';
import { processRecords } from './process-records.ts';

/** Processes of the catalogue that fit an organisation and that it does not have, as the changes that add them. */
export function fittingProcesses(organisation: ReadonlyOrganisation, catalogue: Catalogue): ReturnType<typeof addProcessOf>[] {
  const hands = handsOf(organisation);
  return [...catalogue.processes.values()]
    .filter((process) => !organisation.has('process', process.id) && organisation.ids('process.catalogue', process.id).size === 0 && fitsHere(process.fits, hands))
    .map((process) => addProcessOf(process, hands, catalogue));
}

/** The records of all of them, for an organisation that was just built. */
export function builtProcesses(organisation: ReadonlyOrganisation, catalogue: Catalogue): TypedRecord[] {
  return fittingProcesses(organisation, catalogue).flatMap((change) => processRecords(change));
}
