import { z } from 'zod';

/** What to do with what hangs below a record that goes: refuse to remove it, move it up, or remove all of it. */
export const belowSchema = z.enum(['refuse', 'move-up', 'remove-all']);

/** The same where there is no place to move up to. */
export const belowFlatSchema = z.enum(['refuse', 'remove-all']);
