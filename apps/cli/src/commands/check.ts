import type { Catalogue } from '@bandi/blueprints';
import { findingsOf, profileInputs, profileProblems } from '@bandi/blueprints';
import type { Finding, Organisation } from '@bandi/organisation';
import { PROFILE_ID, organisationTotals, runChecks } from '@bandi/organisation';
import type { RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { printFindings } from '../report/print-findings.ts';

/** `bandi check`: what is wrong or risky in an organisation. Ends with 1 when any finding is an error. */
export const run: RunCommand = async (call) => {
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const findings = allFindings(read.value.organisation, catalogue.value, day.value);
  if (call.has('json')) call.terminal.raw(`${JSON.stringify({ findings }, null, 2)}\n`);
  else printFindings(findings, call.language, call.terminal);
  return findings.some(({ level }) => level === 'error') ? exitCodes.findings : exitCodes.fine;
};

/** With its profile an organisation is also measured against its sales; without one, or one the catalogue cannot read, only in itself. */
function allFindings(organisation: Organisation, catalogue: Catalogue, today: string): Finding[] {
  const profile = organisation.get('profile', PROFILE_ID)?.business;
  if (profile === undefined || profileProblems('', profile, catalogue).length > 0) return runChecks(organisation, { standards: catalogue.standards, today, business: null });
  const fte = organisationTotals(organisation).fte / 100;
  const stage = profile.stage ?? catalogue.tiers.find(({ belowFte }) => belowFte === null || fte < belowFte)?.id ?? 'mature';
  return findingsOf(organisation, profileInputs(profile, catalogue), stage, catalogue, today);
}
