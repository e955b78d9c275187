/** What the process ends with, so that scripts can tell. */
export const exitCodes = { fine: 0, findings: 1, badInput: 2, bug: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
