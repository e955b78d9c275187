import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the system asks for pages that do not move. */
export function isMotionUnwanted(): boolean {
  return query.matches;
}

export function useMotionUnwanted(): boolean {
  return useSyncExternalStore(follow, isMotionUnwanted);
}

function follow(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
