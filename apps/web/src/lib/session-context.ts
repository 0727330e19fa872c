import { createContext, useContext } from 'react';
import type { ClinicView, SessionView } from '../api/views.ts';

export const SessionContext = createContext<SessionView | null>(null);

/** The signed-in session. Only below the signed-in part of the router. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside the signed-in part');
  return session;
}
export const useClinic = (): ClinicView => useSession().clinic;
/** Whether the signed-in person has a permission. The server checks again. */
export const useMay = (permission: string): boolean => useSession().permissions.includes(permission);
