import { Organisation, decideAll } from '@bandi/organisation';
import { beforeEach, expect, test } from 'vitest';
import type { PendingStep } from './pending.ts';
import { Session } from './session.ts';
import type { LogEntry, SessionServer } from './session.ts';

/** A server with a log in memory that decides as the real one does, and a line that can be cut. */
class Server implements SessionServer {
  readonly organisation = new Organisation();
  readonly log: (LogEntry & { key: string })[] = [];
  online = true;
  loseAnswers = false;

  write(key: string, changes: readonly unknown[]) {
    const known = this.log.find((entry) => entry.key === key);
    if (known !== undefined) return { ok: true as const, version: known.version, diff: known.diff };
    const decision = decideAll(this.organisation, changes);
    if (!decision.ok) return { ok: false as const, refusal: decision.refusal };
    this.organisation.applyDiffMutable(decision.diff);
    const entry = { version: this.log.length + 1, key, diff: decision.diff };
    this.log.push(entry);
    return { ok: true as const, ...entry };
  }

  send: SessionServer['send'] = async ({ key, changes }) => {
    if (!this.online) throw new Error('offline');
    const answer = this.write(key, changes);
    if (this.loseAnswers) throw new Error('line lost');
    return answer;
  };

  logAfter: SessionServer['logAfter'] = async (version) => this.log.slice(version);
}

const addUnit = (id: string, name: string, parent: string | null = null) => ({ type: 'add-unit', id, name, parent }) as const;
const rename = (unit: string, name: string) => ({ type: 'rename-unit', unit, name }) as const;

let server: Server;
let kept: readonly Omit<PendingStep, 'diff'>[];
let keys: number;

beforeEach(() => {
  server = new Server();
  kept = [];
  keys = 0;
  server.write('first', [addUnit('shop', '店铺'), addUnit('design', '设计', 'shop')]);
});

function open(): Session {
  return new Session({
    organisation: server.organisation.copy(), version: server.log.length, server,
    store: { read: () => kept, write: (steps) => { kept = steps.map(({ key, name, changes }) => ({ key, name, changes })); } },
    newKey: () => `k${(keys += 1)}`,
  });
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const nameOf = (organisation: Organisation, id: string) => organisation.get('unit', id)?.name;

test('a change is here at once and on the server soon', async () => {
  const session = open();
  expect(session.change([rename('design', '视觉')])).toBeNull();
  expect(nameOf(session.organisation, 'design')).toBe('视觉');
  expect(session.state).toBe('saving');
  await settled();
  expect(nameOf(server.organisation, 'design')).toBe('视觉');
  expect(session.state).toBe('saved');
  expect(session.version).toBe(2);
});

test('a refused change leaves everything as it was and says why', () => {
  const session = open();
  expect(session.change([{ type: 'move-unit', unit: 'shop', parent: 'design' }])?.code).toBe('unit-cycle');
  expect(session.pending).toBe(0);
  expect(session.undoStep).toBeNull();
});

test('undo and redo go back and forth, here and on the server', async () => {
  const session = open();
  session.change([rename('design', 'A')]);
  session.change([rename('design', 'B')]);
  expect(session.undo()).toBeNull();
  expect(nameOf(session.organisation, 'design')).toBe('A');
  expect(session.redo()).toBeNull();
  expect(session.undo()).toBeNull();
  expect(session.undo()).toBeNull();
  await settled();
  expect(nameOf(server.organisation, 'design')).toBe('设计');
  expect(session.undoStep).toBeNull();
  expect(session.redoStep).not.toBeNull();
});

test('what is changed offline survives a reload and is sent when the line is back', async () => {
  server.online = false;
  const before = open();
  before.change([rename('design', '离线')]);
  await settled();
  expect(before.state).toBe('offline');

  const session = open();
  expect(nameOf(session.organisation, 'design')).toBe('离线');
  expect(session.pending).toBe(1);
  server.online = true;
  await session.flush();
  expect(nameOf(server.organisation, 'design')).toBe('离线');
  expect(session.pending).toBe(0);
  expect(kept).toEqual([]);
});

test('a step whose answer was lost counts once, even after a reload', async () => {
  server.loseAnswers = true;
  const before = open();
  before.change([addUnit('live', '直播', 'shop')]);
  await settled();
  server.loseAnswers = false;

  const session = open();
  await session.flush();
  expect(server.log).toHaveLength(2);
  expect(session.refused).toEqual([]);
  expect(session.pending).toBe(0);
  expect([...session.organisation.all('unit')]).toHaveLength(3);
});

test("another's change goes before what waits here, and what no longer goes is shown with its reason", async () => {
  server.online = false;
  const session = open();
  session.change([rename('design', '我的')]);
  session.change([addUnit('copy', '文案', 'shop')]);
  await settled();
  const other = server.write('other', [{ type: 'remove-unit', unit: 'design', below: 'remove-all' }]);
  if (!other.ok) throw new Error('the other one was refused');
  await session.receive({ version: other.version, key: 'other', diff: other.diff });
  expect(session.organisation.has('unit', 'design')).toBe(false);
  expect(session.refused.map(({ refusal }) => refusal.code)).toEqual(['unknown-record']);
  expect(session.organisation.has('unit', 'copy')).toBe(true);

  server.online = true;
  await session.flush();
  expect(server.organisation.has('unit', 'copy')).toBe(true);
  session.dismissRefused(session.refused[0]?.key ?? '');
  expect(session.refused).toEqual([]);
});

test('events that come twice, late or with a gap leave the same organisation as the server has', async () => {
  const session = open();
  const written = ['A', 'B', 'C', 'D'].map((name) => server.write(name, [rename('design', name)]));
  const entries: LogEntry[] = written.flatMap((answer, at) => (answer.ok ? [{ version: answer.version, key: 'ABCD'[at] ?? '', diff: answer.diff }] : []));
  const [first, , third, fourth] = entries;
  if (first === undefined || third === undefined || fourth === undefined) throw new Error('not written');
  await session.receive(first);
  await session.receive(fourth);
  await session.receive(third);
  await session.receive(first);
  expect(session.version).toBe(server.log.length);
  expect(nameOf(session.organisation, 'design')).toBe('D');
});

test('steps of an earlier visit can be undone, those already taken back can be redone', () => {
  server.write('a', [rename('design', 'A')]);
  server.write('b', [rename('design', 'B')]);
  server.write('c', [rename('design', 'A')]);
  const session = open();
  session.rememberSteps(server.log.slice(1).map(({ key, diff }) => ({ key, name: { zh: key, en: key }, diff })));
  expect(session.undoStep?.en).toBe('a');
  expect(session.redoStep?.en).toBe('b');
  expect(session.redo()).toBeNull();
  expect(nameOf(session.organisation, 'design')).toBe('B');
});
