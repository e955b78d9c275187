import packageFile from '../package.json' with { type: 'json' };
import { commands } from './command-line/commands.ts';
import { printCommandHelp, printHelp } from './command-line/help.ts';
import { askedLanguage, parseCommandLine } from './command-line/parse.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import { languageOf } from './language.ts';
import type { Problem } from './problem.ts';
import { printProblems } from './problem.ts';
import { createTerminal } from './terminal/terminal.ts';

const { argv, env, stdin, stdout, stderr } = process;
const args = argv.slice(2);
const language = languageOf(askedLanguage(args), env);
const terminal = createTerminal(stdout, stderr, env);

// A reader that has seen enough (`| head`) closes the pipe: that is no fault, and nobody is left to tell.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.fine);
    throw error;
  });
}

async function main(): Promise<ExitCode> {
  const parsed = parseCommandLine(args, commands);
  if (parsed.kind === 'version') {
    terminal.line(`bandi ${packageFile.version}`);
    return exitCodes.fine;
  }
  if (parsed.kind === 'help') {
    const { command, group } = parsed;
    if (command === null) printHelp(commands.filter(({ name }) => group === null || name.startsWith(`${group} `)), language, terminal);
    else printCommandHelp(command, language, terminal);
    return parsed.asked ? exitCodes.fine : exitCodes.badInput;
  }
  const refuse = (problems: readonly Problem[]): ExitCode => {
    printProblems(problems, language, terminal);
    return exitCodes.badInput;
  };
  if (parsed.kind === 'problems') return refuse(parsed.problems);
  const run = await parsed.command.load();
  return run({
    words: parsed.words,
    option: (name) => {
      const value = parsed.options.get(name);
      return value === true ? undefined : value;
    },
    has: (name) => parsed.options.has(name),
    language, terminal, stdin, env, refuse,
    today: localDay(new Date()),
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** For what nobody foresaw: one line, no stack trace. */
function reportBug(error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  terminal.error([{ text: language === 'zh' ? `bandi 内部出错：${message}` : `bandi has a fault: ${message}` }]);
  terminal.error([{ text: language === 'zh' ? '  这不是你的输入造成的。请带上所用的命令和文件反馈此问题；BANDI_DEBUG=1 可显示细节。' : '  This is not about your input. Please report it with the command and the file; BANDI_DEBUG=1 shows the details.', style: 'dim' }]);
  if ((env['BANDI_DEBUG'] ?? '') !== '' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
}

process.on('uncaughtException', (error) => {
  reportBug(error);
  process.exit(exitCodes.bug);
});

// Not process.exit: what is still to be written to a pipe would be lost. After a fault nothing is, but something may be left open.
process.exitCode = await main().catch((error: unknown) => {
  reportBug(error);
  process.exit(exitCodes.bug);
});
