import { onDemand } from '../../ui/on-demand.tsx';
import type { InTheatreProps } from './inside-theatre.tsx';

/** The procedure itself; fetched while the patient is still being prepared. */
export const InTheatre = onDemand<InTheatreProps>(async () => (await import('./inside-theatre.tsx')).InsideTheatre);
