import { createHash, randomBytes } from 'node:crypto';

/** 192 bits that nobody can guess, as 32 characters for an address. */
export function newShareToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is kept of a token. A plain hash is enough: there is no guessing 192 random bits. */
export function shareTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
