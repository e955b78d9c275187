import { useSyncExternalStore } from 'react';
import { isMotionUnwanted, onMotionChange } from './motion-unwanted.ts';

export function useMotionUnwanted(): boolean {
  return useSyncExternalStore(onMotionChange, isMotionUnwanted);
}
