/** What this browser keeps under a key. A page embedded in another may be kept from its storage: then nothing is, and that is no fault. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value where that is allowed. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Embedded in another page: the choice holds until it is closed.
  }
}
