import { describe, expect, it } from '@jest/globals';
import { aResource, aStep, aVisit, at } from '../../../testing/views.ts';
import type { Block, Lane } from '../day-lanes.ts';
import { canLift, heldAt, heldBeside, heldOver, isMoved, lanesFor, lift, roomOf, type Lifted } from './lifted.ts';

const ms = (clock: string): number => Date.parse(at(clock));
const scale = { from: ms('08:00'), to: ms('18:00') };
const visit = aVisit();
const blockOf = (step: Block['step']): Block => ({
  id: `or-1:${step.id}`,
  visit,
  step,
  start: ms('13:02'),
  end: ms('13:42'),
  planned: null,
  turnoverMinutes: 15,
  row: 0,
});
const step = aStep('procedure', '13:00', 40, { reservation: 'held' });
const lane = (id: string, kind: 'operating-room' | 'recovery-room' | 'doctor', active = true): Lane => ({
  id,
  resource: aResource({ id, kind, active }),
  visit: null,
  open: [],
  rows: 1,
  blocks: [],
  startsGroup: false,
});
const lanes = [
  lane('or-1', 'operating-room'),
  lane('or-2', 'operating-room'),
  lane('or-3', 'operating-room', false),
  lane('room-1', 'recovery-room'),
  lane('sato', 'doctor'),
  lane('mori', 'doctor'),
];
const held: Lifted = lift(blockOf(step), 'or-1');

describe('lifting a step', () => {
  it('is for what is agreed, has its place and has not begun', () => {
    expect(canLift(blockOf(step))).toBe(true);
    expect(canLift(blockOf({ ...step, status: 'in-progress' }))).toBe(false);
    expect(canLift(blockOf({ ...step, planned: null }))).toBe(false);
    for (const reservation of ['released', 'displaced', 'none'] as const)
      expect(canLift(blockOf({ ...step, reservation }))).toBe(false);
  });

  it('begins at the agreed time, not at the one that is predicted', () => {
    expect(held).toMatchObject({ agreed: ms('13:00'), start: ms('13:00'), laneId: 'or-1', minutes: 40 });
    expect(isMoved(held)).toBe(false);
  });
});

describe('holding a step over the day', () => {
  it.each([
    ['13:31', '13:30'],
    ['13:33', '13:35'],
    ['07:00', '11:45'],
    ['17:59', '17:20'],
  ])('at %s means %s: on the grid, not in the past, and to its end on the day', (pointed, start) => {
    expect(heldAt(held, ms(pointed), scale, ms('11:42')).start).toBe(ms(start));
  });

  it('is back exactly where it came from, also when that is not on the grid', () => {
    const odd = lift(blockOf(aStep('procedure', '13:03', 40)), 'or-1');
    const back = heldAt(heldAt(odd, ms('14:00'), scale, ms('09:00')), ms('13:02'), scale, ms('09:00'));
    expect(back.start).toBe(ms('13:03'));
    expect(isMoved(back)).toBe(false);
  });

  it('goes to rooms of the same kind that are in use, and never to another person', () => {
    expect(lanesFor(held, lanes).map(({ id }) => id)).toEqual(['or-1', 'or-2']);
    expect(heldOver(held, 'or-2', lanes)).toMatchObject({ laneId: 'or-2' });
    expect(heldOver(held, 'room-1', lanes).laneId).toBe('or-1');
    expect(lanesFor(lift(blockOf(step), 'sato'), lanes).map(({ id }) => id)).toEqual(['sato']);
  });

  it('goes up and down by key, and stops at the last room', () => {
    const below = heldBeside(held, 1, lanes);
    expect([below.laneId, roomOf(below)]).toEqual(['or-2', ['or-2']]);
    expect(heldBeside(below, 1, lanes).laneId).toBe('or-2');
    expect(roomOf(heldBeside(below, -1, lanes))).toBeUndefined();
  });
});
