import { createHash, randomBytes } from 'node:crypto';

const PREFIX = { session: 'hgs_', token: 'hgp_' } as const;
export type TokenKind = keyof typeof PREFIX;

const FORM = /^(hgs_|hgp_)([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})$/;

/** What a presented token says before anything is looked up: which clinic's rows may hold its hash. */
export interface PresentedToken {
  readonly kind: TokenKind;
  readonly clinicId: string;
  readonly hash: string;
}

/** 256 random bits behind the clinic's id; only the hash is ever stored. */
export function newToken(kind: TokenKind, clinicId: string): string {
  const clinic = Buffer.from(clinicId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${PREFIX[kind]}${clinic}${randomBytes(32).toString('base64url')}`;
}

export function readToken(text: string): PresentedToken | undefined {
  const [, prefix, clinic] = FORM.exec(text) ?? [];
  if (clinic === undefined) return undefined;
  const hex = Buffer.from(clinic, 'base64url').toString('hex');
  return {
    kind: prefix === PREFIX.session ? 'session' : 'token',
    clinicId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    hash: createHash('sha256').update(text).digest('hex'),
  };
}
