import type { ObservationBody } from './observation-body.ts';

/** One observation on its way to the server. No name is kept with it. */
export interface Waiting {
  clientId: string;
  accountId: string;
  visitId: string;
  callNumber: string;
  body: ObservationBody;
  /** Order of entry on this device. */
  order: number;
  /** The server's code when it said no; such an entry waits for a person. */
  refused: string | null;
  /** Has been tried in vain: worth telling. */
  late: boolean;
}

const STORE = 'observations';

function open(): Promise<IDBDatabase | null> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    const asking = indexedDB.open('higaeri', 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore(STORE, { keyPath: 'clientId' });
    asking.onsuccess = () => resolve(asking.result);
    // A device that keeps nothing (private window): the queue lives as long as the page.
    asking.onerror = () => resolve(null);
  });
}

async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  if (database === null) return undefined;
  return new Promise((resolve) => {
    const asking = work(database.transaction(STORE, mode).objectStore(STORE));
    asking.onsuccess = () => resolve(asking.result as unknown);
    asking.onerror = () => resolve(undefined);
  }).finally(() => database.close());
}

/** What has not reached the server yet, kept over a reload or an empty battery. */
export const observationStore = {
  put: (entry: Waiting) => within('readwrite', (store) => store.put(entry)),
  remove: (clientId: string) => within('readwrite', (store) => store.delete(clientId)),
  all: async (): Promise<Waiting[]> =>
    ((await within('readonly', (store) => store.getAll())) as Waiting[] | undefined) ?? [],
};
