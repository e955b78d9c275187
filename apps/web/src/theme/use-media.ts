import { useCallback, useSyncExternalStore } from 'react';
import { media } from './media.ts';

/** Whether one of the queries holds, now and when that changes. */
export function useMedia(name: keyof typeof media): boolean {
  const query = media[name];
  const follow = useCallback((changed: () => void) => {
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return useSyncExternalStore(follow, () => query.matches);
}
