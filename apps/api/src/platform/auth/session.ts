import type { Role } from '@higaeri/domain';

/** Who is signed in. Comes with the session; nothing is queried per request. */
export interface Account {
  readonly id: string;
  readonly clinicId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** The staff member behind the account, when there is one. */
  readonly staffId: string | null;
}

/** How somebody proved who they are. */
export interface SignedIn {
  readonly account: Account;
  /** `session`: browser cookie, guarded against forged requests; `token`: personal access token. */
  readonly by: 'session' | 'token';
  /** Identifies the session or token in the caches and in the messages between processes. */
  readonly key: string;
}
