import type { BoardView, ResourceKind, ResourceView, Span, StepView, VisitSummary } from '../../api/views.ts';
import { visitMatches } from './arrival-lists.ts';
import type { Scale } from './timeline-scale.ts';

const MINUTE = 60_000;

export type LaneCut = 'room' | 'person' | 'patient';
/** One step of one visit, where it stands on the timeline. Epoch milliseconds. */
export interface Block {
  id: string;
  visit: VisitSummary;
  step: StepView;
  start: number;
  end: number;
  /** The agreed time, where it differs from what is shown. */
  planned: { start: number; end: number } | null;
  /** Cleaning and changing behind it. */
  turnoverMinutes: number;
  row: number;
}
export interface Lane {
  id: string;
  resource: ResourceView | null;
  visit: VisitSummary | null;
  /** When the room or person is there at all; empty means always shown open. */
  open: Span[];
  rows: number;
  blocks: Block[];
  /** The first of a new kind: drawn with a gap above. */
  startsGroup: boolean;
}

const PEOPLE: readonly ResourceKind[] = ['doctor', 'nurse', 'radiographer'];
/** Rooms and people in the order in which a patient meets them. */
const ORDER: readonly ResourceKind[] = [
  'mri-scanner',
  'xray-room',
  'consulting-room',
  'preparation-bay',
  'operating-room',
  'recovery-room',
  ...PEOPLE,
];
const ms = (instant: string): number => Date.parse(instant);

/** What is less than that apart from what was agreed is called the same time. Ending early concerns nobody. */
const NOTICEABLE = 5 * MINUTE;

/** When a step is, as far as is known now: really, else expected, else agreed. */
export function standing(step: StepView, now: number): { start: number; end: number } | null {
  const expected = step.predicted ?? step.planned;
  if (step.actual !== null) {
    const start = ms(step.actual.start);
    const openEnd = Math.max(now, expected === null ? start + step.minutes * MINUTE : ms(expected.end));
    return { start, end: step.actual.end === null ? openEnd : Math.max(ms(step.actual.end), start + MINUTE) };
  }
  if (expected === null || step.status !== 'planned') return null;
  const agreed = step.planned === null ? null : ms(step.planned.start);
  const likely = ms(expected.start);
  const start = agreed !== null && Math.abs(agreed - likely) < NOTICEABLE ? agreed : likely;
  // The time reserved, even where the step will probably be shorter: nobody may take the rest for free.
  return { start, end: Math.max(ms(expected.end), start + step.minutes * MINUTE) };
}

function blockOf(
  visit: VisitSummary,
  step: StepView,
  laneId: string,
  turnoverMinutes: number,
  now: number,
): Block | null {
  const stands = standing(step, now);
  if (stands === null) return null;
  const agreed = step.planned === null ? null : { start: ms(step.planned.start), end: ms(step.planned.end) };
  const moved =
    agreed !== null && (Math.abs(agreed.start - stands.start) >= NOTICEABLE || stands.end - agreed.end >= NOTICEABLE);
  return {
    id: `${laneId}:${step.id}`,
    visit,
    step,
    ...stands,
    planned: moved ? agreed : null,
    turnoverMinutes,
    row: 0,
  };
}

/** Puts blocks that overlap under each other, so that none hides another. */
export function stack(blocks: Block[]): { blocks: Block[]; rows: number } {
  const ends: number[] = [];
  const placed = blocks
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .map((block) => {
      const free = ends.findIndex((end) => end <= block.start);
      const row = free === -1 ? ends.length : free;
      ends[row] = block.end;
      return { ...block, row };
    });
  return { blocks: placed, rows: Math.max(1, ends.length) };
}

export interface LaneWish {
  cut: LaneCut;
  find: string;
  /** Only visits that want somebody: late, without a place, flagged. */
  onlyTrouble: boolean;
}
export const inTrouble = (visit: VisitSummary): boolean =>
  visit.late !== null ||
  visit.redFlagOpen ||
  visit.afternoon === 'displaced' ||
  visit.steps.some(({ reservation }) => reservation === 'displaced');

