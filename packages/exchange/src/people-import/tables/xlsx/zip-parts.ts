import type { UnzipFileInfo } from 'fflate';
import { unzipSync } from 'fflate';
import { SourceRefused } from '../source-problem.ts';
import { tableLimits } from '../table.ts';

/**
 * The parts of a workbook, unpacked one by one when they are asked for and only so far as they say they are large: what
 * a file claims is checked before any memory is taken, and what comes beyond it is dropped.
 */
export class ZipParts {
  readonly #bytes: Uint8Array;
  readonly #sizes = new Map<string, number>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#unzip((info) => {
      this.#sizes.set(info.name, info.originalSize);
      return false;
    });
  }

  get names(): Iterable<string> {
    return this.#sizes.keys();
  }

  /** Null where there is no such part. */
  read(name: string): Uint8Array | null {
    const size = this.#sizes.get(name);
    if (size === undefined) return null;
    this.#unpacked += size;
    if (size > tableLimits.partBytes || this.#unpacked > tableLimits.unpackedBytes) throw new SourceRefused('unpacks-too-large');
    let isFirst = true;
    const found = this.#unzip((info) => {
      if (info.name !== name || !isFirst) return false;
      isFirst = false;
      return true;
    });
    return found[name] ?? null;
  }

  #unzip(filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch {
      throw new SourceRefused('damaged');
    }
  }
}
