import { labelBoth, platformNames } from '@bandi/organisation';
import type { Bilingual, Label, Platform, ReadonlyOrganisation } from '@bandi/organisation';
import type { Position } from '../scene/facts.ts';

/** One channel of the business, or several that the same people run. */
export interface Channel {
  readonly id: string;
  readonly name: Bilingual;
}

interface Known extends Channel {
  readonly platform: Platform;
  /** What names it in a title, lower case. */
  readonly words: readonly string[];
  readonly live: boolean;
}

/**
 * Which channels a position works for, as far as the records tell: its title or one of its units names the channel or
 * its platform, its job or the work it carries is for one platform (`run-shop-jd`), or it is live work and the channel is
 * on air. Without any of these it serves all alike.
 */
export class ChannelFinder {
  readonly #organisation: ReadonlyOrganisation;
  readonly #channels: readonly Known[];
  readonly #ofUnit = new Map<string, readonly Known[]>();

  constructor(organisation: ReadonlyOrganisation) {
    this.#organisation = organisation;
    const channels: Known[] = [];
    for (const { business } of organisation.all('profile')) {
      for (const [at, { platform, name, live_hours_per_day: live = 0 }] of business.channels.entries()) {
        const both = platformNames[platform];
        const own = name ?? '';
        channels.push({
          id: `c${at + 1}`, platform, live: live > 0,
          name: own === '' ? both : { zh: own.includes(both.zh) ? own : `${both.zh} · ${own}`, en: own.includes(both.en) ? own : `${both.en} · ${own}` },
          words: [...(own === '' ? [] : [own.toLowerCase()]), both.zh.toLowerCase(), both.en.toLowerCase()],
        });
      }
    }
    this.#channels = channels;
  }

  /** The channels in the order of the profile. */
  get channels(): readonly Channel[] {
    return this.#channels;
  }

  of(position: Position): readonly Channel[] {
    const named = this.#named(position.title);
    if (named.length > 0) return named;
    const ofUnit = this.#unit(position.unit);
    if (ofUnit.length > 0) return ofUnit;
    const ids = [position.job ?? ''];
    for (const load of this.#organisation.ids('load.carriers', position.id)) ids.push(this.#organisation.get('load', load)?.activity ?? '');
    const byWork = this.#channels.filter(({ platform }) => ids.some((id) => `-${id}-`.includes(`-${platform}-`)));
    if (byWork.length > 0) return byWork;
    return position.function === 'live' ? this.#channels.filter(({ live }) => live) : [];
  }

  #unit(id: string): readonly Known[] {
    const known = this.#ofUnit.get(id);
    if (known !== undefined) return known;
    // A unit circle in broken records ends here, too.
    this.#ofUnit.set(id, []);
    const unit = this.#organisation.get('unit', id);
    if (unit === undefined) return [];
    const own = this.#named(unit.name);
    const found = own.length > 0 || unit.parent === null ? own : this.#unit(unit.parent);
    this.#ofUnit.set(id, found);
    return found;
  }

  #named(label: Label): readonly Known[] {
    const { zh, en } = labelBoth(label);
    const text = `${zh} ${en}`.toLowerCase();
    // A channel's own name says which of several shops on one platform is meant.
    const own = this.#channels.filter(({ words }) => words.length > 2 && text.includes(words[0] ?? ' '));
    return own.length > 0 ? own : this.#channels.filter(({ words }) => words.slice(-2).some((word) => hasWord(text, word)));
  }
}

/** Latin names stand alone ("JD" is not in "adjdusted"); Chinese names may stand anywhere. */
function hasWord(text: string, word: string): boolean {
  if (!/^[a-z ]+$/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[a-z]/u.test(text[at - 1] ?? '') && !/[a-z]/u.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}
