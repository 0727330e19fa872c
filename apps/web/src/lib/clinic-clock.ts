import { useEffect, useState } from 'react';

// The device's clock may be wrong by minutes: only the distance to the server's clock is kept.
let offset = 0;

/** Sets the clinic's clock from an instant the server has just sent. */
export function syncClinicClock(serverNow: string): void {
  const at = Date.parse(serverNow);
  if (!Number.isNaN(at)) offset = at - Date.now();
}

/** Epoch milliseconds at the clinic. */
export const clinicNow = (): number => Date.now() + offset;

/** The clinic's time, renewed at every full `everyMs`. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(clinicNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setNow(clinicNow());
      timer = setTimeout(tick, everyMs - (clinicNow() % everyMs) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [everyMs]);
  return now;
}
