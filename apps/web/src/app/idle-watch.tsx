import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { calls } from '../api/calls.ts';
import { keys } from '../api/keys.ts';

const MINUTE = 60_000;
const CHECK_MS = 10_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Signs out a screen nobody has touched for the clinic's idle time; live updates do not count as use. */
export function IdleWatch({ minutes, onIdle }: { minutes: number; onIdle: () => void }) {
  const client = useQueryClient();
  const leave = useEffectEvent(() => {
    onIdle();
    void calls.signOut().catch(() => undefined);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    client.setQueryData(keys.session, null);
  });
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = (): void => {
      touchedAt = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - touchedAt >= minutes * MINUTE) leave();
    }, CHECK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
    };
  }, [minutes]);
  return null;
}
