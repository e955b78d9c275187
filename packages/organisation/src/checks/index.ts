import type { ReadonlyOrganisation } from '../organisation.ts';
import { findingsOf } from './check-parts.ts';
import { criticalDutySinglePerson } from './critical-duty-single-person.ts';
import type { CheckContext, CheckDefinition, Finding } from './definition.ts';
import { levelRank } from './definition.ts';
import { readingOf } from './reading.ts';
import { dutiesNotApart } from './duties-not-apart.ts';
import { dutyWithTwoAccountable } from './duty-with-two-accountable.ts';
import { dutyWithoutAccountable } from './duty-without-accountable.ts';
import { lineLeavesUnit } from './line-leaves-unit.ts';
import { loadWithoutCarrier } from './load-without-carrier.ts';
import { payrollShare } from './payroll-share.ts';
import { personOverFull } from './person-over-full.ts';
import { positionLoad } from './position-load.ts';
import { positionWithoutDuty } from './position-without-duty.ts';
import { positionWithoutMeasure } from './position-without-measure.ts';
import { spanOfControl } from './span-of-control.ts';
import { tooManyAccountable } from './too-many-accountable.ts';
import { tooManyLayers } from './too-many-layers.ts';
import { approvedByDoer } from './approved-by-doer.ts';
import { criticalStepSinglePerson } from './critical-step-single-person.ts';
import { dutyNotExercised } from './duty-not-exercised.ts';
import { handOverFarApart } from './hand-over-far-apart.ts';
import { laneWithoutHolder } from './lane-without-holder.ts';
import { processWithoutEnd } from './process-without-end.ts';
import { promiseNotKept } from './promise-not-kept.ts';
import { stepNotReached } from './step-not-reached.ts';
import { stepOwnerWithoutDuty } from './step-owner-without-duty.ts';
import { stepWithoutOwner } from './step-without-owner.ts';
import { stepsNotApart } from './steps-not-apart.ts';
import { unitWithoutLead } from './unit-without-lead.ts';
import { vacantLead } from './vacant-lead.ts';

/** Every check. A new one is one more file and one more line here. */
export const checks: readonly CheckDefinition[] = [
  dutyWithoutAccountable, dutyWithTwoAccountable, unitWithoutLead, positionLoad, spanOfControl, tooManyLayers, lineLeavesUnit,
  personOverFull, criticalDutySinglePerson, dutiesNotApart, vacantLead, payrollShare, loadWithoutCarrier, positionWithoutDuty,
  positionWithoutMeasure, tooManyAccountable, approvedByDoer, criticalStepSinglePerson, dutyNotExercised, laneWithoutHolder, processWithoutEnd,
  promiseNotKept, stepNotReached, stepOwnerWithoutDuty, stepWithoutOwner, stepsNotApart, handOverFarApart,
];

/** Everything the checks find, worst first, then by id. The same organisation and context give the same list. */
export function runChecks(organisation: ReadonlyOrganisation, context: CheckContext): Finding[] {
  const reading = readingOf(organisation, context);
  return checks.flatMap((check) => findingsOf(check, reading, context)).toSorted(compareFindings);
}

/** Worst first, then by id. */
export function compareFindings(a: Finding, b: Finding): number {
  return levelRank[b.level] - levelRank[a.level] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
