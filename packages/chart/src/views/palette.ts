/**
 * Colours that tell values apart, for any reader: the eight series are told apart by lightness as well as hue, steps rise
 * in lightness of one hue, and good, fair and poor are blue, amber and vermilion, which no common colour blindness mixes up.
 */
export const shades = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 'q0', 'q1', 'q2', 'q3', 'q4', 'good', 'fair', 'poor', 'none'] as const;
export type Shade = (typeof shades)[number];
/** The colour itself, and a ground of it that text can stand on. */
export type PaletteRole = `hue:${Shade}` | `tint:${Shade}`;

export const SERIES = 8;

const light: Readonly<Record<Shade, string>> = {
  s0: '#1f6fb5', s1: '#e39a1c', s2: '#0f9373', s3: '#c6659b', s4: '#67b7e3', s5: '#bd4a1a', s6: '#a39a24', s7: '#5f4691',
  q0: '#c9dcec', q1: '#97c1de', q2: '#5f9fcb', q3: '#2f77ae', q4: '#124c7f',
  good: '#3f83c2', fair: '#dda02a', poor: '#bb4420', none: '#9aa5b4',
};

const dark: Readonly<Record<Shade, string>> = {
  s0: '#4c9be0', s1: '#f0b44a', s2: '#35c09b', s3: '#e591bf', s4: '#a5d8f5', s5: '#e8784a', s6: '#cfc556', s7: '#a28ad8',
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
