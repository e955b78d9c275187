import type { Fact } from './refusal.ts';

/** A text with each `{name}` replaced by that fact; lists are joined. A fact that is missing is a bug and throws. */
export function fillIn(template: string, facts: Readonly<Record<string, Fact>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`text needs the fact ${name}: ${template}`);
    if (fact === null) return '–';
    return typeof fact === 'object' ? fact.join(', ') : String(fact);
  });
}
