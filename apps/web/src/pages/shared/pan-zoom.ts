/** Part of a picture that is shown, in px of the picture. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size { readonly width: number; readonly height: number }

/** The whole picture in a box of this size, in its middle, never larger than it is. */
export function fitted(picture: Size, box: Size): Window {
  const scale = Math.min(1, box.width / picture.width, box.height / picture.height);
  const [width, height] = [box.width / scale, box.height / scale];
  return { x: (picture.width - width) / 2, y: Math.min(0, (picture.height - height) / 2), width, height };
}

/** Zoomed by a factor about a point given as shares of the window, between the whole picture and four times its size. */
export function zoomed(window: Window, factor: number, at: { readonly x: number; readonly y: number }, whole: Window, box: Size): Window {
  const width = Math.min(Math.max(window.width / factor, box.width / 4), Math.max(whole.width, box.width / 4));
  const height = window.height * (width / window.width);
  return { x: window.x + (window.width - width) * at.x, y: window.y + (window.height - height) * at.y, width, height };
}

/** Moves and zooms an SVG in its box by its view box, so that its text stays text and sharp. */
export class PanZoom {
  readonly #box: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #picture: Size;
  readonly #stop = new AbortController();
  readonly #observer: ResizeObserver;
  #window: Window = { x: 0, y: 0, width: 1, height: 1 };
  #isFitted = true;

  constructor(box: HTMLElement, svg: SVGSVGElement, picture: Size) {
    this.#box = box;
    this.#svg = svg;
    this.#picture = picture;
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    const { signal } = this.#stop;
    const pointers = new Map<number, { x: number; y: number }>();
    box.addEventListener('pointerdown', (event) => {
      box.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }, { signal });
    box.addEventListener('pointermove', (event) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      const now = { x: event.clientX, y: event.clientY };
      if (other === undefined) this.#move(before.x - now.x, before.y - now.y);
      else this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), (now.x + other.x) / 2, (now.y + other.y) / 2);
      pointers.set(event.pointerId, now);
    }, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) box.addEventListener(end, (event) => void pointers.delete(event.pointerId), { signal });
    box.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), event.clientX, event.clientY);
    }, { signal, passive: false });
    box.addEventListener('dblclick', (event) => this.zoom(1.6, event.clientX, event.clientY), { signal });
    box.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#observer = new ResizeObserver(() => {
      if (this.#isFitted) this.fit();
      else this.#show({ ...this.#window, height: this.#window.width * (box.clientHeight / Math.max(1, box.clientWidth)) });
    });
    this.#observer.observe(box);
    this.fit();
  }

  fit(): void {
    this.#show(fitted(this.#picture, this.#size()));
    this.#isFitted = true;
  }

  /** About a point of the screen, or about the middle. */
  zoom(factor: number, x?: number, y?: number): void {
    const { left, top, width, height } = this.#box.getBoundingClientRect();
    const at = x === undefined || y === undefined ? { x: 0.5, y: 0.5 } : { x: (x - left) / width, y: (y - top) / height };
    this.#show(zoomed(this.#window, factor, at, fitted(this.#picture, this.#size()), this.#size()));
  }

  stop(): void {
    this.#stop.abort();
    this.#observer.disconnect();
  }

  #key(event: KeyboardEvent): void {
    const step = 80;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#move(-step, 0), ArrowRight: () => this.#move(step, 0), ArrowUp: () => this.#move(0, -step), ArrowDown: () => this.#move(0, step),
      '+': () => this.zoom(1.3), '=': () => this.zoom(1.3), '-': () => this.zoom(1 / 1.3), '0': () => this.fit(), Home: () => this.fit(),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  }

  #move(x: number, y: number): void {
    const scale = this.#window.width / Math.max(1, this.#box.clientWidth);
    this.#show({ ...this.#window, x: this.#window.x + x * scale, y: this.#window.y + y * scale });
  }

  #show(window: Window): void {
    const { width, height } = this.#picture;
    // Some of the picture always stays in sight.
    const x = Math.min(Math.max(window.x, -window.width * 0.8), width - window.width * 0.2);
    const y = Math.min(Math.max(window.y, -window.height * 0.8), height - window.height * 0.2);
    this.#window = { ...window, x, y };
    this.#isFitted = false;
    this.#svg.setAttribute('viewBox', `${x} ${y} ${window.width} ${window.height}`);
  }

  #size(): Size {
    return { width: Math.max(1, this.#box.clientWidth), height: Math.max(1, this.#box.clientHeight) };
  }
}
