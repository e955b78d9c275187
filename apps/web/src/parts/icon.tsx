const paths = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  shield: 'M12 3l7 3v5.5c0 4.2-2.9 7.6-7 9.5-4.1-1.9-7-5.3-7-9.5V6l7-3zM9 12l2.2 2.2L15.2 10',
  download: 'M12 4v11M7.5 11L12 15.5 16.5 11M5 20h14',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9h17M3.5 15h17M12 3c2.5 2.5 3.7 5.6 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.6-3.7-9S9.500 5.500 12 3z',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.500 11v5.500M13.500 11v5.500',
  pencil: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20zM14 6.500l3.500 3.500',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  down: 'M6 9.500l6 6 6-6',
  up: 'M6 14.500l6-6 6 6',
  filter: 'M4 5h16l-6.200 7.500V19l-3.600-2v-4.500L4 5z',
  present: 'M3.500 4.500h17v11.500h-17zM12 16v4M8.500 20h7M10.500 7.800v5l4-2.500z',
  right: 'M9.500 6l6 6-6 6',
  left: 'M14.500 6l-6 6 6 6',
  units: 'M3.500 4.500h17v15h-17zM7 9h4.500v7H7zM14 9h3.500v3H14zM14 14.500h3.500',
  chart: 'M9 3.500h6v4.500H9zM3.500 16h6v4.500h-6zM14.500 16h6v4.500h-6zM12 8v4M6.500 16v-4h11v4',
  copy: 'M9 8.500h11V20H9zM15.500 8.500V4H4v11.500h5',
  flag: 'M6 21V4M6 5h11l-2.500 4 2.500 4H6',
  link: 'M14 4.500h5.500V10M19 5l-8.500 8.500M17 13.500v6H4.500V7h6',
  matrix: 'M4 4.500h16v15H4zM4 9.500h16M4 14.500h16M9.300 4.500v15M14.700 4.500v15',
  swap: 'M7 4L3.500 7.500 7 11M3.500 7.500H20M17 13l3.500 3.500L17 20M20.500 16.500H4',
  sliders: 'M4 7h9M17 7h3M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM4 17h3M11 17h9M9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  upload: 'M12 16V5M7.500 9.500L12 5l4.500 4.500M5 20h14',
  cloud: 'M7 18.500a4 4 0 0 1-.5-8A6 6 0 0 1 18 11.500a3.500 3.500 0 0 1-.5 7H7z',
  cloudOff: 'M4 4l16 16M9 7a6 6 0 0 1 9 4.500 3.500 3.500 0 0 1 1.500 6M15.500 18.500H7a4 4 0 0 1-.5-8',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  flow: 'M3.500 4.500h7v5h-7zM13.500 14.500h7v5h-7zM10.500 7h6.500v7.500M7 9.500V17h6.500',
  person: 'M12 11.500a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500zM4.500 20c.8-3.700 3.800-5.500 7.500-5.500s6.700 1.800 7.500 5.500',
  turning: 'M12 3.500a8.500 8.500 0 1 1-8.500 8.500',
  document: 'M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500M9 12.500h6.500M9 16h6.500',
  print: 'M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6H7z',
  warning: 'M12 4l9 16H3L12 4zM12 10v4.500M12 17.300v.01',
  marquee: 'M4 8V4h4M11 4h2.500M16.500 4H20v4M20 11v2M4 11v2.500M4 16.500V20h4M13.500 14l6.500 2.500-2.900 1.100L16 20.500z',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.600 2.200c-.8.400-1.100.900-1.100 1.800M12 16.800v.01',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing in the colour of the text. Always beside a word or inside a labelled button, so hidden from readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={name === 'turning' ? 'icon icon--turning' : 'icon'} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 2.6 : 1.6} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
