import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoardView } from '../../api/views.ts';
import { aBoard, aResource, aStep, aVisit, at, DOCTOR, TODAY, surely } from '../../testing/views.ts';
import { displacedSteps, lanesOf, neighbour, stack, standing, type Block } from './day-lanes.ts';
import { percent, scaleOf, ticks } from './timeline-scale.ts';

const NOW = Date.parse(at('11:42'));
const mri1 = { id: 'mri-1', kind: 'mri-scanner', name: 'MRI 1', nameEn: 'MRI 1' };
const all = { cut: 'room' as const, find: '', onlyTrouble: false };
const lanes = (board: BoardView, wish = {}) => lanesOf(board, { ...all, ...wish }, NOW, scaleOf(board, 'Asia/Tokyo'));

describe('cutting a day into lanes', () => {
  it('shows rooms in the order a patient meets them, people apart', () => {
    const open = { start: at('08:30'), end: at('18:00') };
    const lane = (id: string, kind: 'recovery-room' | 'mri-scanner' | 'nurse', unitOf: string | null = null) => ({
      resource: aResource({ id, kind, name: id, unitOf }),
      open: [open],
    });
    const board = aBoard({
      lanes: [lane('r', 'recovery-room'), lane('m', 'mri-scanner'), lane('n', 'nurse'), lane('u', 'nurse', 'n')],
    });
    expect(lanes(board).map(({ id }) => id)).toEqual(['m', 'r']);
    expect(lanes(board, { cut: 'person' }).map(({ id }) => id)).toEqual(['n']);
  });

  it('draws a nurse’s capacity rows in the lane of the person', () => {
    const nurse = aResource({ id: 'nurse', kind: 'nurse', name: '高橋' });
    const unit = { ...nurse, id: 'unit-2', unitOf: 'nurse' };
    const step = aStep('recovery', '12:00', 60, {
      resources: [{ id: 'unit-2', kind: 'nurse', name: '高橋', nameEn: '' }],
    });
    const board = aBoard({
      lanes: [nurse, unit].map((resource) => ({ resource, open: [] })),
      visits: [aVisit({ steps: [step] })],
    });
    expect(lanes(board, { cut: 'person' })[0]?.blocks).toHaveLength(1);
  });

  it('draws the whole reserved time of a step that will probably be shorter, and no second time beside it', () => {
    const planned = { start: at('10:00'), end: at('10:30') };
    const step = aStep('mri', '10:00', 30, {
      planned,
      predicted: surely({ start: at('10:02'), end: at('10:21') }),
      resources: [mri1],
    });
    const [lane] = lanes(aBoard({ visits: [aVisit({ steps: [step] })] }));
    expect(lane?.blocks[0]).toMatchObject({
      start: Date.parse(at('10:00')),
      end: Date.parse(at('10:30')),
      planned: null,
    });
  });

  it('keeps apart what was agreed, what is expected and what happened', () => {
    const planned = { start: at('10:00'), end: at('10:30') };
    const predicted = surely({ start: at('10:20'), end: at('10:50') });
    const step = aStep('mri', '10:00', 30, { planned, predicted, resources: [mri1] });
    const [lane] = lanes(aBoard({ visits: [aVisit({ steps: [step] })] }));
    expect(lane?.blocks[0]).toMatchObject({
      start: Date.parse(at('10:20')),
      planned: { start: Date.parse(at('10:00')) },
    });
    const running = { ...step, status: 'in-progress' as const, actual: { start: at('11:00'), end: null } };
    expect(standing(running, NOW)).toEqual({ start: Date.parse(at('11:00')), end: NOW });
  });

  it('draws no given-back time in a room, and no cancelled visit', () => {
    const released = aStep('procedure', '14:00', 40, { reservation: 'released', resources: [mri1] });
    expect(lanes(aBoard({ visits: [aVisit({ steps: [released] })] }))[0]?.blocks).toEqual([]);
    const cancelled = aVisit({ status: 'cancelled', steps: [aStep('mri', '12:00', 30, { resources: [mri1] })] });
    expect(lanes(aBoard({ visits: [cancelled] }))[0]?.blocks).toEqual([]);
  });

  it('lists steps that have lost their place, which stand in no lane for sure', () => {
    const displaced = aStep('procedure', '14:00', 40, { reservation: 'displaced' });
    expect(displacedSteps([aVisit({ steps: [displaced] })])).toHaveLength(1);
  });

  it('finds a patient by any spelling, and only those in trouble when asked', () => {
    const late = aVisit({ id: 'visit-2', late: { minutes: 25 } });
    const board = aBoard({ visits: [aVisit(), late] });
    const names = (wish: object) => lanes(board, { cut: 'patient', ...wish }).map(({ id }) => id);
    expect(names({ find: 'サトウ' })).toEqual(['visit-1', 'visit-2']);
    expect(names({ find: 'suzuki' })).toEqual([]);
    expect(names({ onlyTrouble: true })).toEqual(['visit-2']);
  });

  it('shows on another day only that day’s hours, whoever is in the clinic now', () => {
    const tomorrow = '2026-11-21';
    const here = aVisit({ steps: [aStep('mri', '11:30', 30, { resources: [mri1] })] });
    const board = aBoard({
      date: tomorrow,
      open: { start: at('08:30', tomorrow), end: at('18:00', tomorrow) },
      visits: [here],
    });
    const scale = scaleOf(board, 'Asia/Tokyo');
    expect(ticks(scale)).toHaveLength(11);
    expect(lanes(board)[0]?.blocks).toEqual([]);
    expect(lanes(board, { cut: 'patient' })).toEqual([]);
  });

  it('stacks overlapping blocks so that none hides another', () => {
    const spans = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 })), { maxLength: 40 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const blocks = drawn.map(([start, length]) => ({ start, end: start + length, row: 0 }) as Block);
        const { blocks: placed, rows } = stack(blocks);
        expect(placed).toHaveLength(blocks.length);
        for (const one of placed) {
          expect(one.row).toBeLessThan(rows);
          for (const other of placed)
            if (one !== other && one.row === other.row)
              expect(one.end <= other.start || other.end <= one.start).toBe(true);
        }
      }),
    );
  });
});

