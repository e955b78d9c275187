import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.cache', 'coverage']);
const isTest = (name) => /\.test\.tsx?$/u.test(name);

/** Every file below the given places (files or folders of the clone) that can change what is built. */
export function filesBelow(places) {
  const found = [];
  const queue = places.map((place) => path.join(root, place)).filter((place) => existsSync(place));
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (!statSync(place).isDirectory()) {
      found.push(place);
      continue;
    }
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (entry.isDirectory() ? SKIPPED.has(entry.name) : isTest(entry.name)) continue;
      const full = path.join(place, entry.name);
      if (entry.isDirectory()) queue.push(full);
      else found.push(full);
    }
  }
  return found;
}

/**
 * Compares files with what was noted after the last build. A file whose time and size are as noted is taken as
 * unchanged without reading it; otherwise its content decides, so a fresh checkout of the same content is not stale.
 * Answers whether something changed, and the note for next time.
 */
export function compareInputs(files, stamp) {
  const noted = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  const next = {};
  let changed = Object.keys(noted).length !== files.length;
  let touched = false;
  for (const file of files) {
    const name = path.relative(root, file);
    const { mtimeMs, size } = statSync(file);
    const before = noted[name];
    if (before !== undefined && before[0] === mtimeMs && before[1] === size) {
      next[name] = before;
      continue;
    }
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    touched = true;
    if (before?.[2] !== hash) changed = true;
    next[name] = [mtimeMs, size, hash];
  }
  return { changed, touched, note: next };
}

export function writeStamp(stamp, note) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify(note));
}
