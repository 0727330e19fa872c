import type { DialogProps } from './dialog-frame.tsx';
import { onDemand } from './on-demand.tsx';

/** A sheet at the screen's side: its frame is fetched when it is first opened, or when the browser is idle. */
export const SideSheet = onDemand<DialogProps>(async () => (await import('./side-sheet-frame.tsx')).SideSheetFrame);
