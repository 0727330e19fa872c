import { onDemand } from '../../../ui/on-demand.tsx';
import type { JoinDialogProps } from './join-dialog-content.tsx';

/** Writes down what a patient on the waitlist wishes for. */
export const JoinDialog = onDemand<JoinDialogProps>(
  async () => (await import('./join-dialog-content.tsx')).JoinDialogContent,
);
