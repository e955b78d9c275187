import type { Bilingual } from '@bandi/organisation';
import { requiredAgentsErlangC } from '@bandi/staffing';
import type { Catalogue } from './catalogue-type.ts';
import type { ChannelInputs, Known, ProfileInputs } from './profile-inputs.ts';
import { round } from './format.ts';

export interface ChatHours {
  /** Hours on line a day, all agents together. */
  readonly online: number;
  /** Of these, hours of attention that chats really take. */
  readonly busy: number;
  readonly steps: readonly Bilingual[];
  readonly parts: readonly { readonly id: string; readonly known: Known }[];
}

/**
 * Hours a day that must be on line to answer chats. Hour by hour: arrivals from the day curve within service hours;
 * agents by Erlang C, each agent counted as as many servers as chats held at once (staffing-maths.md 4.3, approach 3),
 * for the share answered in time and the highest occupancy. Where chats are so few that nobody sits waiting for them,
 * their attention time, raised by what being interrupted costs, is less, and counts instead.
 *
 * @param attention minutes of attention a chat takes
 * @param scale factor on the length of a chat, for the low and high case
 */
export function chatHours(channels: readonly ChannelInputs[], inputs: ProfileInputs, catalogue: Catalogue, attention: number, scale: number): ChatHours {
  const known = queueOf(inputs);
  const handling = known['chat-handling-minutes'].value * scale;
  const concurrency = Math.max(1, Math.round(known['chat-concurrency'].value));
  let online = 0;
  let busy = 0;
  let peak = { hour: 0, arrivals: 0, agents: 0 };
  for (const [hour, arrivals] of arrivalsBySlot(channels, catalogue, 1).entries()) {
    if (arrivals.perHour <= 0) continue;
    const needed = (arrivals.perHour * attention) / 60;
    const { present } = presence(arrivals.perHour, { attention, handling, concurrency, known });
    online += present * arrivals.open;
    busy += needed * arrivals.open;
    if (arrivals.perHour > peak.arrivals) peak = { hour, arrivals: arrivals.perHour, agents: present };
  }
  const seconds = known['reply-within-seconds'].value;
  const share = round(known['reply-share'].value * 100);
  return {
    online, busy,
    parts: queueFigures.map((id) => ({ id, known: known[id] })),
    steps: [
      {
        zh: `最忙的 ${peak.hour} 点每小时 ${round(peak.arrivals)} 个会话，每个 ${round(handling)} 分钟，一人同时接 ${concurrency} 个：需 ${round(peak.agents)} 人在线（${seconds} 秒内回复 ${share}%）`,
        en: `busiest hour ${peak.hour}:00 with ${round(peak.arrivals)} chats of ${round(handling)} minutes, ${concurrency} at once: ${round(peak.agents)} on line (${share}% of all chats answered within ${seconds} s)`,
      },
      {
        zh: `各小时相加：每天在线 ${round(online)} 小时（其中接待 ${round(busy)} 小时；稀疏时段按实际占用计，不空等）`,
        en: `all hours together: ${round(online)} hours on line a day (${round(busy)} of them busy; where chats are few their own time counts, nobody sits waiting)`,
      },
    ],
  };
}

/** What a queue of chats needs: agents on line, and of these how many are really taken up where chats are few. */
export function presence(perHour: number, { attention, handling, concurrency, known }: { readonly attention: number; readonly handling: number; readonly concurrency: number; readonly known: Queue }): { readonly agents: number; readonly present: number } {
  const needed = (perHour * attention) / 60;
  // However many chats one holds at once, nobody gives more than an hour of attention in an hour.
  const agents = Math.max(agentsFor(perHour, handling, concurrency, known), needed);
  return { agents, present: Math.min(agents, needed * known['interruption-factor'].value) };
}

/** The figures of a queue of chats. */
export type Queue = Readonly<Record<(typeof queueFigures)[number], Known>>;
const queueFigures = ['chat-handling-minutes', 'chat-concurrency', 'reply-within-seconds', 'reply-share', 'highest-occupancy', 'interruption-factor'] as const;

export function queueOf(inputs: ProfileInputs): Queue {
  return Object.fromEntries(queueFigures.map((id) => [id, inputs.figure(id)])) as Record<(typeof queueFigures)[number], Known>;
}

/** Agents on line for so many chats an hour; each counts as `concurrency` servers. */
function agentsFor(perHour: number, handlingMinutes: number, concurrency: number, known: Readonly<Record<'reply-share' | 'reply-within-seconds' | 'highest-occupancy', Known>>): number {
  const servers = requiredAgentsErlangC({
    load: (perHour * handlingMinutes) / 60,
    handleSeconds: handlingMinutes * 60,
    target: { kind: 'service-level', share: known['reply-share'].value, withinSeconds: known['reply-within-seconds'].value },
    maxOccupancy: known['highest-occupancy'].value,
  });
  // The figures have limits in the catalogue, so a refusal here is a bug, not bad input.
  if (!servers.ok) throw new Error(`chat queue: ${servers.refusal.text.en}`);
  return Math.ceil(servers.value.agents / concurrency);
}

/** Chats an hour in each slot of the day (so many to an hour) and the part of the slot that is open, all channels together. */
export function arrivalsBySlot(channels: readonly ChannelInputs[], catalogue: Catalogue, perHour: number): { perHour: number; open: number }[] {
  const slots = Array.from({ length: 24 * perHour }, () => ({ chats: 0, open: 0 }));
  for (const channel of channels) {
    const perDay = channel.values.get('consultations-per-day')?.value ?? 0;
    const curve = catalogue.dayCurves.find((entry) => entry.platforms.includes(channel.platform)) ?? catalogue.dayCurves[0];
    if (curve === undefined || perDay === 0) continue;
    const open = slots.map((_, slot) => openPart(slot / perHour, 1 / perHour, channel.service.from, channel.service.to));
    const weight = (slot: number): number => (curve.weights[Math.floor(slot / perHour)] ?? 0) / perHour;
    const whole = open.reduce((sum, part, slot) => sum + part * weight(slot), 0);
    for (const [slot, entry] of slots.entries()) {
      const part = open[slot] ?? 0;
      if (whole > 0) entry.chats += (perDay * part * weight(slot)) / whole;
      entry.open = Math.max(entry.open, part);
    }
  }
  return slots.map(({ chats, open }) => ({ perHour: open === 0 ? 0 : (chats / open) * perHour, open }));
}

/** Which part of the time from an hour on lies in the service hours, which may pass midnight. Equal times mean round the clock. */
function openPart(at: number, length: number, from: number, to: number): number {
  const within = (start: number, end: number) => Math.max(0, Math.min(at + length, end) - Math.max(at, start)) / length;
  if (from === to) return 1;
  return from < to ? within(from, to) : within(from, 24) + within(0, to);
}
