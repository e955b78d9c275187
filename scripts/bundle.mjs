import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Packages that find their own files beside themselves (wasm, native code, worker scripts) or load parts of
 * themselves by name: they stay in node_modules. All others are bundled, which makes the start several times faster.
 */
const EXTERNAL = ['@electric-sql/pglite', 'highs', 'pg', 'fastify', '@fastify/swagger', 'fastify-type-provider-zod', 'esbuild', 'vite', 'playwright-core', 'pdfkit', '@napi-rs/canvas'];
const isExternal = (name) => EXTERNAL.some((known) => name === known || name.startsWith(`${known}/`));

/**
 * Bundles `entries` (name → source) to `<outdir>/<name>.js`. Files appear whole: each is written aside and renamed, the entries last.
 * `short` is for what starts often: names made short take a third off the start, and stacks then need the source maps beside.
 */
export async function bundle({ entries, outdir, short = false }) {
  const { build } = await import('esbuild');
  const out = path.join(root, outdir);
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: out,
    bundle: true,
    minify: short,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    chunkNames: 'chunk-[hash]',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    // Bundled CommonJS packages still ask for Node's own modules with require.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    plugins: [{
      name: 'externals',
      setup(builder) {
        builder.onResolve({ filter: /^[^./]/ }, ({ path: specifier, kind }) =>
          kind !== 'entry-point' && isExternal(specifier) ? { path: specifier, external: true } : undefined);
      },
    }],
  }).catch((error) => {
    const lines = (error.errors ?? []).map(({ text, location }) => `${location?.file ?? ''}:${location?.line ?? ''} ${text}`);
    throw new Error(`Bundling for ${outdir} failed:\n${lines.length > 0 ? lines.join('\n') : error.message}`);
  });
  mkdirSync(out, { recursive: true });
  const mains = new Set(Object.keys(entries).map((name) => path.join(out, `${name}.js`)));
  const files = result.outputFiles.toSorted((a, b) => Number(mains.has(a.path)) - Number(mains.has(b.path)));
  for (const file of files) {
    writeFileSync(`${file.path}.new`, file.contents);
    renameSync(`${file.path}.new`, file.path);
  }
  const kept = new Set(files.map((file) => path.basename(file.path)));
  for (const old of readdirSync(out)) {
    if (/\.js(\.map|\.new)?$/u.test(old) && !kept.has(old)) rmSync(path.join(out, old), { force: true });
  }
}
