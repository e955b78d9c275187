/**
 * Colours that tell values apart, for any reader: the eight series were moved apart until they differ under protanopia and deuteranopia, too, steps rise
 * in lightness of one hue, and good, fair and poor are blue, amber and vermilion, which no common colour blindness mixes up.
 */
export const shades = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 'q0', 'q1', 'q2', 'q3', 'q4', 'good', 'fair', 'poor', 'none'] as const;
export type Shade = (typeof shades)[number];
/** The colour itself, and a ground of it that text can stand on. */
export type PaletteRole = `hue:${Shade}` | `tint:${Shade}`;

export const SERIES = 8;

const light: Readonly<Record<Shade, string>> = {
  s0: '#256ac8', s1: '#f1af02', s2: '#0f7970', s3: '#e07fb5', s4: '#4db4fd', s5: '#a33002', s6: '#b18031', s7: '#553280',
  q0: '#c9dcec', q1: '#97c1de', q2: '#5f9fcb', q3: '#2f77ae', q4: '#124c7f',
  good: '#3f83c2', fair: '#dda02a', poor: '#bb4420', none: '#9aa5b4',
};

const dark: Readonly<Record<Shade, string>> = {
  s0: '#32b5fa', s1: '#ffce33', s2: '#4fda99', s3: '#cb77b8', s4: '#8ee0e5', s5: '#ce5e30', s6: '#b5b153', s7: '#8870ef',
  q0: '#29415a', q1: '#33608a', q2: '#4583b8', q3: '#71acdc', q4: '#b3d9f5',
  good: '#5aa2e2', fair: '#ecb650', poor: '#ea7a50', none: '#6d7888',
};

/** How much of the colour is in its ground. */
const TINT = 0.16;

export function paletteOn(theme: 'light' | 'dark', card: string): Readonly<Record<PaletteRole, string>> {
  const colours = theme === 'light' ? light : dark;
  const roles: Partial<Record<PaletteRole, string>> = {};
  for (const shade of shades) {
    roles[`hue:${shade}`] = colours[shade];
    roles[`tint:${shade}`] = mixed(colours[shade], card, TINT);
  }
  // Every role has just been set.
  return roles as Record<PaletteRole, string>;
}

/** Two colours `#rrggbb`, `share` of the first. */
export function mixed(first: string, second: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [Number.parseInt(first.slice(at, at + 2), 16), Number.parseInt(second.slice(at, at + 2), 16)];
    return Math.round(a * share + b * (1 - share)).toString(16).padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
