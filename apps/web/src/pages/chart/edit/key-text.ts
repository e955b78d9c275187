const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform);
const signs: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** A combination of keys as the machine's own programs write it: `Ctrl+C`, on a Mac `⌘C`. */
export function keyText(keys: string): string {
  if (!isMac) return keys;
  return keys.replaceAll(/(Ctrl|Alt|Shift)\+/gu, (_, name: string) => signs[name] ?? name);
}
