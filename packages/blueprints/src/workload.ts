import type { Bilingual, BusinessFunction, ReasonInput, Trust } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import { chatHours } from './chat-hours.ts';
import type { ChannelInputs, Known, ProfileInputs } from './profile-inputs.ts';
import { distinctFigures, isChannelInput, leastTrust, reasonInput } from './profile-inputs.ts';
import type { Activity } from './schema.ts';
import { round } from './format.ts';
import { netHours } from './working-time.ts';

export interface Span { readonly low: number; readonly typical: number; readonly high: number }
const sides = ['low', 'typical', 'high'] as const;

/** The work of one activity in a normal month, in full-time people, and how it was found. */
export interface ActivityLoad {
  readonly activity: Activity;
  readonly function: BusinessFunction;
  readonly fte: Span;
  readonly outsourced: boolean;
  readonly driver: Bilingual;
  readonly inputs: readonly ReasonInput[];
  readonly method: Bilingual;
  readonly steps: readonly Bilingual[];
  readonly sources: readonly string[];
  readonly trust: Trust;
  /** Of a queue: time on line that waits for the next chat and could do other work, in full-time people. */
  readonly idle?: Span;
}

/** Step 1 and 2 of the build: every activity's work, in the order of the catalogue. Activities without work are left out. */
export function workload(inputs: ProfileInputs, catalogue: Catalogue): ActivityLoad[] {
  const loads: ActivityLoad[] = [];
  const waiting: Activity[] = [];
  for (const activity of catalogue.activities.values()) {
    if (activity.work.some((work) => work.driver.some((id) => id.startsWith('fte-') || id === 'team-fte'))) waiting.push(activity);
    else pushLoad(loads, activityLoad(activity, inputs, catalogue, new Map()));
  }
  fillIdle(loads, inputs);
  // Leads and support follow from the work they lead and support: first the functions', then the whole team's.
  const byFunction = new Map<string, Span>();
  for (const load of loads) addTo(byFunction, `fte-${load.function}`, load.fte);
  const team = waiting.filter((activity) => usesTeam(activity));
  for (const activity of waiting) {
    if (!usesTeam(activity)) pushLoad(loads, activityLoad(activity, inputs, catalogue, byFunction));
  }
  const whole = new Map<string, Span>(byFunction);
  for (const load of loads) if (!load.outsourced) addTo(whole, 'team-fte', load.fte);
  for (const activity of team) pushLoad(loads, activityLoad(activity, inputs, catalogue, whole));
  return loads.toSorted((a, b) => (a.activity.id < b.activity.id ? -1 : 1));
}

/** Work that fits between chats is done there first; only the rest needs people of its own. */
function fillIdle(loads: ActivityLoad[], inputs: ProfileInputs): void {
  const share = inputs.figure('usable-idle-share');
  for (const [index, load] of loads.entries()) {
    const queue = load.activity.fillsIdleOf === undefined ? undefined : loads.find((other) => other.activity.id === load.activity.fillsIdleOf);
    if (queue?.idle === undefined || queue.outsourced !== load.outsourced) continue;
    const rest = (side: keyof Span) => Math.max(0, load.fte[side] - share.value * (queue.idle?.[side] ?? 0));
    const done = round(load.fte.typical - rest('typical'));
    if (done === '0') continue;
    loads[index] = {
      ...load,
      fte: { low: rest('low'), typical: rest('typical'), high: rest('high') },
      steps: [...load.steps, { zh: `其中 ${done} 人的量在等待咨询的间隙完成（间隙的 ${round(share.value * 100)}% 可用）`, en: `of this, the work of ${done} full-time people is done while waiting for chats (${round(share.value * 100)}% of the wait is usable)` }],
    };
  }
}

function usesTeam(activity: Activity): boolean {
  return activity.work.some((work) => work.driver.includes('team-fte'));
}

function addTo(map: Map<string, Span>, key: string, add: Span): void {
  const old = map.get(key) ?? { low: 0, typical: 0, high: 0 };
  map.set(key, { low: old.low + add.low, typical: old.typical + add.typical, high: old.high + add.high });
}

function pushLoad(loads: ActivityLoad[], load: ActivityLoad | null): void {
  if (load !== null && load.fte.high > 1e-6) loads.push(load);
}

function activityLoad(activity: Activity, inputs: ProfileInputs, catalogue: Catalogue, people: ReadonlyMap<string, Span>): ActivityLoad | null {
  if (activity.categories !== undefined && !activity.categories.includes(inputs.profile.category)) return null;
  const { platforms } = activity;
  const channels = platforms === undefined ? inputs.channels : inputs.channels.filter((channel) => platforms.includes(channel.platform));
  if (channels.length === 0) return null;
  const base = { activity, function: activity.function, outsourced: isOutsourced(activity, inputs) };
  return activity.kind === 'queue'
    ? { ...base, ...queueLoad(activity, channels, inputs, catalogue) }
    : { ...base, ...amountLoad(activity, channels, inputs, catalogue, people) };
}

