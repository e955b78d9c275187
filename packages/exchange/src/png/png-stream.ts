import { createDeflate, crc32 } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Writes a PNG (RGB, 8 bits) band by band, so that a picture never lies in memory as a whole. */
export class PngStream {
  readonly #width: number;
  readonly #height: number;
  readonly #density: number;
  readonly #deflate = createDeflate({ level: 4 });
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  #above: Uint8Array;

  /** Width and height in px; density in px per metre. */
  constructor(width: number, height: number, density: number) {
    this.#width = width;
    this.#height = height;
    this.#density = density;
    this.#above = new Uint8Array(width * 3);
    this.#deflate.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve, reject) => {
      this.#deflate.on('end', () => resolve());
      this.#deflate.on('error', reject);
    });
  }

  /** The next rows, opaque RGBA. Resolves when they are compressed. */
  async rows(rgba: Uint8Array, rows: number): Promise<void> {
    const width = this.#width;
    const line = 1 + width * 3;
    const out = Buffer.allocUnsafe(line * rows);
    let above = this.#above;
    for (let row = 0; row < rows; row += 1) {
      const current = new Uint8Array(width * 3);
      let from = row * width * 4;
      let to = row * line;
      // Filter 2, the difference to the row above: charts are flat, so most of it is nothing.
      out[to] = 2;
      to += 1;
      for (let i = 0; i < current.length; i += 3) {
        current[i] = rgba[from] as number;
        current[i + 1] = rgba[from + 1] as number;
        current[i + 2] = rgba[from + 2] as number;
        out[to] = (current[i] as number) - (above[i] as number);
        out[to + 1] = (current[i + 1] as number) - (above[i + 1] as number);
        out[to + 2] = (current[i + 2] as number) - (above[i + 2] as number);
        from += 4;
        to += 3;
      }
      above = current;
    }
    this.#above = above;
    await new Promise<void>((resolve, reject) => {
      this.#deflate.write(out, (error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
  }

  async finish(): Promise<Uint8Array> {
    this.#deflate.end();
    await this.#done;
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.#width);
    view.setUint32(4, this.#height);
    // 8 bits, RGB; compression, filter and interlace are what they always are.
    header.set([8, 2], 8);
    const density = new Uint8Array(9);
    new DataView(density.buffer).setUint32(0, this.#density);
    new DataView(density.buffer).setUint32(4, this.#density);
    density[8] = 1;
    return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('pHYs', density), chunk('IDAT', Buffer.concat(this.#chunks)), chunk('IEND', new Uint8Array())]);
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(name, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
