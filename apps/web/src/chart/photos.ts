/** Photos are kept as squares of this many pixels, whatever size the file has. */
const SIDE = 160;
const KEPT = 600;
/** So many are fetched and decoded at the same time. */
const AT_ONCE = 4;

/** Photos for the canvas: fetched when first asked for, decoded away from the frame, the oldest forgotten. */
export class Photos {
  readonly #known = new Map<string, ImageBitmap | 'coming' | 'missing'>();
  readonly #waiting: string[] = [];
  readonly #onReady: () => void;
  #busy = 0;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** The photo where it is there already; else it is on its way, and `onReady` will be called. */
  get(source: string): ImageBitmap | null {
    const known = this.#known.get(source);
    if (known === undefined) {
      this.#known.set(source, mayShow(source) ? 'coming' : 'missing');
      if (mayShow(source)) this.#waiting.push(source);
      this.#next();
      return null;
    }
    return known === 'coming' || known === 'missing' ? null : known;
  }

  #next(): void {
    while (this.#busy < AT_ONCE) {
      // What was asked for last is what is in view now.
      const source = this.#waiting.pop();
      if (source === undefined) return;
      this.#busy += 1;
      void this.#load(source).finally(() => {
        this.#busy -= 1;
        this.#next();
      });
    }
  }

  async #load(source: string): Promise<void> {
    try {
      const image = new Image();
      image.src = source;
      await image.decode();
      const side = Math.min(image.naturalWidth, image.naturalHeight);
      const bitmap = await createImageBitmap(image, (image.naturalWidth - side) / 2, (image.naturalHeight - side) / 2, side, side, {
        resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'high',
      });
      this.#known.set(source, bitmap);
      this.#forget();
      this.#onReady();
    } catch {
      // A photo that is missing or broken is no error of the chart: initials stand in its place.
      this.#known.set(source, 'missing');
    }
  }

  #forget(): void {
    for (const [source, photo] of this.#known) {
      if (this.#known.size <= KEPT) return;
      if (photo === 'coming') continue;
      if (photo !== 'missing') photo.close();
      this.#known.delete(source);
    }
  }
}

/** Only pictures that tell nobody who looks at what: in the record itself, or from where the page is from. */
export function mayShow(source: string, page: string = location.href): boolean {
  if (source.startsWith('data:image/') || source.startsWith('blob:')) return true;
  try {
    return new URL(source, page).origin === new URL(page).origin;
  } catch {
    return false;
  }
}
