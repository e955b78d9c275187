import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { PROFILE_ID, platformNames } from '@bandi/organisation';
import { shownNumber, shownRange } from '../figures.ts';
import { otherName } from '../job-description-blocks.ts';
import type { JobDescription } from '../job-description.ts';
import type { Block } from '../text-document.ts';
import { headingOf } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { goodsWords, kitWords } from './kit-words.ts';

/** What is said to the outside, at most so many duties of it: no names of people, no sales, no pay unless the description has it. */
export function advertBlocks(organisation: ReadonlyOrganisation, one: JobDescription, { heads, company, most, language }: { readonly heads: number; readonly company: string; readonly most: number; readonly language: Language }): Block[] {
  const words = kitWords[language];
  const number = (value: number): string => shownNumber(value, language);
  const pairs: [string, string][] = [
    [words.team, one.units.join(documentWords[language].path)],
    [words.hiring, one.vacancies === 0 ? words.placeMissing : documentWords[language].people(number(one.vacancies))],
    [words.lead, one.reportsTo === null ? documentWords[language].nobody : otherName(one.reportsTo, one, language)],
    [words.teamSize, words.teamOf(number(heads))],
    [words.contract, one.fte === one.heads * 100 ? words.fullTime : words.partTime(number(one.fte / 100 / one.heads))],
    [words.place, words.placeMissing],
    ...(one.pay === null ? [] : [[words.pay, shownRange(one.pay, language)] as [string, string]]),
  ];
  // What it does and answers for comes first; being asked or told is not what an advert is about.
  const duties = [...one.duties.answers, ...one.duties.does].toSorted((a, b) => Number(b.critical) - Number(a.critical)).map(({ name }) => name);
  const named = duties.length > most ? [...duties.slice(0, most), words.andMore(number(duties.length))] : duties;
  return [
    { kind: 'facts', pairs },
    headingOf(3, words.aboutUs), { kind: 'text', text: aboutUs(organisation, company, language) + (one.mission === null ? '' : (language === 'zh' ? '' : ' ') + missionSentence(one, language)) },
    headingOf(3, words.youWill), duties.length === 0 ? { kind: 'missing', text: words.noDuties } : { kind: 'list', items: named },
    headingOf(3, words.weLook), one.skills.length === 0 ? { kind: 'missing', text: documentWords[language].missing } : { kind: 'list', items: one.skills },
    ...(one.measures.length === 0 ? [] : [headingOf(3, words.weMeasure), { kind: 'list', items: one.measures.map(({ name }) => name) } as const]),
    headingOf(3, words.apply), { kind: 'missing', text: words.applyMissing },
  ];
}

function aboutUs(organisation: ReadonlyOrganisation, company: string, language: Language): string {
  const words = kitWords[language];
  const business = organisation.get('profile', PROFILE_ID)?.business;
  if (business === undefined) return words.aboutPlain(company);
  const platforms = [...new Set(business.channels.map(({ platform }) => platformNames[platform][language]))];
  return words.about(company, goodsWords[language][business.category], platforms.join(documentWords[language].join));
}

function missionSentence(one: JobDescription, language: Language): string {
  const mission = (one.mission ?? '').replace(/[。.]$/u, '');
  return language === 'zh' ? `这个岗位的使命：${mission}。` : `The mission of this position: ${mission}.`;
}
