/** An id for a process of one's own. It begins with the time, so that own processes stand in the order they were added. */
export function newProcessId(): string {
  return `process-${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 6)}`;
}
