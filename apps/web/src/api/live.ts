import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

export type LiveState = 'connecting' | 'live' | 'offline';
interface LiveEvent {
  type: string;
  date?: string | null;
  visitId?: string;
  patientId?: string;
}
type Refresh = readonly unknown[];

const TYPES = [
  'visit.changed',
  'board.changed',
  'resource.changed',
  'alert.raised',
  'catalogue.changed',
  'patient.changed',
  'waitlist.changed',
  'proposal.changed',
  'settings.changed',
] as const;
const GATHER_MS = 120;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
/** Beats that may fail to come before the stream counts as lost. */
const BEATS_MISSED = 2.5;

/** Which remembered answers an event makes old. */
export function concernedBy(event: LiveEvent): Refresh[] {
  const board: Refresh = typeof event.date === 'string' ? keys.board(event.date) : keys.boards;
  switch (event.type) {
    case 'visit.changed':
      return [board, keys.recoveryRooms, ...(event.visitId === undefined ? [] : [keys.visit(event.visitId)])];
    case 'alert.raised':
      return [board, ...(event.visitId === undefined ? [] : [keys.visit(event.visitId)])];
    case 'board.changed':
      return [board, keys.recoveryRooms];
    case 'resource.changed':
      return [board, keys.resources, keys.recoveryRooms];
    case 'catalogue.changed':
      return [keys.treatments, keys.resources, keys.staff];
    case 'proposal.changed':
      return [typeof event.date === 'string' ? keys.proposals(event.date) : keys.everyProposal];
    case 'patient.changed':
      return [
        board,
        keys.waitlist,
        ...(event.patientId === undefined ? [keys.patients] : [keys.patient(event.patientId)]),
      ];
    case 'waitlist.changed':
      return [keys.waitlist];
    case 'settings.changed':
      return [keys.holdPolicy, keys.everyStandby];
    default:
      return [];
  }
}

const parse = (text: string): LiveEvent | null => {
  try {
    return JSON.parse(text) as LiveEvent;
  } catch {
    return null;
  }
};

/**
 * The one event stream of the app. The browser resumes it by `Last-Event-ID`; after a gap it cannot bridge everything shown is fetched again.
 * Shape:  answers a function that closes the stream.
 */
export function followEvents(client: QueryClient, date: string, onState: (state: LiveState) => void): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gather: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_RETRY_MS;
  let interrupted = false;
  let waiting: Refresh[] = [];

  const flush = (): void => {
    gather = undefined;
    const unique = new Map(waiting.map((key) => [JSON.stringify(key), key]));
    waiting = [];
    for (const queryKey of unique.values()) void client.invalidateQueries({ queryKey });
    // Free times have changed too, but are searched again only when somebody looks.
    void client.invalidateQueries({ queryKey: keys.availabilities, refetchType: 'none' });
  };
  const take = (message: MessageEvent<string>): void => {
    const event = parse(message.data);
    if (event === null) return;
    waiting.push(...concernedBy({ ...event, type: message.type }));
    gather ??= setTimeout(flush, GATHER_MS);
  };
  const refetchAll = (): void =>
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });

  const cut = (): void => {
    interrupted = true;
    onState('offline');
  };
  // A cable cut on the way leaves an open stream that says nothing at all, and a board that looks true.
  const expectBeat = ({ data }: MessageEvent<string>): void => {
    const { everySeconds } = JSON.parse(data) as { everySeconds: number };
    clearTimeout(silence);
    silence = setTimeout(
      () => {
        open();
        cut();
      },
      everySeconds * 1_000 * BEATS_MISSED,
    );
  };

  const open = (): void => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(silence);
    onState('connecting');
    source = new EventSource(`/api/v1/events?date=${date}`);
    source.onopen = () => {
      wait = FIRST_RETRY_MS;
      if (interrupted) refetchAll();
      interrupted = false;
      onState('live');
    };
    for (const type of TYPES) source.addEventListener(type, take);
    source.addEventListener('reset', refetchAll);
    source.addEventListener('beat', expectBeat);
    source.onerror = () => {
      clearTimeout(silence);
      cut();
      if (source?.readyState !== EventSource.CLOSED) return;
      // The server answered something else than a stream (restart, signed out): the browser gives up, we do not.
      void client.invalidateQueries({ queryKey: keys.session });
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, LAST_RETRY_MS);
    };
  };
  // The device knows before the stream does.
  window.addEventListener('offline', cut);
  window.addEventListener('online', open);
  open();
  return () => {
    window.removeEventListener('offline', cut);
    window.removeEventListener('online', open);
    source?.close();
    clearTimeout(retry);
    clearTimeout(silence);
    clearTimeout(gather);
  };
}
