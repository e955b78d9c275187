const query = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the system asks for pages that do not move. */
export function isMotionUnwanted(): boolean {
  return query.matches;
}

/** Calls the listener when that changes. Answers the function that stops it. */
export function onMotionChange(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
