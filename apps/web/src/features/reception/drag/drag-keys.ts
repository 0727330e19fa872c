import type { KeyboardEvent } from 'react';
import type { Block } from '../day-lanes.ts';
import type { DragControl } from './drag-control.ts';
import { GRID } from './lifted.ts';

/** Shift moves so many steps of the grid at once: half an hour. */
const LEAP = 6;
const SIDEWAYS: Record<string, number> = { ArrowLeft: -GRID, ArrowRight: GRID };
const BESIDE: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Moving a block without a mouse: `M` lifts it, arrows hold it elsewhere, Enter drops it, Escape leaves it.
 * Shape:  true when the key was meant for this.
 */
export function dragKey(event: KeyboardEvent, drag: DragControl, block: Block, laneId: string): boolean {
  const { lifted } = drag;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (lifted === null) {
    if (event.key.toLowerCase() !== 'm' || !drag.canLift(block)) return false;
    event.preventDefault();
    drag.lift(block, laneId);
    return true;
  }
  const by = SIDEWAYS[event.key];
  const beside = BESIDE[event.key];
  if (by !== undefined) drag.holdAt(lifted.start + by * (event.shiftKey ? LEAP : 1));
  else if (beside !== undefined) drag.holdBeside(beside);
  else if (event.key === 'Enter' || event.key === ' ') drag.drop();
  else if (event.key === 'Escape') drag.cancel();
  // Elsewhere with the focus, nobody holds it any more.
  else if (event.key === 'Tab') {
    drag.cancel();
    return false;
  } else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
