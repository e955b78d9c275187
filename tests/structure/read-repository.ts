import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, Repository } from './import-problems.ts';

const SKIPPED = new Set(['node_modules', 'dist']);

/** Reads every TypeScript source of the workspaces below `packages` and `apps`, and every package.json. */
export function readRepository(root: string): Repository {
  const sources = new Map<string, string>();
  const manifests = new Map<string, Manifest>([['', readManifest(root)]]);
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(path.join(root, group))) {
      const workspace = `${group}/${name}`;
      if (!existsSync(path.join(root, workspace, 'package.json'))) continue;
      manifests.set(workspace, readManifest(path.join(root, workspace)));
      const queue = [workspace];
      for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
        for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
          const place = `${folder}/${entry.name}`;
          if (entry.isDirectory()) {
            if (!SKIPPED.has(entry.name)) queue.push(place);
          } else if (/\.tsx?$/u.test(entry.name)) sources.set(place, readFileSync(path.join(root, place), 'utf8'));
        }
      }
    }
  }
  return { sources, manifests };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
