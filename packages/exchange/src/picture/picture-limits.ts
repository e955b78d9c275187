/** Bytes of a logo's file, and px a side of one that is drawn in px. */
export const logoLimits = { bytes: 1_000_000, side: 4096 } as const;

/** Px a side of a PNG. */
export const pngLimits = { least: 100, most: 20_000 } as const;
