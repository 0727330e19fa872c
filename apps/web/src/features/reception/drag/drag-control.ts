import type { Block } from '../day-lanes.ts';
import type { Ghost } from './ghosts.ts';
import type { Lifted } from './lifted.ts';

/** How a timeline lets steps be moved. */
export interface DragControl {
  readonly lifted: Lifted | null;
  readonly ghosts: readonly Ghost[];
  readonly canLift: (block: Block) => boolean;
  readonly lift: (block: Block, laneId: string) => void;
  /** Units: epoch milliseconds. */
  readonly holdAt: (start: number, laneId?: string) => void;
  readonly holdBeside: (by: -1 | 1) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}
