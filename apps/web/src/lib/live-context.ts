import { createContext, useContext } from 'react';
import type { LiveState } from '../api/live.ts';

export interface Live {
  state: LiveState;
  /** When the screen last was known to be up to date, epoch milliseconds at the clinic. */
  freshAt: number;
  /** Follows another day's events; the shell follows today. */
  follow: (date: string) => void;
}
export const LiveContext = createContext<Live>({ state: 'connecting', freshAt: 0, follow: () => undefined });
export const useLive = (): Live => useContext(LiveContext);
