import type { Bilingual } from '@bandi/organisation';
import { platformNames } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { ChannelInputs, ProfileInputs } from './profile-inputs.ts';
import type { BlueprintUnit } from './schema.ts';
import type { Group } from './structure.ts';

/** The groups a repeated unit is made for. Which channel belongs where never depends on how much it sells. */
export function groupsFor(kind: NonNullable<BlueprintUnit['repeat']>, heads: number, inputs: ProfileInputs, catalogue: Catalogue): Group[] {
  if (kind === 'goods-group') {
    const count = Math.max(1, Math.floor(heads / inputs.figure('people-per-goods-group').value));
    return Array.from({ length: count }, (_, index) => ({
      key: String(index + 1), name: { zh: `${index + 1} 号`, en: `No. ${index + 1}` }, share: () => 1 / count,
    }));
  }
  const sets = kind === 'live-room' ? eachChannel(inputs.channels.filter(isLive)) : channelGroups(inputs.channels, inputs.figure('most-channel-groups').value);
  return sets.map(({ key, name, channels }) => ({ key, name, share: (activity) => shareOf(activity, channels, inputs, catalogue, sets.length) }));
}

const isLive = (channel: ChannelInputs) => (channel.values.get('live-hours-per-day')?.value ?? 0) > 0;

interface ChannelSet { readonly key: string; readonly name: Bilingual; readonly channels: readonly ChannelInputs[] }

function eachChannel(channels: readonly ChannelInputs[]): ChannelSet[] {
  return channels.map((channel, index) => ({ key: String(index + 1), name: nameOf(channel), channels: [channel] }));
}

/** One group a channel; by platform when there are too many: nobody runs dozens of business units of one shop each. */
function channelGroups(channels: readonly ChannelInputs[], most: number): ChannelSet[] {
  const single = channels.length <= most;
  const sets = new Map<string, { name: Bilingual; channels: ChannelInputs[] }>();
  for (const channel of channels) {
    const key = single ? `${channel.platform} ${channel.name ?? ''}` : channel.platform;
    const set = sets.get(key) ?? { name: single ? nameOf(channel) : platformNames[channel.platform], channels: [] };
    set.channels.push(channel);
    sets.set(key, set);
  }
  return [...sets.values()].map((set, index) => ({ key: String(index + 1), ...set }));
}

function nameOf(channel: ChannelInputs): Bilingual {
  return channel.name === null ? platformNames[channel.platform] : { zh: channel.name, en: channel.name };
}

/** A group's part of an activity: by hours on air for live work, by sales for the rest, among the channels it is about. */
function shareOf(id: string, channels: readonly ChannelInputs[], inputs: ProfileInputs, catalogue: Catalogue, groups: number): number {
  const activity = catalogue.activities.get(id);
  const by = activity?.work.some((work) => work.driver.includes('live-hours-per-day')) === true ? 'live-hours-per-day' : 'sales-10k';
  const wholesale = activity?.function === 'distribution' && inputs.channels.some((channel) => channel.platform === 'distribution');
  const about = (channel: ChannelInputs) => (wholesale ? channel.platform === 'distribution' : activity?.platforms === undefined || activity.platforms.includes(channel.platform));
  const sum = (list: readonly ChannelInputs[]) => list.filter(about).reduce((total, channel) => total + (channel.values.get(by)?.value ?? 0), 0);
  const whole = sum(inputs.channels);
  return whole === 0 ? 1 / groups : sum(channels) / whole;
}
