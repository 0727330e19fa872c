import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { followEvents, type LiveState } from '../api/live.ts';
import { clinicNow } from '../lib/clinic-clock.ts';
import { LiveContext } from '../lib/live-context.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';

const CALM_MS = 1_500;

/** Keeps the one event stream open and knows how fresh the screens are. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { today } = useClinicTime();
  const [date, follow] = useState(today);
  const [state, setState] = useState<LiveState>('connecting');
  const [freshAt, setFreshAt] = useState(clinicNow);

  useEffect(() => {
    // A reconnect that takes a blink is not worth frightening anybody; vain tries in a row are one loss.
    let calm: ReturnType<typeof setTimeout> | undefined;
    let latest: LiveState = 'connecting';
    const tell = (): void => {
      calm = undefined;
      setState((before) => (latest === 'connecting' && before === 'offline' ? before : latest));
    };
    const stop = followEvents(client, date, (next) => {
      latest = next;
      if (next === 'live') {
        clearTimeout(calm);
        tell();
      } else calm ??= setTimeout(tell, CALM_MS);
    });
    return () => {
      clearTimeout(calm);
      stop();
    };
  }, [client, date]);

  useEffect(() => {
    if (state !== 'live') return undefined;
    const timer = setInterval(() => setFreshAt(clinicNow()), 10_000);
    return () => {
      clearInterval(timer);
      setFreshAt(clinicNow());
    };
  }, [state]);

  // While the stream is down an answer to the backup poll is just as fresh.
  useEffect(
    () =>
      client
        .getQueryCache()
        .subscribe(
          (event) =>
            event.type === 'updated' &&
            event.action.type === 'success' &&
            event.query.queryHash.startsWith('["board"') &&
            setFreshAt(clinicNow()),
        ),
    [client],
  );

  const live = useMemo(() => ({ state, freshAt, follow }), [state, freshAt]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
