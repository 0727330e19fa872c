import { onDemand } from '../../ui/on-demand.tsx';
import type { VisitPanelProps } from './visit-panel.tsx';

/** One visit, opened beside whatever list it was found in. */
export const VisitDrawer = onDemand<VisitPanelProps>(async () => (await import('./visit-panel.tsx')).VisitPanel);
