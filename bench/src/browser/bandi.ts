import type { ChartPicture } from '@bandi/chart';
import { PictureMaker } from '@bandi/chart';
import { Organisation, decide } from '@bandi/organisation';
import type { TypedRecord } from '@bandi/organisation';
import { ChartView } from '../../../apps/web/src/chart/chart-view.ts';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

const colours = { accent: '#2f6fb7', error: '#c4432f', warning: '#d18a1c', notice: '#2f6fb7' };
const functions = ['operations', 'marketing', 'design', 'customer-service', 'live', 'warehouse', 'supply', 'data'] as const;

let organisation = new Organisation();
let view: ChartView | null = null;

const maker = new PictureMaker();
const draw = (): ChartPicture => maker.make(organisation, { view: 'by-reporting-line', title: '', legend: false });

/** The rows as records: a position each, in one unit, held by a person. Cards get the sizes that their texts need. */
function recordsOf(rows: readonly Row[]): TypedRecord[] {
  const records: TypedRecord[] = [{ type: 'unit', record: { id: 'u', name: '公司', parent: null, order: 'a0', lead: null, mission: null, blueprint: null } }];
  for (const [i, { id, parentId, title, name }] of rows.entries()) {
    records.push({ type: 'position', record: {
      id, title, unit: 'u', order: `a${i.toString(36).padStart(5, '0')}`, function: functions[i % functions.length] ?? 'operations', heads: 1, work: 'skilled', job: null, fte: 100,
      reportsTo: parentId, dotted: [], assistant: false, status: 'approved', outsourced: false, standIns: [], pay: null, reasons: [],
    } });
    records.push({ type: 'person', record: { id: `e${id}`, name, number: null, email: null, capacity: 100, from: null, to: null } });
    records.push({ type: 'assignment', record: { id: `a${id}`, person: `e${id}`, position: id, share: 100, from: '2026-01-01', to: null } });
  }
  return records;
}

enter({
  prepare: (rows) => Organisation.from(recordsOf(rows)),
  show(host, data, start) {
    if (data instanceof Organisation) organisation = data;
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'display:block;width:100%;height:100%';
    host.append(canvas);
    view = new ChartView(canvas, colours, { leastScale: start === 'near' ? 1 : 0, bottom: 0 });
    view.resize({ width: host.clientWidth, height: host.clientHeight }, devicePixelRatio);
    view.setPicture(draw());
  },
  pan: (dx, dy) => view?.pan(dx, dy),
  zoom: (factor) => view?.zoom(factor, { x: innerWidth / 2, y: innerHeight / 2 }),
  move(card, below) {
    const decision = decide(organisation, { type: 'set-reporting-line', position: card, reportsTo: below });
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    organisation.applyDiffMutable(decision.diff);
    view?.setPicture(draw(), `position:${below}`);
  },
});
