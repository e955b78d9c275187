import type { GoneChoice, ImportPlan, ImportProblem, MappedSheet } from '@bandi/exchange/people-import';
import { fieldNames, sourceNames } from '@bandi/exchange/people-import';
import type { Language } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import type { Span } from '../terminal/style.ts';
import { number, wording } from './wording.ts';

const zh = {
  source: '来源', columns: '列', passedOver: '不导入', row: (n: string) => `第 ${n} 行`, choose: '可改为', gone: '名单里没有了', more: (n: string) => `另有 ${n} 条`,
  people: (fresh: string, changed: string, same: string) => `新增 ${fresh} 人，变动 ${changed} 人，不变 ${same} 人`,
  structure: (units: string, positions: string) => `新建 ${units} 个部门、${positions} 个岗位`,
  policy: { keep: '不动他们（--gone end 记为离任，--gone remove 删除）', end: '记为离任', remove: '删除' } satisfies Record<GoneChoice, string>,
  conflicts: (n: string) => `${n} 处手工改过的内容与名单不同，保留手工的`, blocked: '改正上面的错误后才能导入，没有写入任何内容', ready: '可以导入；加 -o 文件名 写出结果', levels: { error: '错误', warning: '提醒' },
};
const en: typeof zh = {
  source: 'Source', columns: 'Columns', passedOver: 'left out', row: (n) => `row ${n}`, choose: 'could be', gone: 'No longer in the list', more: (n) => `and ${n} more`,
  people: (fresh, changed, same) => `People: ${fresh} new, ${changed} changed, ${same} the same`,
  structure: (units, positions) => `Made: units ${units}, positions ${positions}`,
  policy: { keep: 'they stay as they are (--gone end gives a last day, --gone remove removes them)', end: 'they get a last day', remove: 'they are removed' },
  conflicts: (n) => `Changed by hand and otherwise in the list: ${n}; the hand edit stays`, blocked: 'Mend the errors above first; nothing was written', ready: 'Ready to import; -o FILE writes the result', levels: { error: 'error', warning: 'warning' },
};
const words = { zh, en } as const;

/** Problems and changes that are told one by one. */
const SHOWN = 50;

/** What an import would do: how the columns were understood, what changes, and what has to be mended. */
export function printImport(plan: ImportPlan, sheets: readonly string[], mapped: readonly MappedSheet[], gone: GoneChoice, language: Language, line: (...spans: (Span | string)[]) => void): void {
  const own = words[language];
  const { colon, comma } = wording[language];
  for (const { name, columns, source } of mapped) {
    const read = columns.filter(({ heading }) => heading !== '').map(({ heading, field }) => `${heading} → ${field === null ? own.passedOver : field === 'own' ? heading : fieldNames[field][language]}`);
    line({ text: name, style: 'bold' }, `  ${own.source}${colon}${sourceNames[source]?.[language] ?? source}`);
    line({ text: `  ${own.columns}${colon}${read.join(comma)}`, style: 'dim' });
  }
  for (const problem of plan.problems.slice(0, SHOWN)) printProblem(problem, sheets, language, line);
  if (plan.problems.length > SHOWN) line({ text: `  ${own.more(number(plan.problems.length - SHOWN))}`, style: 'dim' });
  const { counts } = plan;
  line(own.people(number(counts.new), number(counts.changed), number(counts.same)));
  for (const { name, changes } of plan.people.filter(({ state }) => state === 'changed').slice(0, SHOWN)) {
    line(`  ${name}${colon}${changes.map(({ what, before, after }) => `${what[language]} ${before?.[language] ?? '–'} → ${after?.[language] ?? '–'}`).join(comma)}`);
  }
  if (counts.newUnits + counts.newPositions > 0) line(own.structure(number(counts.newUnits), number(counts.newPositions)));
  if (plan.gone.length > 0) {
    const names = plan.gone.slice(0, SHOWN).map(({ name }) => labelText(name, language)).join(comma);
    line(`${own.gone}${colon}${names}${plan.gone.length > SHOWN ? ` ${own.more(number(plan.gone.length - SHOWN))}` : ''} – ${own.policy[gone]}`);
  }
  if (plan.conflicts.length > 0) {
    line(own.conflicts(number(plan.conflicts.length)));
    for (const conflict of plan.conflicts.slice(0, SHOWN)) line({ text: `  ${conflict.text[language]}`, style: 'dim' });
  }
  line({ text: counts.errors > 0 ? own.blocked : own.ready, style: counts.errors > 0 ? 'red' : 'green' });
}

function printProblem({ severity, sheet, row, text, cure, choices }: ImportProblem, sheets: readonly string[], language: Language, line: (...spans: (Span | string)[]) => void): void {
  const own = words[language];
  const place = `${sheets.length > 1 ? `${sheets[sheet] ?? ''} ` : ''}${own.row(String(row))}`;
  line({ text: own.levels[severity], style: severity === 'error' ? 'red' : 'yellow' }, ` ${place}${wording[language].colon}${text[language]}`);
  line({ text: `  ${cure[language]}${choices.length === 0 ? '' : ` – ${own.choose} ${choices.map((choice) => (choice.label === choice.text ? choice.text : `${choice.text} (${choice.label})`)).join(wording[language].comma)}`}`, style: 'dim' });
}
