import type { Catalogue } from './catalogue-type.ts';
import type { ProfileInputs } from './profile-inputs.ts';
import type { Blueprint } from './schema.ts';

const liveLike = new Set(['douyin', 'kuaishou']);
const abroad = new Set(['amazon', 'tiktok-shop', 'shopee']);

/** The blueprint asked for, else the first by `order` whose conditions hold. */
export function chooseBlueprint(inputs: ProfileInputs, heads: number, catalogue: Catalogue, asked: string | undefined): Blueprint {
  const wanted = asked === undefined ? undefined : catalogue.blueprints.get(asked);
  if (wanted !== undefined) return wanted;
  const features = featuresOf(inputs, heads);
  const candidates = [...catalogue.blueprints.values()]
    .filter((blueprint) => blueprint.choose?.when.every(({ feature, from, below }) => features[feature] >= (from ?? 0) && features[feature] < (below ?? Number.POSITIVE_INFINITY)))
    .toSorted((a, b) => (a.choose?.order ?? 0) - (b.choose?.order ?? 0));
  const chosen = candidates[0] ?? catalogue.blueprints.get('standard-4') ?? [...catalogue.blueprints.values()][0];
  if (chosen === undefined) throw new Error('the catalogue has no blueprint');
  return chosen;
}

type Feature = NonNullable<Blueprint['choose']>['when'][number]['feature'];

function featuresOf(inputs: ProfileInputs, heads: number): Record<Feature, number> {
  const share = (test: (channel: ProfileInputs['channels'][number]) => boolean) => {
    if (inputs.sales === 0) return inputs.channels.filter(test).length / inputs.channels.length;
    return inputs.channels.filter(test).reduce((sum, channel) => sum + (channel.values.get('sales-10k')?.value ?? 0), 0) / (inputs.sales / 10_000);
  };
  return {
    heads,
    channels: inputs.channels.length,
    platforms: new Set(inputs.channels.map((channel) => channel.platform)).size,
    'live-share': share((channel) => (channel.values.get('live-hours-per-day')?.value ?? 0) > 0 && liveLike.has(channel.platform)),
    'cross-border-share': share((channel) => abroad.has(channel.platform) || (inputs.profile.market === 'cross-border' && channel.platform === 'own-site')),
    'distribution-share': share((channel) => channel.platform === 'distribution'),
  };
}
