/** How long the browser may take to begin saving what lies in memory. */
const KEPT_MS = 10_000;

/** Has the browser save what is at an address, or a file in memory, under a name. */
export function download(what: string | Blob, as: string): void {
  const address = typeof what === 'string' ? what : URL.createObjectURL(what);
  const link = document.createElement('a');
  link.href = address;
  link.download = as;
  link.click();
  if (typeof what !== 'string') setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
