import type { QueryClient } from '@tanstack/react-query';
import { observationStore, type Waiting } from './observation-store.ts';
import { asProblem } from './problem.ts';
import { rememberVisit } from './remember-visit.ts';
import { send } from './transport.ts';
import type { VisitView } from './views.ts';

/** What became of an observation: on the server, kept here until the network is back, or refused. */
export type Fate = 'sent' | 'kept' | 'refused';

const RETRY_MS = 5_000;
const LATER = new Set([
  'unreachable',
  'service_unavailable',
  'in_progress',
  'too_many_requests',
  'unauthenticated',
  'internal_error',
]);

/**
 * Observations leave this device in the order they were taken, also after hours without a network.
 * Shape:  every entry stays until the server has it; one the server refuses stays too, marked, until a person discards it.
 * Source: clinic.md "tablet offline: observations queued, marked 'not sent', replayed in order".
 */
export class ObservationQueue {
  private entries: readonly Waiting[] = [];
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly client: QueryClient;
  private readonly accountId: string;

  constructor(client: QueryClient, accountId: string) {
    this.client = client;
    this.accountId = accountId;
  }

  /** Takes up what an earlier page left behind, and sends whenever the network comes back. */
  start(): () => void {
    const again = (): void => void this.flush();
    window.addEventListener('online', again);
    void observationStore.all().then((kept) => {
      const known = new Set(this.entries.map(({ clientId }) => clientId));
      const mine = kept.filter((entry) => entry.accountId === this.accountId && !known.has(entry.clientId));
      this.set([...mine, ...this.entries].toSorted((one, other) => one.order - other.order));
      again();
    });
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(this.timer);
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): readonly Waiting[] => this.entries;

  /** Shape:  resolves at the first try, and to nothing better than the truth: `kept` is not yet in the record. */
  async add(entry: Omit<Waiting, 'accountId' | 'order' | 'refused' | 'late'>): Promise<Fate> {
    const order = (this.entries.at(-1)?.order ?? 0) + 1;
    const waiting: Waiting = {
      ...entry,
      accountId: this.accountId,
      order: Math.max(order, Date.now()),
      refused: null,
      late: false,
    };
    this.set([...this.entries, waiting]);
    await observationStore.put(waiting);
    void this.flush();
    return this.fateOf(waiting.clientId);
  }

  private fateOf(clientId: string): Promise<Fate> {
    return new Promise((resolve) => {
      const look = (): void => {
        const entry = this.entries.find((one) => one.clientId === clientId);
        if (entry?.refused === null && !entry.late) return;
        this.listeners.delete(look);
        resolve(entry === undefined ? 'sent' : entry.refused === null ? 'kept' : 'refused');
      };
      this.listeners.add(look);
      look();
    });
  }

  async discard(clientId: string): Promise<void> {
    this.set(this.entries.filter((entry) => entry.clientId !== clientId));
    await observationStore.remove(clientId);
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) await this.sendOne(next);
    } catch {
      this.timer = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.sending = false;
    }
  }

  private next(): Waiting | undefined {
    return this.entries.find(({ refused }) => refused === null);
  }

  /** Errors: rethrows what may pass by itself, so that nothing overtakes this entry. */
  private async sendOne({ clientId, visitId, body }: Waiting): Promise<void> {
    try {
      const visit = await send<VisitView>('POST', `/visits/${visitId}/observations`, {
        body,
        idempotencyKey: clientId,
      });
      rememberVisit(this.client, visit);
      await this.discard(clientId);
    } catch (error) {
      const { code } = asProblem(error);
      if (LATER.has(code)) {
        this.set(this.entries.map((entry) => ({ ...entry, late: true })));
        throw error;
      }
      this.set(this.entries.map((entry) => (entry.clientId === clientId ? { ...entry, refused: code } : entry)));
      const refused = this.entries.find((entry) => entry.clientId === clientId);
      if (refused !== undefined) await observationStore.put(refused);
    }
  }

  private set(entries: readonly Waiting[]): void {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}
