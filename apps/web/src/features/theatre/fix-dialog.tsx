import { onDemand } from '../../ui/on-demand.tsx';
import type { FixProps } from './fix-sheet.tsx';

/** The record that is missing, opened over what it is missing for. */
export const FixDialog = onDemand<FixProps>(async () => (await import('./fix-sheet.tsx')).FixSheet);
