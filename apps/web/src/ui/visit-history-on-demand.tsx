import type { VisitView } from '../api/views.ts';
import { onDemand } from './on-demand.tsx';

/** The visit's history, fetched with its words when somebody wants to see it. */
export const VisitHistoryOnDemand = onDemand<{ opened: boolean; visit: VisitView }>(
  async () => (await import('./visit-history.tsx')).VisitHistory,
);
