import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The newest value, for listeners that are set once. To be read in handlers and effects, not while drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
