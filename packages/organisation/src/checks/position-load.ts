import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { Position } from '../records/position.ts';
import type { CheckDefinition } from './definition.ts';
import { anyLoad, carried } from './carried.ts';
import { finding, inPeople, records } from './finding.ts';

export const positionLoad: CheckDefinition = {
  id: 'position-load',
  name: { zh: '岗位负荷', en: 'Load of a position' },
  find: {
    *position(organisation, { standards }, position) {
      if (!organisation.derived(anyLoad)) return;
      const { low, high, error } = standards.positionLoad;
      const load = organisation.derived(carried, position.id);
      if (load * 100 <= high * position.fte && load * 100 >= low * position.fte) return;
      const percent = Math.round((load * 100) / position.fte);
      const facts = { ...nameFacts(position.title), percent, load: inPeople(load), fte: inPeople(position.fte), low, high };
      if (load * 100 > high * position.fte) {
        yield finding({
          check: 'position-load',
          level: percent > error ? 'error' : 'warning',
          records: records('position', [position.id]),
          facts,
          text: { zh: '“{nameZh}”超负荷：工作量折合全职 {load} 人，编制 {fte} 人（{percent}%）', en: '“{nameEn}” is over full: {load} FTE of work on {fte} FTE ({percent}%)' },
          advice: { zh: '增加人手，或把部分工作分给别的岗位。', en: 'Add people, or give some of the work to another position.' },
          mend: sized(position, load, high),
        });
      } else {
        yield finding({
          check: 'position-load',
          level: position.heads > 1 ? 'warning' : 'notice',
          records: records('position', [position.id]),
          facts,
          text: { zh: '“{nameZh}”负荷不足：工作量折合全职 {load} 人，编制 {fte} 人（{percent}%，低于 {low}%）', en: '“{nameEn}” is not full: {load} FTE of work on {fte} FTE ({percent}%, under {low}%)' },
          advice: {
            zh: '减少人手或改为兼职，与别的岗位合并，或把没有统计的工作补上。',
            en: 'Use fewer people or part time, join it with another position, or count the work that is missing here.',
          },
          mend: load === 0 ? [] : sized(position, load, high),
        });
      }
    },
  },
};

/** The heads and FTE that the load just fills: heads as they are where they can be, else full-time heads. */
function sized(position: Position, load: number, high: number): Change[] {
  const fte = Math.max(Math.ceil((load * 100) / high), 1);
  const needed = Math.ceil(fte / 100);
  const heads = load * 100 > high * position.fte ? Math.max(needed, position.heads) : needed;
  return [{ type: 'set-position', position: position.id, heads, fte }];
}
