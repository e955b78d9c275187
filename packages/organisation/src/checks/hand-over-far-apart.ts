import type { Change } from '../changes/index.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { isPositionWithin, leadsAbove } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, records } from './finding.ts';
import { handOverPairs } from './process-hands.ts';

/** Positions that hand over to one another all the time, and meet only far up in the structure. */
export const handOverFarApart: CheckDefinition = {
  id: 'hand-over-far-apart',
  name: { zh: '常交接的岗位离得太远', en: 'Frequent hand-over far apart' },
  find: {
    *whole(organisation, { standards: { handOvers } }) {
      for (const [pair, count] of Object.entries(organisation.derived(handOverPairs))) {
        if (count < handOvers.often) continue;
        const [one, other] = pair.split(' ').map((id) => organisation.get('position', id));
        if (one === undefined || other === undefined || one.outsourced || other.outsourced || isDotted(one, other)) continue;
        const { lines, lead } = between(organisation, one, other);
        if (lines < handOvers.farLines) continue;
        const [a, b, above] = [labelBoth(one.title), labelBoth(other.title), labelBoth(lead?.title ?? { zh: '无', en: 'nobody' })];
        yield finding({
          check: 'hand-over-far-apart', level: 'notice', records: records('position', [one.id, other.id]),
          facts: { nameZh: a.zh, nameEn: a.en, otherZh: b.zh, otherEn: b.en, count, lines, leadZh: above.zh, leadEn: above.en },
          text: { zh: '“{nameZh}”与“{otherZh}”在流程里有 {count} 处交接，汇报关系却隔着 {lines} 级，共同上级是“{leadZh}”', en: '“{nameEn}” and “{otherEn}” hand over in {count} places of the processes, but are {lines} reporting lines apart; the lead they share is “{leadEn}”' },
          advice: { zh: '来回交接的活要能就近拍板：加一条虚线汇报，或把两个岗位放进同一个部门。', en: 'What goes to and fro needs somebody near who decides: add a dotted line, or put both into one unit.' },
          mend: mend(organisation, one, other),
        });
      }
    },
  },
};

function isDotted(one: Position, other: Position): boolean {
  return [[one, other], [other, one]].some(([from, to]) => from?.dotted.some((id) => id === to?.id || id === to?.reportsTo) === true);
}

/** Reporting lines from one to the other over the nearest lead they share; without one as if somebody stood above both. */
function between(organisation: ReadonlyOrganisation, one: Position, other: Position): { readonly lines: number; readonly lead: Position | undefined } {
  const [up, down] = [one, other].map((position) => [position, ...leadsAbove(organisation, position.id)]) as [Position[], Position[]];
  const at = up.findIndex(({ id }) => down.some((lead) => lead.id === id));
  if (at === -1) return { lines: up.length + down.length, lead: undefined };
  return { lines: at + down.findIndex(({ id }) => id === up[at]?.id), lead: up[at] };
}

/** A dotted line from whoever stands lower to the other's lead, who then hears of both; to the other where its lead is above both. */
function mend(organisation: ReadonlyOrganisation, one: Position, other: Position): Change[] {
  const [above, over] = [leadsAbove(organisation, one.id), leadsAbove(organisation, other.id)];
  const [low, high, leads] = above.length >= over.length ? [one, other, above] : [other, one, over];
  const to = high.reportsTo === null || leads.some(({ id }) => id === high.reportsTo) ? high.id : high.reportsTo;
  return low.dotted.length >= 20 || to === low.reportsTo || isPositionWithin(organisation, to, low.id) ? [] : [{ type: 'set-dotted-lines', position: low.id, dotted: [...low.dotted, to] }];
}
