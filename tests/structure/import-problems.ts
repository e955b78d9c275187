import { builtinModules } from 'node:module';
import path from 'node:path';
import { arrows, withoutNode } from './arrows.ts';
import { cyclesOf } from './cycles.ts';
import { importsOf } from './imports-of.ts';

export interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Repository {
  /** Path from the root with `/` → text, of every source file in a workspace. */
  readonly sources: ReadonlyMap<string, string>;
  /** Workspace (`packages/chart`) → its package.json; '' is the root's. */
  readonly manifests: ReadonlyMap<string, Manifest>;
}

const builtins = new Set(builtinModules);

/** Everything wrong with who imports whom: one sentence each, beginning with the file. */
export function importProblems({ sources, manifests }: Repository): string[] {
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const workspace = file.split('/').slice(0, 2).join('/');
    const allowed = arrows[workspace];
    if (allowed === undefined) {
      problems.push(`${file}: ${workspace} is not in the list of arrows`);
      continue;
    }
    const inside: string[] = [];
    graph.set(file, inside);
    for (const specifier of importsOf(file, text)) {
      if (specifier.startsWith('.')) {
        const target = path.posix.join(path.posix.dirname(file), specifier);
        if (target.startsWith(`${workspace}/`)) inside.push(target);
        else problems.push(`${file}: ${specifier} reaches out of its workspace`);
        continue;
      }
      if (specifier.startsWith('/')) {
        problems.push(`${file}: ${specifier} is a path of one machine`);
        continue;
      }
      const problem = outsideProblem({ file, workspace, allowed, specifier, manifests });
      if (problem !== null) problems.push(`${file}: ${problem}`);
    }
  }
  for (const cycle of cyclesOf(graph)) problems.push(`${cycle[0]}: cycle ${cycle.join(' → ')}`);
  return problems;
}

interface Outside {
  readonly file: string;
  readonly workspace: string;
  readonly allowed: readonly string[];
  readonly specifier: string;
  readonly manifests: ReadonlyMap<string, Manifest>;
}

function outsideProblem({ file, workspace, allowed, specifier, manifests }: Outside): string | null {
  const development = isDevelopment(file);
  if (specifier.startsWith('node:') || builtins.has(specifier.split('/')[0] ?? '')) {
    return withoutNode.has(workspace) && !development ? `${specifier} is Node's, and this code must run in a browser` : null;
  }
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  if (name.startsWith('@bandi/')) {
    const ours = name.slice('@bandi/'.length);
    if (!allowed.includes(ours)) return `${workspace} must not import ${name}`;
    const entry = `.${specifier.slice(name.length)}`;
    if (manifests.get(`packages/${ours}`)?.exports?.[entry] === undefined) return `${name} does not export ${entry}`;
  }
  const manifest = manifests.get(workspace);
  if (manifest?.dependencies?.[name] !== undefined) return null;
  if (development && (manifest?.devDependencies?.[name] ?? manifests.get('')?.devDependencies?.[name]) !== undefined) return null;
  return `${name} is not among the dependencies of ${workspace}`;
}

/** Tests and configuration never run at the user's and may use the development packages. */
function isDevelopment(file: string): boolean {
  return /\.test(-support)?\.tsx?$|\.config\.ts$|\/testing\/|\.d\.ts$/u.test(file);
}
