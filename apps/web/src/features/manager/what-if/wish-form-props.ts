import type { SimulationModelView } from '../../../api/views.ts';
import type { Wish } from './wish.ts';

/** What the fields show and change. Shape: `undefined` makes a part as it is today. */
export interface WishFormProps {
  model: SimulationModelView;
  wish: Wish;
  onChange: (part: { [K in keyof Wish]?: Wish[K] | undefined }) => void;
}
