import { useEffect, useState } from 'react';
import type { BoardView } from '../../../api/views.ts';
import type { Lane } from '../day-lanes.ts';
import type { Scale } from '../timeline-scale.ts';
import type { DragControl } from './drag-control.ts';
import { ghostsOf } from './ghosts.ts';
import { canLift, heldAt, heldBeside, heldOver, isMoved, lift, type Lifted } from './lifted.ts';
import { useDrop } from './use-drop.ts';
import { usePreview, type Foreseen } from './use-preview.ts';

interface Dragging {
  board: BoardView;
  lanes: readonly Lane[];
  scale: Scale;
  now: number;
}

/** A step that is moved by hand: lifted, held over the day, dropped; with what else would move as long as it is held. */
export function useDrag({ board, lanes, scale, now }: Dragging): DragControl & { foreseen: Foreseen } {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const foreseen = usePreview(board.date, lifted);
  const drop = useDrop(board.date);
  // What was dropped waits for what the engine says of exactly that place; held elsewhere meanwhile, it is not dropped any more.
  const [dropped, setDropped] = useState<Lifted | null>(null);
  const isDropped = lifted !== null && dropped === lifted && foreseen.settled;
  const { preview } = foreseen;
  useEffect(() => {
    if (!isDropped) return undefined;
    let still = true;
    queueMicrotask(() => {
      if (!still) return;
      setLifted(null);
      setDropped(null);
      drop(lifted, preview);
    });
    return () => {
      still = false;
    };
  }, [isDropped, lifted, preview, drop]);
  const change = (next: (held: Lifted) => Lifted): void => setLifted((held) => (held === null ? held : next(held)));
  return {
    lifted,
    foreseen,
    ghosts: lifted === null ? [] : ghostsOf(lifted, foreseen, lanes, board),
    canLift,
    lift: (block, laneId) => setLifted(heldAt(lift(block, laneId), lift(block, laneId).agreed, scale, now)),
    holdAt: (start, laneId) =>
      change((held) => heldAt(laneId === undefined ? held : heldOver(held, laneId, lanes), start, scale, now)),
    holdBeside: (by) => change((held) => heldBeside(held, by, lanes)),
    drop: () => {
      if (lifted !== null && isMoved(lifted)) setDropped(lifted);
      else setLifted(null);
    },
    cancel: () => setLifted(null),
  };
}
