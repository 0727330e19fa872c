import { useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Block } from '../day-lanes.ts';
import type { Scale } from '../timeline-scale.ts';
import type { DragControl } from './drag-control.ts';

/** A hand that trembles moves nothing. Units: CSS pixels. */
const THRESHOLD = 6;

interface Grip {
  readonly block: Block;
  readonly laneId: string;
  readonly x: number;
  readonly y: number;
  readonly agreed: number;
  /** Units: milliseconds per CSS pixel. */
  readonly perPixel: number;
}

/** Dragging blocks by mouse, pen or finger. A finger that moves up or down scrolls the page as ever. */
export function usePointerDrag(drag: DragControl | undefined, scale: Scale) {
  const grip = useRef<Grip | null>(null);
  const dragged = useRef(false);
  if (drag === undefined) return () => ({});

  const take = (event: PointerEvent<HTMLElement>, block: Block, laneId: string): void => {
    dragged.current = false;
    if (event.button !== 0 || !drag.canLift(block)) return;
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    if (width === 0 || block.step.planned === null) return;
    const agreed = Date.parse(block.step.planned.start);
    grip.current = {
      block,
      laneId,
      x: event.clientX,
      y: event.clientY,
      agreed,
      perPixel: (scale.to - scale.from) / width,
    };
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const held = grip.current;
    if (held === null) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) >= THRESHOLD;
    if (!dragged.current) {
      if (!far) return;
      dragged.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus();
      drag.lift(held.block, held.laneId);
    }
    const lane = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest<HTMLElement>('[data-lane]')?.dataset['lane'])
      .find((id) => id !== undefined);
    drag.holdAt(held.agreed + (event.clientX - held.x) * held.perPixel, lane);
  };
  const release = (): void => {
    if (grip.current !== null && dragged.current) drag.drop();
    grip.current = null;
  };
  const lose = (): void => {
    if (grip.current !== null && dragged.current) drag.cancel();
    grip.current = null;
  };
  return (block: Block, laneId: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => take(event, block, laneId),
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: lose,
    // The click that ends a drag opens nothing.
    onClickCapture: (event: MouseEvent) => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });
}
