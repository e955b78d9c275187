/** Every reading of one character, lower case, without tones; none for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

let loading: Promise<Readings> | null = null;

/** The readings of Chinese characters. Large, so it is fetched when somebody first searches. */
export function loadReadings(): Promise<Readings> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return (character) => {
      let found = known.get(character);
      if (found === undefined) {
        found = /^\p{Script=Han}$/u.test(character)
          ? [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).map((reading) => reading.toLowerCase()))]
          : [];
        known.set(character, found);
      }
      return found;
    };
  });
  // What could not be fetched is asked for again with the next search.
  loading.catch(() => { loading = null; });
  return loading;
}

/**
 * Whether typed letters spell a text from one of its characters on: each character by its whole reading or by the first
 * letters of it, as people type (`zhangxm`, `zxm` and `zhxiao` all find 张小明). Answers where it begins, -1 for nowhere.
 */
export function spelledAt(text: string, typed: string, readings: Readings): number {
  const letters = typed.replaceAll(/[\s']/gu, '');
  if (!/^[a-z]+$/u.test(letters)) return -1;
  const characters = Array.from(text);
  for (let start = 0; start < characters.length; start += 1) {
    if (readings(characters[start] ?? '').length > 0 && spells(characters, start, letters, readings)) return start;
  }
  return -1;
}

function spells(characters: readonly string[], at: number, letters: string, readings: Readings): boolean {
  if (letters === '') return true;
  const character = characters[at];
  if (character === undefined) return false;
  const own = readings(character);
  // Latin letters between stand for themselves.
  if (own.length === 0) return character.toLowerCase() === letters[0] && spells(characters, at + 1, letters.slice(1), readings);
  return own.some((reading) => {
    for (let length = shared(reading, letters); length > 0; length -= 1) {
      // zh, ch and sh count as first letters, too; other readings are typed whole, by their first letter, or last and not yet whole.
      const whole = length === reading.length || length === 1 || (length === 2 && reading[1] === 'h') || length === letters.length;
      if (whole && spells(characters, at + 1, letters.slice(length), readings)) return true;
    }
    return false;
  });
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
