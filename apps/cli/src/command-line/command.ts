import type { Bilingual, Language } from '@bandi/organisation';
import type { ExitCode } from '../exit-codes.ts';
import type { Problem } from '../problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; a switch has none. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly text: Bilingual;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly text: Bilingual;
  readonly optional?: boolean;
  readonly choices?: readonly string[];
}

/** A command as the help shows it. What runs it is loaded only when it runs, so that `--help` is there at once. */
export interface CommandSpec {
  /** One word, or two for a command of a group: `catalog show`. */
  readonly name: string;
  readonly summary: Bilingual;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<RunCommand>;
}

export type RunCommand = (call: Call) => Promise<ExitCode>;

/** One call of a command: what was typed, and the outside world it may touch. */
export interface Call {
  readonly words: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
  readonly language: Language;
  readonly terminal: Terminal;
  /** `YYYY-MM-DD`, in the time zone of the machine. */
  readonly today: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints the problems and answers the exit code for them. */
  readonly refuse: (problems: readonly Problem[]) => ExitCode;
}
