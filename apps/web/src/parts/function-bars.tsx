import type { ByFunction } from '@bandi/blueprints';
import { businessFunctions } from '@bandi/organisation';
import { themes } from '@bandi/chart';
import { formatNumber } from '../texts/numbers.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useThemeState } from '../theme/theme-context.ts';

/** Heads by function as bars, in the chart's colours; functions without people are left out. */
export function FunctionBars({ byFunction }: { readonly byFunction: ByFunction }) {
  const { functions } = useTexts();
  const { language } = useLanguage();
  const { isDark } = useThemeState();
  const rows = businessFunctions.flatMap((name) => {
    const found = byFunction[name];
    return found === undefined || found.heads === 0 ? [] : [{ name, heads: found.heads }];
  }).toSorted((a, b) => b.heads - a.heads);
  const most = Math.max(...rows.map(({ heads }) => heads), 1);
  return (
    <ul className="bars">
      {rows.map(({ name, heads }) => (
        <li key={name}>
          <span className="bars__name">{functions[name]}</span>
          <span className="bars__track"><span style={{ width: `${(heads / most) * 100}%`, background: themes[isDark ? 'dark' : 'light'][`function:${name}`] }} /></span>
          <span className="bars__heads num">{formatNumber(heads, language)}</span>
        </li>
      ))}
    </ul>
  );
}
