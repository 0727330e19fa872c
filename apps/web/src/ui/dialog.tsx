import type { DialogProps } from './dialog-frame.tsx';
import { onDemand } from './on-demand.tsx';

/** A dialog of a screen's own: its frame is fetched when it is first opened, or when the browser is idle. */
export const Dialog = onDemand<DialogProps>(async () => (await import('./dialog-frame.tsx')).DialogFrame);
