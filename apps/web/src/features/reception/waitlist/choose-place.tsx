import { onDemand } from '../../../ui/on-demand.tsx';
import type { ChoosePlaceProps } from './choose-place-dialog.tsx';

/** Which place is offered to somebody who waits. */
export const ChoosePlace = onDemand<ChoosePlaceProps>(
  async () => (await import('./choose-place-dialog.tsx')).ChoosePlaceDialog,
);
