import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importProblems } from './import-problems.ts';
import type { Manifest } from './import-problems.ts';
import { importsOf } from './imports-of.ts';
import { readRepository } from './read-repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const manifests = new Map<string, Manifest>([
  ['', { devDependencies: { vitest: '4' } }],
  ['packages/organisation', { exports: { '.': './src/index.ts' }, dependencies: { zod: '4' } }],
  ['packages/chart', { exports: { '.': './src/index.ts' }, dependencies: { '@bandi/organisation': '*' } }],
  ['packages/store', { exports: { '.': './src/index.ts' }, dependencies: { '@bandi/organisation': '*' } }],
  ['apps/web', { dependencies: { '@bandi/organisation': '*', '@bandi/store': '*', '@bandi/server': '*' } }],
]);

function problemsOf(files: Record<string, string>): string[] {
  return importProblems({ sources: new Map(Object.entries(files)), manifests });
}

describe('the import graph of the repository', () => {
  it('has only arrows that go down the list, in types too', () => {
    const repository = readRepository(root);
    expect(repository.sources.size).toBeGreaterThan(30);
    expect(importProblems(repository)).toEqual([]);
  });
});

describe('the import check', () => {
  it('sees values, types, re-exports, dynamic imports and import types', () => {
    const text = `
      import a from './a.ts'; import type { B } from './b.ts'; import { type C } from './c.ts'; import './d.ts';
      export * from './e.ts'; export type { F } from './f.ts'; const g = await import('./g.ts');
      type H = import('./h.ts').H; let i: typeof import('./i.ts'); // import './not.ts'
      const s = "import './neither.ts'";`;
    expect(importsOf('x.ts', text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => `./${letter}.ts`));
  });

  it('lets an arrow down the list pass', () => {
    expect(problemsOf({ 'packages/chart/src/x.ts': "import type { Unit } from '@bandi/organisation';" })).toEqual([]);
  });

  it('refuses an arrow up the list, though it only asks for a type', () => {
    expect(problemsOf({ 'packages/organisation/src/x.ts': "import type { Scene } from '@bandi/chart';" }))
      .toEqual(['packages/organisation/src/x.ts: packages/organisation must not import @bandi/chart']);
  });

  it('refuses an app that imports an app, and a web page that imports the store', () => {
    expect(problemsOf({ 'apps/web/src/x.ts': "export * from '@bandi/server'; import { openStore } from '@bandi/store';" }))
      .toEqual(['apps/web/src/x.ts: apps/web must not import @bandi/server', 'apps/web/src/x.ts: apps/web must not import @bandi/store']);
  });

  it('refuses a relative path out of a workspace', () => {
    expect(problemsOf({ 'packages/chart/src/x.ts': "import { y } from '../../store/src/y.ts';" }))
      .toEqual(['packages/chart/src/x.ts: ../../store/src/y.ts reaches out of its workspace']);
  });

  it('refuses a path into a package past what it exports', () => {
    expect(problemsOf({ 'packages/chart/src/x.ts': "import { y } from '@bandi/organisation/src/y.ts';" }))
      .toEqual(['packages/chart/src/x.ts: @bandi/organisation does not export ./src/y.ts']);
  });

  it('refuses Node where the code must run in a browser, and allows it to tests', () => {
    expect(problemsOf({
      'packages/organisation/src/x.ts': "import { readFile } from 'node:fs/promises';",
      'packages/organisation/src/y.ts': "import path from 'path';",
      'packages/organisation/src/x.test.ts': "import { readFile } from 'node:fs/promises'; import { it } from 'vitest';",
      'packages/store/src/x.ts': "import path from 'node:path';",
    })).toEqual([
      "packages/organisation/src/x.ts: node:fs/promises is Node's, and this code must run in a browser",
      "packages/organisation/src/y.ts: path is Node's, and this code must run in a browser",
    ]);
  });

  it('refuses a package that the workspace does not declare, and a development package outside tests', () => {
    expect(problemsOf({ 'packages/chart/src/x.ts': "import { z } from 'zod';", 'packages/chart/src/y.ts': "import { it } from 'vitest';" }))
      .toEqual([
        'packages/chart/src/x.ts: zod is not among the dependencies of packages/chart',
        'packages/chart/src/y.ts: vitest is not among the dependencies of packages/chart',
      ]);
  });

  it('refuses a cycle of files, though one of its arrows only asks for a type', () => {
    expect(problemsOf({
      'packages/chart/src/a.ts': "import { b } from './b.ts';",
      'packages/chart/src/b.ts': "export * from './c.ts';",
      'packages/chart/src/c.ts': "import type { A } from './a.ts';",
    })).toEqual(['packages/chart/src/a.ts: cycle packages/chart/src/a.ts → packages/chart/src/b.ts → packages/chart/src/c.ts → packages/chart/src/a.ts']);
  });

  it('refuses a workspace that is not in the list', () => {
    expect(problemsOf({ 'packages/misc/src/a.ts': '' })).toEqual(['packages/misc/src/a.ts: packages/misc is not in the list of arrows']);
  });
});
