import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import { isOwn } from '../totals.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, records } from './finding.ts';
import type { Derivation } from './reading.ts';

/** Jobs of the catalogue that name a measure. */
const measuredJobs: Derivation<ReadonlySet<string>> = (_, { standards }) => new Set(standards.measured.map(({ job }) => job));

/** Names of these jobs, in either language → the job. */
const jobsByName: Derivation<ReadonlyMap<string, string>> = (_, { standards }) =>
  new Map(standards.measured.flatMap(({ job, name }) => [name.zh, name.en].map((text) => [text.trim().toLowerCase(), job] as const)));

const anyMeasured: Derivation<boolean> = (organisation) => {
  const measured = organisation.derived(measuredJobs);
  for (const { job } of organisation.all('position')) if (job !== null && measured.has(job)) return true;
  return false;
};

/**
 * The measures of a job description are those of its job in the catalogue, so one without a job there has none. Silent
 * where no position has any, as in a chart that was only drawn: there nothing was tied to the catalogue yet.
 */
export const positionWithoutMeasure: CheckDefinition = {
  id: 'position-without-measure',
  name: { zh: '岗位无考核指标', en: 'Position without any measure' },
  find: {
    *position(organisation, _, position) {
      if (!isOwn(position) || (position.job !== null && organisation.derived(measuredJobs).has(position.job)) || !organisation.derived(anyMeasured)) return;
      const { zh, en } = labelBoth(position.title);
      const jobs = organisation.derived(jobsByName);
      const job = position.job === null ? (jobs.get(zh.trim().toLowerCase()) ?? jobs.get(en.trim().toLowerCase())) : undefined;
      yield finding({
        check: 'position-without-measure',
        level: 'notice',
        records: records('position', [position.id]),
        facts: nameFacts(position.title),
        text: { zh: '“{nameZh}”的岗位说明书没有考核指标', en: 'The job description of “{nameEn}” has no measure' },
        advice: {
          zh: '没有指标，试用期和绩效只能凭印象评。把岗位对应到目录里的岗位类型，或在自有目录里为它写明指标。',
          en: 'Without a measure, probation and appraisal rest on impressions. Tie it to a job of the catalogue, or name its measures in a catalogue of your own.',
        },
        mend: job === undefined ? [] : [{ type: 'set-position', position: position.id, job }],
      });
    },
  },
};