/** Only one's own warehouse packs with one's own people; every other way of fulfilment is somebody else's. */
function isOutsourced(activity: Activity, inputs: ProfileInputs): boolean {
  const { profile } = inputs;
  if (activity.outsourcedWith === undefined) return false;
  const fulfilment = profile.fulfilment ?? (profile.market === 'cross-border' ? 'platform' : 'own-warehouse');
  if (activity.outsourcedWith === 'fulfilment' && fulfilment !== 'own-warehouse') return true;
  return profile.outsourced?.includes(activity.outsourcedWith) ?? false;
}

type Found = Omit<ActivityLoad, 'activity' | 'function' | 'outsourced'>;

function amountLoad(activity: Activity, channels: readonly ChannelInputs[], inputs: ProfileInputs, catalogue: Catalogue, people: ReadonlyMap<string, Span>): Found {
  const net = netHours(inputs, activity.function);
  const override = inputs.profile.overrides?.[activity.id];
  const fte = { low: 0, typical: 0, high: 0 };
  const used = new Map<string, ReasonInput>();
  const steps: Bilingual[] = [];
  const names: Bilingual[] = [];
  const ratio = activity.kind === 'ratio';
  for (const [index, work] of activity.work.entries()) {
    const amounts = driverAmount(work.driver, channels, inputs, catalogue, people, used);
    const effort = index === 0 && override !== undefined ? { low: override, typical: override, high: override } : work.effort;
    for (const side of sides) {
      const amount = amounts[side] * effort[side];
      fte[side] += ratio ? amount / 100 : amount / 60 / net.hours;
    }
    names.push(driverName(work.driver, catalogue));
    const shown = round(amounts.typical);
    steps.push(ratio
      ? { zh: `${shown} 人 × ${round(effort.typical)}%（${work.per.zh}）`, en: `${shown} people × ${round(effort.typical)}% (${work.per.en})` }
      : { zh: `${shown} × ${round(effort.typical)} ${work.per.zh} ÷ 60 = ${round((amounts.typical * effort.typical) / 60)} 小时/月`, en: `${shown} × ${round(effort.typical)} ${work.per.en} ÷ 60 = ${round((amounts.typical * effort.typical) / 60)} hours a month` });
  }
  if (!ratio) steps.push(netStep(net.hours, net.gross, net.shrinkage, fte.typical));
  for (const part of ratio ? [] : net.parts) addFigure(used, part.id, part.known, catalogue);
  return {
    fte, driver: join(names), inputs: [...used.values()], method: methodNames[activity.kind], steps,
    sources: [...new Set(activity.work.flatMap((work) => work.sources))],
    trust: override === undefined ? leastTrust(activity.work.map((work) => work.trust)) : 'given',
  };
}

const methodNames: Readonly<Record<Activity['kind'], Bilingual>> = {
  queue: { zh: '在线排队：Erlang C，一人多聊按并发数折算', en: 'queue: Erlang C, one agent counted as several servers' },
  throughput: { zh: '工作量 ÷ 人均净工时', en: 'amount of work ÷ net hours of a person' },
  coverage: { zh: '覆盖时长 ÷ 人均净工时（已含轮休）', en: 'hours to cover ÷ net hours of a person (rest days included)' },
  ratio: { zh: '按人数配比', en: 'ratio to people' },
  fixed: { zh: '固定投入', en: 'fixed' },
};

function netStep(hours: number, gross: number, shrinkage: number, fte: number): Bilingual {
  const percent = round(shrinkage * 100);
  return {
    zh: `÷ 人均净工时 ${round(hours)} 小时/月（${round(gross)} 小时 × (1 − ${percent}%)）= ${round(fte)} 人`,
    en: `÷ ${round(hours)} net hours of a person a month (${round(gross)} h × (1 − ${percent}%)) = ${round(fte)} people`,
  };
}

function queueLoad(activity: Activity, channels: readonly ChannelInputs[], inputs: ProfileInputs, catalogue: Catalogue): Found {
  const net = netHours(inputs, activity.function);
  const override = inputs.profile.overrides?.[activity.id];
  const attention = override === undefined ? activity.work[0]?.effort ?? { low: 0, typical: 0, high: 0 } : { low: override, typical: override, high: override };
  const days = inputs.figure('days-per-month');
  const found = { low: 0, typical: 0, high: 0 };
  const idle = { low: 0, typical: 0, high: 0 };
  const used = new Map<string, ReasonInput>();
  const steps: Bilingual[] = [];
  for (const side of sides) {
    const hours = chatHours(channels, inputs, catalogue, attention[side], attention.typical === 0 ? 1 : attention[side] / attention.typical);
    found[side] = (hours.online * days.value) / net.hours;
    idle[side] = (Math.max(0, hours.online - hours.busy) * days.value) / net.hours;
    if (side === 'typical') {
      steps.push(...hours.steps);
      for (const { id, known } of hours.parts) addFigure(used, id, known, catalogue);
    }
  }
  addInput(used, 'consultations-per-day', channelTotal('consultations-per-day', channels), catalogue);
  for (const part of net.parts) addFigure(used, part.id, part.known, catalogue);
  steps.push({ zh: `× 每月 ${round(days.value)} 天`, en: `× ${round(days.value)} days a month` }, netStep(net.hours, net.gross, net.shrinkage, found.typical));
  return {
    fte: found, idle, driver: driverName(['consultations-per-day'], catalogue), inputs: [...used.values()],
    method: methodNames.queue, steps, sources: activity.work[0]?.sources ?? [],
    trust: override === undefined ? activity.work[0]?.trust ?? 'rule-of-thumb' : 'given',
  };
}

