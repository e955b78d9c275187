/** What the environment asks for. Throws with the name of the variable that makes no sense. */
export interface Settings {
  /** Null: the first free one from 4310 on. */
  readonly port: number | null;
  readonly databaseUrl: string | null;
  /** The folder of the embedded database, where no `databaseUrl` is given. */
  readonly dataDir: string;
}

export function readSettings(env: Readonly<Record<string, string | undefined>>, defaultDataDir: string): Settings {
  const text = env['PORT'];
  const port = text === undefined || text === '' ? null : Number(text);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`PORT is “${text}”; expected a number from 1 to 65535. PORT 应为 1 到 65535 的数字。`);
  }
  const databaseUrl = env['DATABASE_URL'];
  return { port, databaseUrl: databaseUrl === undefined || databaseUrl === '' ? null : databaseUrl, dataDir: env['BANDI_DATA'] ?? defaultDataDir };
}
