import { useTexts } from '../../texts/use-texts.ts';

/** What amounts of a currency are written in: its own word where there is one, else its code. */
export function useMoneyUnit(currency: string): string {
  const { builder } = useTexts();
  return builder.unit.money[currency] ?? currency;
}