describe('walking through the lanes with arrow keys', () => {
  const doctor = { ...DOCTOR, kind: 'doctor' };
  const steps = [
    aStep('mri', '09:00', 30, { resources: [mri1] }),
    aStep('xray', '10:00', 10, { resources: [{ ...mri1, id: 'mri-2' }] }),
    aStep('recovery', '12:00', 60, { resources: [mri1, doctor] }),
  ];
  const shown = lanes(aBoard({ date: TODAY, visits: [aVisit({ steps })] }));
  const [first, second] = shown[0]?.blocks ?? [];

  it('goes along a lane and stops at its ends', () => {
    expect(neighbour(shown, first?.id ?? '', 'right')?.id).toBe(second?.id);
    expect(neighbour(shown, first?.id ?? '', 'left')).toBeNull();
  });

  it('goes to the nearest block of the next lane that has any', () => {
    expect(neighbour(shown, first?.id ?? '', 'down')?.step.kind).toBe('xray');
    expect(neighbour(shown, shown[1]?.blocks[0]?.id ?? '', 'up')?.step.kind).toBe('mri');
  });
});

describe('the scale of a timeline', () => {
  it('covers the opening hours in full hours and what lies outside them', () => {
    const late = aVisit({ steps: [aStep('recovery', '18:20', 60)] });
    const scale = scaleOf(aBoard({ visits: [late] }), 'Asia/Tokyo');
    expect(scale).toEqual({ from: Date.parse(at('08:00')), to: Date.parse(at('20:00')) });
    expect(percent(scale, Date.parse(at('14:00')))).toBe(50);
    expect(percent(scale, Date.parse(at('07:00')))).toBe(0);
  });
});
