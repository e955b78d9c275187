import { viewWords } from '../views/words.ts';
import { movementsOf } from '../views/movements.ts';
import { monthlyCost, shortMoney } from '../views/own-pay.ts';
import { cleanText } from '../text/clean.ts';
import type { CardSetting } from './card-setting.ts';
import { holdersOf } from './facts.ts';
import type { PositionNode } from './nodes.ts';
import type { ColourRole } from './theme.ts';
import { functionNames } from './wording.ts';

export interface Detail {
  readonly text: string;
  readonly role: ColourRole;
}

/** The lines of a position's card between its unit and its people … */
export function detailsBeforePeople(node: PositionNode, { language, fields, jobNames }: CardSetting): Detail[] {
  const details: Detail[] = [];
  if (fields.job && node.record.job !== null) {
    const job = jobNames.get(node.record.job)?.[language];
    if (job !== undefined && job !== node.name) details.push({ text: job, role: 'text-muted' });
  }
  if (fields.function) details.push({ text: functionNames[node.function][language], role: 'text-muted' });
  return details;
}

/** … and after them. */
export function detailsAfterPeople(node: PositionNode, { language, fields, facts, compact, movements }: CardSetting): Detail[] {
  const words = viewWords[language];
  const details: Detail[] = [];
  if (movements && fields.people && !compact) {
    for (const { kind, name, on } of movementsOf(facts, node.id)) {
      details.push({ text: kind === 'starts' ? words.starts(name, on) : words.ends(name, on), role: kind === 'starts' ? 'hue:good' : 'vacant' });
    }
  }
  const first = fields.start ? holdersOf(facts, node.id)[0] : undefined;
  if (first !== undefined) details.push({ text: words.since(first.from), role: 'text-muted' });
  const cost = fields.cost ? monthlyCost(node.record) : null;
  if (cost !== null) details.push({ text: words.perMonth(shortMoney(cost.cents, cost.currency, language)), role: 'text-muted' });
  for (const name of fields.own) {
    const value = node.record.fields?.[name];
    if (value !== undefined) details.push({ text: words.own(cleanText(name), cleanText(value)), role: 'text-muted' });
  }
  if (node.dottedLeads.length > 0) details.push({ text: words.dottedTo(node.dottedLeads.join(language === 'zh' ? '、' : ', ')), role: 'line-dotted' });
  return details;
}
