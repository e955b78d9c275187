/** One step of the database's structure. Once released it never changes; a correction is a further step. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}
