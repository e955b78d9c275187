import type { Outcome } from './outcome.ts';

/** The value of an outcome that a test expects to be sound; anything else fails the test with the refusal's words. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.refusal.code} ${outcome.refusal.what}: ${outcome.refusal.text.en}`);
}

/** The code and input of the refusal a test expects. */
export function refusalOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? `answered ${JSON.stringify(outcome.value)}` : `${outcome.refusal.code} ${outcome.refusal.what}`;
}
