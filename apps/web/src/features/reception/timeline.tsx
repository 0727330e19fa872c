import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import type { DragControl } from './drag/drag-control.ts';
import { dragKey } from './drag/drag-keys.ts';
import { GhostBars } from './drag/ghost-bars.tsx';
import { usePointerDrag } from './drag/use-pointer-drag.ts';
import { neighbour, type Block, type Lane, type LaneCut } from './day-lanes.ts';
import { TimelineBlock } from './timeline-block.tsx';
import { percent, ticks, type Scale } from './timeline-scale.ts';
import classes from './timeline.module.css';

interface TimelineProps {
  lanes: readonly Lane[];
  cut: LaneCut;
  scale: Scale;
  now: number;
  isToday: boolean;
  zoom: number;
  openVisitId: string | null;
  label: (lane: Lane) => ReactNode;
  onOpen: (visitId: string) => void;
  /** For whom may move steps. */
  drag?: DragControl | undefined;
}

const STRETCH = [1, 1.6, 2.4, 3.6];
const ARROWS: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A day in lanes: hours across, rooms, people or patients down. Arrow keys go from block to block. */
export function Timeline({ lanes, cut, scale, now, isToday, zoom, openVisitId, label, onOpen, drag }: TimelineProps) {
  const { t } = useTranslation('reception');
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const hours = useMemo(() => ticks(scale), [scale]);
  const blocks = lanes.flatMap((lane) => lane.blocks);
  const entry = blocks.some(({ id }) => id === focused) ? focused : (blocks[0]?.id ?? null);
  const stretch = STRETCH[zoom - 1] ?? 1;
  const at = percent(scale, now);

  useEffect(() => {
    // Closer than the whole day: begin a little before now.
    const box = scroller.current;
    if (box !== null && stretch > 1 && isToday) box.scrollLeft = (box.scrollWidth * at) / 100 - box.clientWidth / 3;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the zoom changes: the clock must not move what somebody is looking at
  }, [stretch, isToday]);

  const grip = usePointerDrag(drag, scale);
  const move = (event: KeyboardEvent, block: Block, laneId: string): void => {
    if (drag !== undefined && dragKey(event, drag, block, laneId)) return;
    const direction = ARROWS[event.key];
    if (direction === undefined || entry === null) return;
    event.preventDefault();
    const next = neighbour(lanes, entry, direction);
    if (next === null) return;
    setFocused(next.id);
    scroller.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(next.id)}"]`)?.focus();
  };
  const inLane = (block: Block, laneId: string) => (
    <TimelineBlock
      key={block.id}
      block={block}
      scale={scale}
      now={now}
      cut={cut}
      selected={block.visit.id === openVisitId}
      tabbable={block.id === entry}
      lifted={drag?.lifted?.step.id === block.step.id}
      movable={drag?.canLift(block) ?? false}
      grip={grip(block, laneId)}
      onKeyDown={(event) => move(event, block, laneId)}
      onFocus={() => setFocused(block.id)}
      onOpen={() => onOpen(block.visit.id)}
    />
  );

  return (
    <div ref={scroller} className={classes['scroller']} role="region" aria-label={t('day.timeline')}>
      <div className={classes['sheet']} style={{ '--stretch': stretch, '--hours': hours.length - 1 }}>
        <div className={classes['axis']} aria-hidden>
          <span className={classes['corner']} />
          <div className={classes['hours']}>
            {hours.map((hour) => (
              <span
                key={hour}
                className={classes['hour']}
                // The time it is now stands where this hour would.
                data-hidden={isToday && Math.abs(percent(scale, hour) - at) * stretch < 4}
                style={{ left: `${percent(scale, hour)}%` }}
              >
                {clock(hour)}
              </span>
            ))}
            {isToday && at > 0 && at < 100 && (
              <span className={classes['nowLabel']} style={{ left: `${at}%` }}>
                {clock(now)}
              </span>
            )}
          </div>
        </div>
        {lanes.map((lane) => (
          <div
            key={lane.id}
            className={classes['lane']}
            data-lane={lane.id}
            data-group={lane.startsGroup}
            role="group"
            aria-label={lane.resource === null ? lane.visit?.callNumber : localName(lane.resource)}
          >
            <div className={classes['label']}>{label(lane)}</div>
            <div className={classes['track']} style={{ '--rows': lane.rows }}>
              <Shade lane={lane} scale={scale} />
              {isToday && at > 0 && at < 100 && <span className={classes['now']} style={{ left: `${at}%` }} />}
              {lane.blocks.map((block) => inLane(block, lane.id))}
              {drag !== undefined && (
                <GhostBars ghosts={drag.ghosts.filter(({ laneId }) => laneId === lane.id)} scale={scale} />
              )}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Times at which the room or person is not there, and closures with their reason. */
function Shade({ lane, scale }: { lane: Lane; scale: Scale }) {
  if (lane.resource === null) return null;
  const edges = [scale.from, ...lane.open.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]), scale.to];
  const away = edges
    .flatMap((edge, index) => (index % 2 === 0 ? [{ from: edge, to: edges[index + 1] ?? scale.to }] : []))
    .filter(({ from, to }) => to > from);
  return (
    <>
      {away.map(({ from, to }) => (
        <span
          key={from}
          className={classes['away']}
          style={{ left: `${percent(scale, from)}%`, width: `${percent(scale, to) - percent(scale, from)}%` }}
        />
      ))}
      {lane.resource.closures.map(({ id, start, end, reason }) => {
        const left = percent(scale, Date.parse(start));
        const width = percent(scale, Date.parse(end)) - left;
        return width <= 0 ? null : (
          <span key={id} className={classes['closure']} style={{ left: `${left}%`, width: `${width}%` }}>
            {reason}
          </span>
        );
      })}
    </>
  );
}
