import { useContext } from 'react';
import { SessionContext } from './session-context.ts';

/** The clinic's zone; before sign-in the device's. */
export const useZone = (): string =>
  useContext(SessionContext)?.clinic.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
