export type Fact = string | number | boolean | null | readonly string[];

/** Why a question was not answered: a stable code, the input it is about, the facts, and words in both languages. */
export interface StaffingRefusal {
  readonly code: 'not-a-number' | 'not-positive' | 'negative' | 'not-whole' | 'not-a-share' | 'too-large' | 'empty' | 'duplicate' | 'unknown-id' | 'out-of-range';
  /** The name of the input that was refused. */
  readonly what: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly text: { readonly zh: string; readonly en: string };
  readonly cure: { readonly zh: string; readonly en: string };
}

/** Every function here that can be asked nonsense answers with this; nothing throws for bad input. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: StaffingRefusal };

export function answer<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(refusal: StaffingRefusal): { readonly ok: false; readonly refusal: StaffingRefusal } {
  return { ok: false, refusal };
}
