import { useTexts } from '../../texts/use-texts.ts';

const units = ['operations', 'customer-service', 'design', 'warehouse'] as const;
const heads = [[1, 2], [3, 1], [2], [2, 2]] as const;

/** What Bandi makes, drawn small: units, positions, and the load behind each. No figures: it is a drawing, not an answer. */
export function HeroPicture() {
  const { functions } = useTexts();
  const size = units.some((unit) => functions[unit].length > 12) ? 10 : 12;
  return (
    <svg viewBox="0 0 420 236" aria-hidden="true" fontFamily="var(--font)">
      <path d="M210 42v18M60 60h300M60 60v18M160 60v18M260 60v18M360 60v18" stroke="var(--line-strong)" fill="none" />
      <rect x="150" y="8" width="120" height="36" rx="8" fill="var(--accent)" />
      <text x="210" y="31" textAnchor="middle" fontSize="13" fontWeight="600" fill="var(--accent-ink)">{functions.management}</text>
      {units.map((unit, at) => {
        const x = 14 + at * 100;
        return (
          <g key={unit}>
            <rect x={x} y="78" width="92" height="34" rx="7" fill="var(--accent-soft)" stroke="var(--line-strong)" />
            <text x={x + 46} y="99" textAnchor="middle" fontSize={size} fontWeight="600" fill="var(--ink)">{functions[unit]}</text>
            {(heads[at] ?? []).map((count, row) => (
              <g key={row}>
                <rect x={x} y={122 + row * 54} width="92" height="44" rx="7" fill="var(--panel)" stroke="var(--line)" />
                {Array.from({ length: count }, (_, seat) => (
                  <circle key={seat} cx={x + 15 + seat * 17} cy={137 + row * 54} r="6" fill={`var(--seat-${at})`} />
                ))}
                <rect x={x + 9} y={152 + row * 54} width="74" height="5" rx="2.5" fill="var(--sunken)" />
                <rect x={x + 9} y={152 + row * 54} width={42 + ((at * 13 + row * 19) % 30)} height="5" rx="2.5" fill={`var(--seat-${at})`} opacity=".75" />
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
