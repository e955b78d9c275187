export { openStore } from './open-store.ts';
export type { StoreOptions } from './open-store.ts';
export type { LoggedChange, LoggedOrder, Scenario, Share, Signal, Store, StoreEvent, StoreListener, Workspace, WriteRequest } from './store.ts';
export { StoreFailure, storeErrors, storeFailures } from './errors.ts';
export type { DiffMismatch, Result, StoreError, StoreErrorCode, StoreFailureCode } from './errors.ts';
