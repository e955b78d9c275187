import { parseArgs } from 'node:util';
import { both } from '../language.ts';
import type { Problem } from '../problem.ts';
import { refused } from '../problem.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { nearestWord } from './nearest-word.ts';

export type Parsed =
  | { readonly kind: 'version' }
  /** `command` null: of all commands. `group`: of the commands that begin with this word. */
  | { readonly kind: 'help'; readonly command: CommandSpec | null; readonly group: string | null; readonly asked: boolean }
  | { readonly kind: 'run'; readonly command: CommandSpec; readonly words: readonly string[]; readonly options: ReadonlyMap<string, string | true> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

interface Typed {
  readonly words: readonly string[];
  readonly options: readonly { readonly raw: string; readonly name: string; readonly value: string | undefined; readonly inline: boolean }[];
}

/** Reads what was typed. The language it may ask for is read apart, for a command line that is wrong has one too. */
export function parseCommandLine(argv: readonly string[], commands: readonly CommandSpec[]): Parsed {
  const typed = tokens(argv, commands.flatMap((command) => command.options));
  const has = (name: string) => typed.options.some((option) => option.name === name);
  const [first, second] = typed.words;
  if (first === undefined) {
    if (has('version')) return { kind: 'version' };
    const unknown = typed.options.filter((option) => option.name !== 'help' && option.name !== 'lang');
    const [option] = unknown;
    if (option !== undefined) return problem(`没有选项 ${option.raw}`, `there is no option ${option.raw}`, null, nearestWord(option.raw, ['--help', '--version', '--lang']));
    return { kind: 'help', command: null, group: null, asked: has('help') };
  }
  if (first === 'help') return helpFor(typed.words.slice(1), commands);
  const group = commands.filter((command) => command.name.startsWith(`${first} `));
  const command = commands.find(({ name }) => name === first || name === `${first} ${second ?? ''}`);
  if (command === undefined) {
    if (group.length > 0 && second === undefined) return { kind: 'help', command: null, group: first, asked: has('help') };
    return unknownCommand(typed.words, group.length > 0 ? group : commands);
  }
  if (has('help')) return { kind: 'help', command, group: null, asked: true };
  return checked(command, typed, typed.words.slice(command.name.split(' ').length));
}

/** The language asked for, wherever it stands. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  return argv.findLast((word, index) => argv[index - 1] === '--lang') ?? argv.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

function tokens(argv: readonly string[], options: readonly OptionSpec[]): Typed {
  const config: Record<string, { type: 'string' | 'boolean'; short?: string }> = { version: { type: 'boolean', short: 'V' } };
  for (const { name, short, value } of options) config[name] = { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  const parsed = parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true });
  return {
    words: parsed.positionals,
    options: parsed.tokens.flatMap((token) => (token.kind === 'option' ? [{ raw: token.rawName, name: token.name, value: token.value, inline: token.inlineValue === true }] : [])),
  };
}

function helpFor(words: readonly string[], commands: readonly CommandSpec[]): Parsed {
  const name = words.join(' ');
  if (name === '') return { kind: 'help', command: null, group: null, asked: true };
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return { kind: 'help', command, group: null, asked: true };
  if (commands.some((one) => one.name.startsWith(`${name} `))) return { kind: 'help', command: null, group: name, asked: true };
  return unknownCommand(words, commands);
}

function unknownCommand(words: readonly string[], commands: readonly CommandSpec[]): Parsed {
  const names = commands.map(({ name }) => name);
  const name = words.slice(0, Math.max(...names.map((one) => one.split(' ').length))).join(' ');
  // A slip in the first word of a group is nearer to the group's name than to any whole command.
  const groups = [...new Set(names.map((one) => one.split(' ')[0] ?? one))];
  return problem(`没有命令“${words[0] ?? ''}${names.every((one) => one.includes(' ')) ? ` ${words[1] ?? ''}` : ''}”`, `there is no command "${name}"`, both(names.join('、'), names.join(', ')), nearestWord(name, names) ?? nearestWord(words[0] ?? '', groups));
}

function checked(command: CommandSpec, typed: Typed, words: readonly string[]): Parsed {
  const problems: Problem[] = [];
  const options = new Map<string, string | true>();
  const add = (zh: string, en: string, expected: Problem['expected'], nearest: string | null) => problems.push(...refused({ text: both(zh, en), expected, nearest }).problems);
  for (const { raw, name, value, inline } of typed.options) {
    const spec = command.options.find((option) => option.name === name);
    if (spec === undefined) {
      const known = command.options.flatMap((option) => [`--${option.name}`]);
      add(`bandi ${command.name} 没有选项 ${raw}`, `bandi ${command.name} has no option ${raw}`, both(known.join(' '), known.join(' ')), nearestWord(raw, known));
    } else if (spec.value === undefined) {
      if (value !== undefined) add(`选项 ${raw} 不带值`, `${raw} takes no value`, null, null);
      options.set(name, true);
    } else if (value === undefined || value === '' || (!inline && /^-./u.test(value))) {
      add(`选项 ${raw} 缺少值`, `${raw} needs a value`, both(spec.value, spec.value), null);
    } else if (spec.choices !== undefined && !spec.choices.includes(value)) {
      add(`${raw} 的值“${value}”不对`, `"${value}" is not a value of ${raw}`, both(spec.choices.join('、'), spec.choices.join(', ')), nearestWord(value, spec.choices));
    } else options.set(name, value);
  }
  const needed = command.arguments.filter((argument) => argument.optional !== true).length;
  const names = command.arguments.map((argument) => (argument.optional === true ? `[${argument.name}]` : argument.name)).join(' ');
  const usage = both(`bandi ${command.name} ${names}`, `bandi ${command.name} ${names}`);
  const missing = command.arguments[words.length];
  const extra = words[command.arguments.length];
  if (words.length < needed && missing !== undefined) add(`缺少 ${missing.name}：${missing.text.zh}`, `${missing.name} is missing: ${missing.text.en}`, usage, null);
  if (extra !== undefined) add(`多了“${extra}”`, `"${extra}" is one word too many`, usage, null);
  for (const [index, argument] of command.arguments.entries()) {
    const word = words[index];
    if (word !== undefined && argument.choices !== undefined && !argument.choices.includes(word)) {
      add(`没有“${word}”这一类`, `"${word}" is not a ${argument.name}`, both(argument.choices.join('、'), argument.choices.join(', ')), nearestWord(word, argument.choices));
    }
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'run', command, words, options };
}

function problem(zh: string, en: string, expected: Problem['expected'], nearest: string | null): Parsed {
  return { kind: 'problems', problems: refused({ text: both(zh, en), expected, nearest }).problems };
}