/** The product of the inputs of a driver: channel inputs multiplied within a channel and added up, the others once. */
function driverAmount(driver: readonly string[], channels: readonly ChannelInputs[], inputs: ProfileInputs, catalogue: Catalogue, people: ReadonlyMap<string, Span>, used: Map<string, ReasonInput>): Span {
  const own = driver.filter((id) => isChannelInput(id));
  let amount = own.length === 0 ? 1 : 0;
  if (own.length > 0) {
    for (const channel of channels) amount += own.reduce((product, id) => product * (channel.values.get(id)?.value ?? 0), 1);
    for (const id of own) addInput(used, id, channelTotal(id, channels), catalogue);
  }
  const span = { low: amount, typical: amount, high: amount };
  for (const id of driver) {
    if (isChannelInput(id)) continue;
    const crowd = people.get(id);
    if (crowd !== undefined || id.startsWith('fte-') || id === 'team-fte') {
      for (const side of sides) span[side] *= crowd?.[side] ?? 0;
      const name = id === 'team-fte' ? catalogue.inputs.get(id)?.name : undefined;
      used.set(id, reasonInput(id, name ?? { zh: '本职能工作量（折算全职）', en: 'work of the function in full-time people' }, { zh: '人', en: 'people' }, { value: crowd?.typical ?? 0, figures: [] }));
      continue;
    }
    const known = id === 'skus' || id === 'new-skus' ? goodsOn(id, channels, inputs) : inputs.company.get(id) ?? { value: 0, figures: [] };
    for (const side of sides) span[side] *= known.value;
    addInput(used, id, known, catalogue);
  }
  return span;
}

/**
 * SKUs sold on some of the channels: all of them, but no more than the sales there can carry (twice the usual number
 * for those sales). Independent of what other channels sell, so that growth of one never lightens another.
 */
function goodsOn(id: 'skus' | 'new-skus', channels: readonly ChannelInputs[], inputs: ProfileInputs): Known {
  const all = inputs.company.get(id) ?? { value: 0, figures: [] };
  if (channels.length === inputs.channels.length) return all;
  const category = inputs.profile.category;
  const density = inputs.figure('skus-per-100k-sales', category);
  const share = inputs.figure('new-share-of-skus', category);
  const sales = channels.reduce((sum, channel) => sum + (channel.values.get('sales-10k')?.value ?? 0) / 10, 0);
  const most = 2 * sales * density.value * (id === 'new-skus' ? share.value : 1);
  if (most >= all.value) return all;
  return { value: most, figures: distinctFigures([...all.figures, ...density.figures, ...(id === 'new-skus' ? share.figures : [])]) };
}

function channelTotal(id: string, channels: readonly ChannelInputs[]): Known {
  const parts = channels.map((channel) => channel.values.get(id) ?? { value: 0, figures: [] });
  return { value: parts.reduce((sum, part) => sum + part.value, 0), figures: distinctFigures(parts.flatMap((part) => part.figures)) };
}

function addInput(used: Map<string, ReasonInput>, id: string, known: Known, catalogue: Catalogue): void {
  const entry = catalogue.inputs.get(id);
  if (entry !== undefined) used.set(id, reasonInput(id, entry.name, entry.unit, known));
  for (const figure of known.figures) {
    // The figure behind a default, by its own id, so that it can be overridden where it is shown.
    if (figure.entry.id === id || used.has(figure.entry.id)) continue;
    used.set(figure.entry.id, reasonInput(figure.entry.id, figure.entry.name, figure.entry.unit, { value: figure.value, figures: [figure] }));
  }
}

function addFigure(used: Map<string, ReasonInput>, id: string, known: Known, catalogue: Catalogue): void {
  const entry = catalogue.defaults.get(id);
  if (entry !== undefined) used.set(id, reasonInput(id, entry.name, entry.unit, known));
}

function driverName(driver: readonly string[], catalogue: Catalogue): Bilingual {
  return driver.map((id): Bilingual => catalogue.inputs.get(id)?.name ?? { zh: '职能人数', en: 'people of the function' })
    .reduce((a, b) => ({ zh: `${a.zh} × ${b.zh}`, en: `${a.en} × ${b.en}` }));
}

function join(names: readonly Bilingual[]): Bilingual {
  const distinct = names.filter((name, index) => names.findIndex((other) => other.zh === name.zh) === index);
  return { zh: distinct.map((name) => name.zh).join('，'), en: distinct.map((name) => name.en).join(', ') };
}
