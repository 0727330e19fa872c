import { randomBytes } from 'node:crypto';

/** A password nobody has chosen: told once, kept only as a hash. */
export const newPassword = (): string => randomBytes(12).toString('base64url');
