const KEY = 'bandi.name';

/** What one is called by others; kept in this browser. */
export function readOwnName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function writeOwnName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing forgets the name with the window.
  }
}
