import type { Bilingual } from '@bandi/organisation';

/** What the store answers when a request does not fit its state. Codes are stable: they travel in the API. */
export const storeErrors = {
  'workspace-not-found': { zh: '没有这个组织', en: 'there is no such organisation' },
  'workspace-exists': { zh: '组织编号已被占用', en: 'an organisation with this id exists already' },
  'scenario-not-found': { zh: '没有这个方案', en: 'there is no such scenario' },
  'scenario-exists': { zh: '方案编号已被占用', en: 'a scenario with this id exists already' },
  'scenario-has-branches': {
    zh: '还有其他方案由此方案分出，请先删除那些方案',
    en: 'other scenarios branch from this one; delete them first',
  },
  'share-exists': { zh: '分享编号已被占用', en: 'a share with this id exists already' },
  'version-not-found': { zh: '该方案没有这个版本', en: 'the scenario has no such version' },
  'version-conflict': {
    zh: '方案已被他人更新，请在最新版本上重做',
    en: 'the scenario has moved on; make the change again on its current version',
  },
  'key-reused': {
    zh: '该提交标识已用于另一项变更',
    en: 'this idempotency key was used for a different change',
  },
  'diff-mismatch': {
    zh: '变更内容与库中记录对不上，未作任何改动',
    en: 'the diff does not fit the stored records; nothing was changed',
  },
  'unstorable-text': {
    zh: '文字中含有无法保存的字符（空字符或残缺的 Unicode 字符）',
    en: 'a text holds a character that cannot be stored (NUL or half a surrogate pair)',
  },
} as const satisfies Record<string, Bilingual>;

export type StoreErrorCode = keyof typeof storeErrors;

/** One record that a diff and the store disagree on. */
export interface DiffMismatch {
  readonly type: string;
  readonly id: string;
  readonly problem: 'exists-already' | 'does-not-exist' | 'differs' | 'listed-twice';
}

/** An expected refusal, as a value. Only the facts its code speaks of are there. */
export interface StoreError {
  readonly code: StoreErrorCode;
  readonly text: Bilingual;
  /** `version-conflict`, `version-not-found`: the scenario's newest version. `key-reused`: the version it made. */
  readonly current?: number;
  /** `scenario-has-branches`: their ids. */
  readonly branches?: readonly string[];
  /** `diff-mismatch`: the first records (at most 20) that do not fit. */
  readonly mismatches?: readonly DiffMismatch[];
}

export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: StoreError };

export function storeError(code: StoreErrorCode, facts: Omit<StoreError, 'code' | 'text'> = {}): StoreError {
  return { code, text: storeErrors[code], ...facts };
}

export function failed(code: StoreErrorCode, facts: Omit<StoreError, 'code' | 'text'> = {}): { readonly ok: false; readonly error: StoreError } {
  return { ok: false, error: storeError(code, facts) };
}

/** Trouble that no caller can answer for: thrown, because nothing was asked wrongly. */
export const storeFailures = {
  'folder-in-use': {
    zh: '数据目录 {folder} 正被另一个进程使用（进程号 {holder}）',
    en: 'the data folder {folder} is in use by another process ({holder})',
  },
  'folder-unusable': { zh: '无法使用数据目录 {folder}：{reason}', en: 'the data folder {folder} cannot be used: {reason}' },
  'database-unreachable': { zh: '连接不上数据库：{reason}', en: 'the database cannot be reached: {reason}' },
  'database-newer': {
    zh: '数据库由更新版本的 Bandi 建立（结构 {found}，本程序认识到 {known}），请升级程序',
    en: 'the database was made by a newer Bandi (schema {found}, this program knows {known}); upgrade the program',
  },
} as const satisfies Record<string, Bilingual>;

export type StoreFailureCode = keyof typeof storeFailures;

export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly text: Bilingual;

  constructor(code: StoreFailureCode, facts: Readonly<Record<string, string | number>>, cause?: unknown) {
    const fill = (text: string): string => text.replace(/\{(\w+)\}/gu, (_, name: string) => String(facts[name] ?? ''));
    const text = { zh: fill(storeFailures[code].zh), en: fill(storeFailures[code].en) };
    super(text.en, { cause });
    this.name = 'StoreFailure';
    this.code = code;
    this.facts = facts;
    this.text = text;
  }
}
