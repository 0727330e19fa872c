import { onDemand } from '../../ui/on-demand.tsx';
import type { BedsideProps } from './bedside-sheet.tsx';

/** At the bed, opened beside the rooms. */
export const BedsideDrawer = onDemand<BedsideProps>(async () => (await import('./bedside-sheet.tsx')).BedsideSheet);
