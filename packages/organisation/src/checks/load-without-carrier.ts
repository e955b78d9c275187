import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { Load } from '../records/load.ts';
import { carried } from './carried.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, inPeople, records } from './finding.ts';
import type { CheckReading, Derivation } from './reading.ts';

export const loadWithoutCarrier: CheckDefinition = {
  id: 'load-without-carrier',
  name: { zh: '工作无人承担', en: 'Work without a position' },
  find: {
    *load(organisation, _, load) {
      if (load.outsourced || load.fte.typical === 0 || load.carriers.some(({ fte }) => fte > 0)) return;
      yield finding({
        check: 'load-without-carrier',
        level: 'warning',
        records: records('load', [load.id]),
        facts: { ...nameFacts(load.name), fte: inPeople(load.fte.typical) },
        text: { zh: '“{nameZh}”有折合全职 {fte} 人的工作量，没有岗位承担', en: '“{nameEn}” is {fte} FTE of work that no position carries' },
        advice: { zh: '分配给有余力的岗位，新增岗位，或改为外包。', en: 'Give it to a position with room, add a position, or outsource it.' },
        mend: mend(organisation, load),
      });
    },
  },
};

/** The position of a function with the most room, in hundredths; of equals the first by id; null where none takes work. */
const mostRoomIn: Derivation<{ readonly id: string; readonly room: number } | null> = (organisation, { standards }, of) => {
  let best: { id: string; room: number } | null = null;
  for (const position of organisation.all('position')) {
    if (position.function !== of || position.outsourced || position.status !== 'approved') continue;
    const room = Math.floor((position.fte * standards.positionLoad.high) / 100) - organisation.derived(carried, position.id);
    if (best === null || room > best.room || (room === best.room && position.id < best.id)) best = { id: position.id, room };
  }
  return best;
};

/** The position of the same function with the most room, when all of it fits there. */
function mend(organisation: CheckReading, load: Load): Change[] {
  const best = organisation.derived(mostRoomIn, load.function);
  if (best === null || best.room < load.fte.typical) return [];
  return [{ type: 'set-load', load: load.id, carriers: [{ position: best.id, fte: load.fte.typical }] }];
}
