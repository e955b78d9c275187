import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle } from './run-bandi.ts';

useBundle();
const commands = ['build', 'explain', 'check', 'chart', 'catalog list', 'catalog show', 'catalog check', 'serve'];

describe('help', () => {
  it('lists every command, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { code, out, error } = await bandi(['--help', '--lang', lang]);
      expect([code, error]).toEqual([0, '']);
      for (const command of commands) expect(out).toContain(command);
      expect(/[\u4e00-\u9fff]/u.test(out)).toBe(lang === 'zh');
    }
  });

  it.each(commands)('of %s says how it is used, whichever way it is asked for', async (command) => {
    const asked = await bandi([...command.split(' '), '--help']);
    expect(asked.code).toBe(0);
    expect(asked.out).toContain(`bandi ${command}`);
    expect((await bandi(['help', ...command.split(' ')])).out).toBe(asked.out);
    expect((await bandi([...command.split(' '), '-h', '--lang', 'zh'])).out).toMatch(/用法/u);
  });

  it('comes at once', async () => {
    await bandi(['--version']);
    const started = performance.now();
    await bandi(['build', '--help']);
    // A bare Node takes some 50 ms; loading the catalogue, the solver and the schemas some seconds on a busy machine.
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('is what no command at all answers, as bad input', async () => {
    const { code, out } = await bandi([]);
    expect(code).toBe(2);
    expect(out).toContain('build PROFILE');
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: '', LANG: 'zh_TW.UTF-8' }, true],
    [{ LANG: 'C.UTF-8' }, false],
    [{ LANG: 'de_DE.UTF-8' }, false],
  ])('follows the environment %j', async (env, isChinese) => {
    expect((await bandi(['--help'], { env })).out.includes('用法')).toBe(isChinese);
  });

  it('asked for goes before the environment', async () => {
    expect((await bandi(['--help', '--lang=en'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('Usage');
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['biuld', 'x.yaml'], /there is no command "biuld/u, /did you mean: build/u],
    [['catalogue', 'list'], /there is no command/u, /did you mean: catalog list/u],
    [['catalog', 'shwo', 'x'], /there is no command "catalog shwo"/u, /did you mean: catalog show/u],
    [['build', 'x.yaml', '--jsn'], /has no option --jsn/u, /did you mean: --json/u],
    [['build', 'x.yaml', '--lang', 'fr'], /"fr" is not a value of --lang/u, /zh, en/u],
    [['build', 'x.yaml', '--out'], /--out needs a value/u, /DIR/u],
    [['build', 'x.yaml', '--out', '--json'], /--out needs a value/u, /DIR/u],
    [['build', 'x.yaml', '--json=yes'], /--json takes no value/u, /./u],
    [['build'], /PROFILE is missing/u, /bandi build PROFILE/u],
    [['build', 'a', 'b'], /"b" is one word too many/u, /bandi build PROFILE/u],
    [['build', 'x.yaml', '--structure', 'standart-4'], /there is no structure/u, /did you mean: standard-4/u],
    [['build', 'x.yaml', '--date', '2027-02-30'], /"2027-02-30" is not a date/u, /a date that exists/u],
    [['chart', 'x.json', '--theme', 'drak'], /"drak" is not a value/u, /did you mean: dark/u],
    [['catalog', 'list', 'job'], /"job" is not a KIND/u, /did you mean: jobs/u],
    [['serve', '--port', '99999'], /"99999" is not a port/u, /1 to 65535/u],
    [['--versoin'], /there is no option --versoin/u, /did you mean: --version/u],
  ])('%j is refused with what was expected or meant', async (args, what, cure) => {
    const run = await bandi(args);
    expect(run.error).toMatch(what);
    expect(run.error).toMatch(cure);
    expect(looksLikeRefusal(run), run.error).toBe(true);
    const chinese = await bandi([...args.filter((word) => word !== 'fr'), ...(args.includes('fr') ? ['fr'] : [])], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.error).toMatch(/[\u4e00-\u9fff]/u);
  });
});

describe('the outside world', () => {
  it('a reader that stops reading is no fault', async () => {
    const child = spawn(process.execPath, [path.join(root, 'apps/cli/dist/bandi.js'), 'catalog', 'list', 'sources', '--json'], { env: { PATH: process.env['PATH'] ?? '' } });
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { error += text; });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(error).toBe('');
    expect(code).toBe(0);
  });

  it('colours are only for a terminal', async () => {
    const run = await bandi(['--help']);
    expect(run.out).not.toContain('\u001b');
  });

  it('the version is that of the package', async () => {
    expect((await bandi(['--version'])).out).toBe('bandi 0.1.0\n');
    expect((await bandi(['-V'])).code).toBe(0);
  });
});
