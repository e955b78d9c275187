import type { Subject } from './draw-process.ts';
import type { ModdleObject } from './moddle.ts';

/** What changed of a drawing, for those who move its shapes. */
export interface Reconciled {
  readonly subject: Subject;
  readonly definitions: ModdleObject;
  /** Lanes, steps and flows by id. */
  readonly elements: Map<string, ModdleObject>;
  readonly removed: ReadonlySet<ModdleObject>;
  /** Flows whose ends changed. */
  readonly rerouted: ReadonlySet<string>;
}
