import type { Bilingual } from './label.ts';
import type { Fact, Refusal } from './refusal.ts';
import { fillIn } from './fill-in.ts';

type Facts = Readonly<Record<string, Fact>>;
interface RefusalDefinition {
  /** Both languages, with `{fact}` where a fact goes. */
  readonly text: Bilingual;
  readonly cure: Bilingual;
}

/** Every reason a change can be refused for. Codes are stable: they travel in the API and in logs. */
export const refusalCatalogue = {
  'unknown-record': {
    text: { zh: '没有编号为 {id} 的{kindZh}', en: 'there is no {kind} {id}' },
    cure: { zh: '刷新页面，或检查编号', en: 'Reload, or check the id' },
  },
  'unit-cycle': {
    text: { zh: '不能把部门“{nameZh}”移到它自己的下级里', en: 'unit “{nameEn}” cannot be moved below itself' },
    cure: { zh: '选择另一个上级部门', en: 'Choose another parent unit' },
  },
} satisfies Record<string, RefusalDefinition>;

export type RefusalCode = keyof typeof refusalCatalogue;

/** A refusal with its words made from the facts. */
export function refusal(code: RefusalCode, facts: Facts): Refusal {
  const definition: RefusalDefinition = refusalCatalogue[code];
  const { text, cure } = definition;
  return { code, facts, text: { zh: fillIn(text.zh, facts), en: fillIn(text.en, facts) }, cure };
}
