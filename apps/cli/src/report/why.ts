import type { Language, Reason } from '@bandi/organisation';
import { labelText, shownAmount } from '@bandi/organisation';
import { fte, number, wording } from './wording.ts';

const SHOWN = 3;

/** One line on why a position is there: its largest activities with their FTE, of the largest also what drives it. */
export function whyLine(reasons: readonly Reason[], language: Language): string {
  const words = wording[language];
  const largest = reasons.filter(({ carried }) => carried > 0).toSorted((a, b) => b.carried - a.carried);
  const parts = largest.slice(0, SHOWN).map((reason, index) => {
    const driver = index === 0 ? drivingInput(reason, language) : '';
    return `${labelText(reason.name, language)} ${fte(reason.carried)}${driver === '' ? '' : `${words.open}${driver}${words.close}`}`;
  });
  if (largest.length > SHOWN) parts.push(words.moreReasons(largest.length - SHOWN));
  return parts.join(words.comma);
}

/** The first input of the driver, as in "consultations a day 208 chats/day"; empty for work that no amount drives. */
function drivingInput(reason: Reason, language: Language): string {
  const driver = labelText(reason.driver, language);
  const input = reason.inputs.find((one) => one.id !== 'one' && driver.startsWith(labelText(one.name, language)));
  if (input === undefined) return '';
  const shown = shownAmount(input.value, input.unit);
  return `${labelText(input.name, language)} ${number(shown.value)} ${labelText(shown.unit, language)}`;
}
