import type { BusinessFunction } from '@bandi/organisation';
import type { PaletteRole } from '../views/palette.ts';
import { mixed, paletteOn } from '../views/palette.ts';

/** What a colour is for. Painters look it up in a theme; a scene names only roles. */
export type ColourRole =
  | 'page' | 'text' | 'text-muted' | 'line' | 'line-dotted'
  | 'card' | 'card-border' | 'vacant-border' | 'vacant'
  | 'unit' | 'unit-border' | 'unit-text' | 'unit-muted'
  | 'top-unit' | 'top-unit-text' | 'top-unit-muted'
  | 'tag' | 'tag-text' | 'frozen' | 'frozen-text'
  | 'track' | 'load' | 'overload'
  | `function:${BusinessFunction}`
  | PaletteRole;

export type ThemeName = 'light' | 'dark';
export type Theme = Readonly<Record<ColourRole, string>>;

const light: Theme = {
  ...paletteOn('light', '#ffffff'),
  page: '#ffffff',
  text: '#1b2536',
  'text-muted': '#596579',
  line: '#a7b3c4',
  'line-dotted': '#8b78c2',
  card: '#ffffff',
  'card-border': '#d3dae5',
  'vacant-border': '#d0a356',
  vacant: '#8f5600',
  unit: '#e9f0f9',
  'unit-border': '#c4d4e8',
  'unit-text': '#1a3357',
  'unit-muted': '#4a5f7d',
  'top-unit': '#274a7c',
  'top-unit-text': '#ffffff',
  'top-unit-muted': '#d6e2f2',
  tag: '#eef1f5',
  'tag-text': '#4b586b',
  frozen: '#e3f0fa',
  'frozen-text': '#1d5c8a',
  track: '#e6eaf0',
  load: '#6f9dcc',
  overload: '#c9633f',
  'function:management': '#33415f',
  'function:operations': '#2f6fb7',
  'function:marketing': '#d0703a',
  'function:live': '#c8447c',
  'function:design': '#8f5dbd',
  'function:customer-service': '#20908f',
  'function:member': '#c09a2b',
  'function:distribution': '#5f9a3c',
  'function:business-development': '#8a5a3c',
  'function:supply': '#2f7d55',
  'function:warehouse': '#7f7a35',
  'function:data': '#48a7d1',
  'function:technology': '#5a63c4',
  'function:finance': '#98354c',
  'function:hr-admin': '#87919f',
};

const dark: Theme = {
  ...paletteOn('dark', '#1c222c'),
  page: '#12161d',
  text: '#e8ecf2',
  'text-muted': '#a6b1c1',
  line: '#4f5c6f',
  'line-dotted': '#a897dc',
  card: '#1c222c',
  'card-border': '#343e4d',
  'vacant-border': '#8a6a30',
  vacant: '#e9b562',
  unit: '#233147',
  'unit-border': '#3a4d6a',
  'unit-text': '#dde8f7',
  'unit-muted': '#a9bbd4',
  'top-unit': '#345a8f',
  'top-unit-text': '#ffffff',
  'top-unit-muted': '#d4e0f0',
  tag: '#2b3440',
  'tag-text': '#b9c3d1',
  frozen: '#1f3a50',
  'frozen-text': '#a2cff0',
  track: '#303947',
  load: '#5d8fc4',
  overload: '#e08a63',
  'function:management': '#b3c1dd',
  'function:operations': '#4f90dc',
  'function:marketing': '#ee9058',
  'function:live': '#e7679c',
  'function:design': '#b184dd',
  'function:customer-service': '#33b3ad',
  'function:member': '#dcb94d',
  'function:distribution': '#83bd5e',
  'function:business-development': '#b98765',
  'function:supply': '#4fa67a',
  'function:warehouse': '#a7a04f',
  'function:data': '#74c7ec',
  'function:technology': '#838cf0',
  'function:finance': '#c65c74',
  'function:hr-admin': '#8893a3',
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark };

/** How much of what stands back is left: the rest is the page. */
export const FADED = 0.3;

const faded: Readonly<Record<ThemeName, Theme>> = { light: standingBack(light), dark: standingBack(dark) };

/** The colours of a card, by whether it stands back. Mixed rather than see-through: lines below it do not show, in any format. */
export function cardTheme(name: ThemeName, card: { readonly faded: boolean }): Theme {
  return (card.faded ? faded : themes)[name];
}

function standingBack(theme: Theme): Theme {
  return Object.fromEntries(Object.entries(theme).map(([role, colour]) => [role, mixed(colour, theme.page, FADED)])) as Theme;
}

/** The text colours that stand on each ground; every pair is held to a contrast of 4.5 to 1. */
export const textOnGround: readonly (readonly [ColourRole, ColourRole])[] = [
  ['text', 'page'], ['text-muted', 'page'], ['text', 'card'], ['text-muted', 'card'], ['vacant', 'card'],
  ['unit-text', 'unit'], ['unit-muted', 'unit'], ['top-unit-text', 'top-unit'], ['top-unit-muted', 'top-unit'],
  ['tag-text', 'tag'], ['frozen-text', 'frozen'],
];