/** The lanes of a day, cut by room, by person or by patient. */
export function lanesOf(board: BoardView, { cut, find, onlyTrouble }: LaneWish, now: number, scale: Scale): Lane[] {
  const visits = board.visits.filter((visit) => visitMatches(visit, find) && (!onlyTrouble || inTrouble(visit)));
  const lanes = cut === 'patient' ? patientLanes(visits, now) : resourceLanes(board, visits, cut, now);
  return lanes
    .map((lane) => ({ ...lane, ...stack(lane.blocks.flatMap((block) => within(block, scale))) }))
    .filter(({ visit, blocks }) => visit === null || visit.date === board.date || blocks.length > 0);
}

/** Who stayed overnight is drawn from the first hour shown; what lies on another day is not drawn. */
function within(block: Block, { from, to }: Scale): Block[] {
  if (block.end <= from || block.start >= to) return [];
  return [{ ...block, start: Math.max(from, block.start), end: Math.min(to, block.end) }];
}

const GONE = ['cancelled', 'no-show'];

function patientLanes(visits: VisitSummary[], now: number): Lane[] {
  return visits
    .toSorted(
      (one, other) =>
        Number(GONE.includes(one.status)) - Number(GONE.includes(other.status)) ||
        (one.arriveAt ?? '').localeCompare(other.arriveAt ?? ''),
    )
    .map((visit) => {
      const blocks = visit.steps
        .map((step) => blockOf(visit, step, visit.id, 0, now))
        .filter((block) => block !== null);
      return { id: visit.id, resource: null, visit, open: [], startsGroup: false, rows: 1, blocks };
    });
}

/** Steps that have lost their place and are in no lane. */
export const displacedSteps = (visits: readonly VisitSummary[]): { visit: VisitSummary; step: StepView }[] =>
  visits.flatMap((visit) =>
    visit.steps
      .filter(({ reservation, status }) => reservation === 'displaced' && status === 'planned')
      .map((step) => ({ visit, step })),
  );

function resourceLanes(board: BoardView, visits: VisitSummary[], cut: 'room' | 'person', now: number): Lane[] {
  const units = new Map(
    board.lanes.flatMap(({ resource }) => (resource.unitOf === null ? [] : [[resource.id, resource.unitOf] as const])),
  );
  const shown = board.lanes
    .filter(
      ({ resource }) =>
        resource.unitOf === null && resource.active && PEOPLE.includes(resource.kind) === (cut === 'person'),
    )
    .toSorted(
      ({ resource: one }, { resource: other }) =>
        ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.sort - other.sort,
    );
  const here = visits.filter(({ status }) => !GONE.includes(status));
  return shown.map(({ resource, open }, index) => {
    const blocks = here.flatMap((visit) =>
      visit.steps
        .filter(
          (step) =>
            step.reservation !== 'released' &&
            step.resources.some(({ id }) => id === resource.id || units.get(id) === resource.id),
        )
        .map((step) => blockOf(visit, step, resource.id, resource.turnoverMinutes, now))
        .filter((block) => block !== null),
    );
    return {
      id: resource.id,
      resource,
      visit: null,
      open,
      startsGroup: shown[index - 1]?.resource.kind !== resource.kind && index > 0,
      rows: 1,
      blocks,
    };
  });
}

/** The block to go to from one by an arrow key; `null` at the edge. */
export function neighbour(
  lanes: readonly Lane[],
  from: string,
  direction: 'left' | 'right' | 'up' | 'down',
): Block | null {
  const laneIndex = lanes.findIndex(({ blocks }) => blocks.some(({ id }) => id === from));
  const lane = lanes[laneIndex];
  const index = lane?.blocks.findIndex(({ id }) => id === from) ?? -1;
  const here = lane?.blocks[index];
  if (lane === undefined || here === undefined) return null;
  if (direction === 'left' || direction === 'right')
    return lane.blocks[index + (direction === 'left' ? -1 : 1)] ?? null;
  const others = direction === 'up' ? lanes.slice(0, laneIndex).toReversed() : lanes.slice(laneIndex + 1);
  const next = others.find(({ blocks }) => blocks.length > 0);
  return (
    next?.blocks.toSorted((one, other) => Math.abs(one.start - here.start) - Math.abs(other.start - here.start))[0] ??
    null
  );
}
