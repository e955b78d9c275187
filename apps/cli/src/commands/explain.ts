import type { Catalogue, Trigger } from '@bandi/blueprints';
import { profileProblems } from '@bandi/blueprints';
import type { Position } from '@bandi/organisation';
import { PROFILE_ID } from '@bandi/organisation';
import { buildTeam } from '../build-team.ts';
import type { Call, RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { findPosition } from '../input/find-position.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import type { OrganisationFile } from '../input/read-organisation.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { printExplanation } from '../report/print-explanation.ts';

/** `bandi explain`: everything a position's headcount stands on. */
export const run: RunCommand = async (call) => {
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const found = findPosition(read.value.organisation, call.words[1] ?? '', read.value.file);
  if (!found.ok) return call.refuse(found.problems);
  const position = found.value;
  const triggers = call.has('no-triggers') ? [] : await triggersFor(position, read.value, catalogue.value, day.value);
  if (call.has('json')) {
    const keys = new Set(position.reasons.flatMap((reason) => [...reason.sources, ...reason.inputs.flatMap((input) => input.sources)]));
    const sources = [...keys].toSorted().flatMap((key) => catalogue.value.sources.get(key) ?? []);
    call.terminal.raw(`${JSON.stringify({ position, triggers, sources }, null, 2)}\n`);
  } else printExplanation({ organisation: read.value.organisation, position, triggers: call.has('no-triggers') ? 'not-asked' : triggers, catalogue: catalogue.value }, call.language, call.terminal);
  return exitCodes.fine;
};

/** From the file where it has them; else found by building its profile again. Null without a profile. */
async function triggersFor(position: Position, { organisation, triggers }: OrganisationFile, catalogue: Catalogue, today: Call['today']): Promise<readonly Trigger[] | null> {
  const touches = (trigger: Trigger) => trigger.position === position.id || (trigger.job === position.job && !organisation.has('position', trigger.position));
  if (triggers !== null) return triggers.filter(touches);
  const profile = organisation.get('profile', PROFILE_ID)?.business;
  if (profile === undefined || profileProblems('', profile, catalogue).length > 0) return null;
  const { summary } = await buildTeam(profile, catalogue, { today });
  return summary.triggers.filter(touches);
}
