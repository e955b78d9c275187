import type { Language } from '@bandi/organisation';
import { printHeading, printTable, printText } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { CommandSpec } from './command.ts';

const words = {
  zh: {
    about: '班底：电商运营团队的搭建、画图、定编与检查', usage: '用法', commands: '命令', arguments: '参数', options: '选项', examples: '示例', exit: '退出码',
    more: 'bandi COMMAND --help 查看每个命令的用法。', version: '显示版本号',
    codes: '0 正常；1 check 发现“错误”级问题；2 输入有误；70 程序缺陷。',
  },
  en: {
    about: 'Bandi builds, charts, staffs and checks the operations team of an e-commerce shop.', usage: 'Usage', commands: 'Commands', arguments: 'Arguments', options: 'Options', examples: 'Examples', exit: 'Exit codes',
    more: 'bandi COMMAND --help says how each is used.', version: 'show the version',
    codes: '0 fine; 1 check found errors; 2 the input is not right; 70 a fault in bandi.',
  },
} as const;

const plain = [{ title: '' }, { title: '', wraps: true }];

export function printHelp(commands: readonly CommandSpec[], language: Language, terminal: Terminal): void {
  const own = words[language];
  printText(terminal, own.about, 0);
  printHeading(terminal, own.usage);
  terminal.line('  bandi COMMAND …');
  printHeading(terminal, own.commands);
  printTable(terminal, plain, commands.map((command) => [{ text: usageOf(command), style: 'cyan' }, command.summary[language]]));
  printHeading(terminal, own.options);
  printTable(terminal, plain, [['--lang zh|en', language === 'zh' ? '输出语言' : 'language of the output'], ['--version, -V', own.version], ['--help, -h', own.more]]);
  printHeading(terminal, own.exit);
  printText(terminal, own.codes);
}

export function printCommandHelp(command: CommandSpec, language: Language, terminal: Terminal): void {
  const own = words[language];
  printText(terminal, command.summary[language], 0);
  printHeading(terminal, own.usage);
  terminal.line(`  bandi ${usageOf(command)} [${language === 'zh' ? '选项' : 'options'}]`);
  if (command.arguments.length > 0) {
    printHeading(terminal, own.arguments);
    printTable(terminal, plain, command.arguments.map((argument) => [{ text: argument.name, style: 'cyan' }, argument.text[language]]));
  }
  printHeading(terminal, own.options);
  printTable(terminal, plain, command.options.map((option) => [
    { text: `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, style: 'cyan' },
    option.text[language],
  ]));
  printHeading(terminal, own.examples);
  for (const example of command.examples) terminal.line(`  ${example}`);
}

function usageOf(command: CommandSpec): string {
  return [command.name, ...command.arguments.map((argument) => (argument.optional === true ? `[${argument.name}]` : argument.name))].join(' ');
}
