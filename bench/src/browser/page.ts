import type { Contender } from './contender.ts';
import { branchesToMove, rowsOf } from './rows.ts';

declare global {
  interface Window {
    bench: ReturnType<typeof benchOf>;
    contender: Contender;
  }
}

const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** Two frames on: what was painted has been handed to the screen. */
async function painted(): Promise<void> {
  await frame();
  await frame();
}

async function framesWhile(ms: number, step: (count: number) => void): Promise<{ under18: number; slow: number }> {
  const times: number[] = [];
  let last = await frame();
  const end = last + ms;
  for (let count = 0; last < end; count += 1) {
    step(count);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  const sorted = times.toSorted((a, b) => a - b);
  // The clock of frames runs at 60 a second; a step of two is a frame that was missed.
  return { under18: times.filter((time) => time < 18).length / times.length, slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

function benchOf(contender: Contender) {
  let data: unknown = null;
  let rows = rowsOf(1);
  const host = document.querySelector<HTMLElement>('#host');
  if (host === null) throw new Error('no host');
  return {
    prepare(size: number): void {
      rows = rowsOf(size);
      data = contender.prepare(rows);
    },
    /** Milliseconds from data to the whole painted. */
    async show(start: 'fitted' | 'near'): Promise<number> {
      const begun = performance.now();
      await contender.show(host, data, start);
      await painted();
      return performance.now() - begun;
    },
    pan: (ms: number) => framesWhile(ms, (count) => contender.pan(count % 60 < 30 ? 9 : -9, count % 40 < 20 ? 5 : -5)),
    zoom: (ms: number) => framesWhile(ms, (count) => contender.zoom(count % 40 < 20 ? 1.03 : 1 / 1.03)),
    zoomBy: async (factor: number) => {
      contender.zoom(factor);
      await painted();
    },
    /** Milliseconds from the order to the next frame that shows it, for so many branches moved one after another; none where it cannot. */
    async moves(count: number): Promise<number[]> {
      const times: number[] = [];
      for (const { card, below } of branchesToMove(rows, contender.move === undefined ? 0 : count)) {
        const begun = performance.now();
        await contender.move?.(card, below);
        await frame();
        times.push(performance.now() - begun);
        await painted();
      }
      return times;
    },
  };
}

/** Puts a contender at the bench's disposal. */
export function enter(contender: Contender): void {
  window.contender = contender;
  window.bench = benchOf(contender);
}
