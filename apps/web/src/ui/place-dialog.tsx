import type { PlaceDialogProps } from './place-dialog-content.tsx';
import { onDemand } from './on-demand.tsx';

const Dialog = onDemand<PlaceDialogProps & { opened: boolean }>(
  async () => (await import('./place-dialog-content.tsx')).PlaceDialogContent,
);

/** Asks for another room, or whether the one who is recorded there has left. */
export function PlaceDialog(props: PlaceDialogProps) {
  return <Dialog {...props} opened={props.starting.wanted !== null} />;
}
