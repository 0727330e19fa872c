import type { SimulationModelView } from '../../../api/views.ts';
import type { Wish } from './wish.ts';

/** What the fields show and change. Shape: `undefined` makes a part as it is today. */
export interface WishFormProps {
  model: SimulationModelView;
  wish: Wish;
  /** Tells of a field that holds no possible number, and when it does again. */
  onWrong: (field: string, isWrong: boolean) => void;
  onChange: (part: { [K in keyof Wish]?: Wish[K] | undefined }) => void;
}
