import { describe, expect, it } from '@jest/globals';
import type { ResourceKind } from '../model/resource.ts';
import type { StepKind } from '../model/visit-template.ts';
import type { ClinicResource, LiveReservation } from './make-room-input.ts';
import { makeRoom } from './make-room.ts';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const aResource = (id: string, kind: ResourceKind, extra: Partial<ClinicResource> = {}): ClinicResource => ({
  id,
  kind,
  open: [{ from: at('08:30'), until: at('18:00') }],
  turnover: kind === 'recovery-room' ? 10 : kind === 'operating-room' ? 15 : 0,
  ...extra,
});

const ORDER: StepKind[] = ['mri', 'xray', 'consultation', 'preparation', 'procedure', 'recovery', 'discharge-review'];

const aRow = (
  visitId: string,
  stepKind: StepKind,
  resourceId: string,
  from: string,
  until: string,
  state: LiveReservation['state'] = 'firm',
): LiveReservation => ({
  id: `${visitId} ${stepKind} ${resourceId}`,
  visitId,
  stepId: `${visitId} ${stepKind}`,
  stepIndex: ORDER.indexOf(stepKind),
  stepKind,
  resourceId,
  from: at(from),
  until: at(until),
  state,
  started: state === 'in-use',
});

const extend = (row: LiveReservation, until: string) => ({
  visitId: row.visitId,
  reservationId: row.id,
  resourceId: row.resourceId,
  from: row.from,
  until: at(until),
});

const room1 = aResource('room 1', 'recovery-room');
const room2 = aResource('room 2', 'recovery-room');

describe('a recovery that lasts longer than planned', () => {
  const resting = aRow('hara', 'recovery', 'room 1', '13:00', '14:20', 'in-use');
  const next = aRow('ito', 'recovery', 'room 1', '14:20', '15:40');
  const nextReview = aRow('ito', 'discharge-review', 'dr sato', '15:20', '15:30');
  const sato = aResource('dr sato', 'doctor');

  it('gives the next patient an identical free room at the same time, without alarm, before it is extended', () => {
    const made = makeRoom({
      reservations: [resting, next, nextReview],
      resources: [room1, room2, sato],
      claims: [extend(resting, '14:40')],
    });
    expect(made.writes).toEqual([
      { kind: 'move', reservationId: next.id, resourceId: 'room 2', from: at('14:20'), until: at('15:40') },
      { kind: 'claim', ...extend(resting, '14:40') },
    ]);
    expect(made.displaced).toEqual([]);
  });

  it('displaces the next patient from that step on when all rooms are full, and is extended after that', () => {
    const other = aRow('kudo', 'recovery', 'room 2', '14:00', '15:20', 'in-use');
    const made = makeRoom({
      reservations: [resting, next, nextReview, other],
      resources: [room1, room2, sato],
      claims: [extend(resting, '14:40')],
    });
    expect(made.writes.map((write) => write.kind)).toEqual(['displace', 'displace', 'claim']);
    expect(made.displaced).toEqual([
      {
        visitId: 'ito',
        stepIds: ['ito recovery', 'ito discharge-review'],
        reservationIds: [next.id, nextReview.id],
        reason: { resourceId: 'room 1', byVisitId: 'hara' },
      },
    ]);
  });

  it('touches nobody when it ends, turnover included, at the very minute the next one begins', () => {
    const shorter = { ...resting, until: at('14:10') };
    const made = makeRoom({
      reservations: [shorter, next],
      resources: [room1, room2],
      claims: [extend(shorter, '14:20')],
    });
    expect(made).toMatchObject({ displaced: [], writes: [{ kind: 'claim' }] });
  });

  it('does not move the next patient into a room that is closed, not open long enough, or about to be claimed', () => {
    const claims = [extend(resting, '14:40')];
    const places: ClinicResource[][] = [
      [room1, { ...room2, closed: [{ from: at('15:00'), until: at('16:00') }] }],
      [room1, { ...room2, open: [{ from: at('08:30'), until: at('15:29') }] }],
    ];
    for (const resources of places) {
      expect(makeRoom({ reservations: [resting, next], resources, claims }).displaced).toHaveLength(1);
    }
    const newcomer = { visitId: 'mori', resourceId: 'room 2', from: at('15:00'), until: at('16:00') };
    expect(
      makeRoom({ reservations: [resting, next], resources: [room1, room2], claims: [...claims, newcomer] }).displaced,
    ).toHaveLength(1);
    const untilHalfPast: ClinicResource = { ...room2, open: [{ from: at('08:30'), until: at('15:30') }] };
    expect(makeRoom({ reservations: [resting, next], resources: [room1, untilHalfPast], claims }).displaced).toEqual(
      [],
    );
  });

  it('keeps steps of the next patient that are already under way', () => {
    const operation = aRow('ito', 'procedure', 'or 1', '13:40', '14:35', 'in-use');
    const made = makeRoom({
      reservations: [resting, next, nextReview, operation],
      resources: [room1, sato],
      claims: [extend(resting, '14:40')],
    });
    expect(made.displaced[0]?.reservationIds).toEqual([next.id, nextReview.id]);
  });
});

describe('an overrun in the operating room', () => {
  const resources = [
    aResource('or 1', 'operating-room'),
    aResource('scope 1', 'fluoroscope', { unitOf: 'or 1' }),
    aResource('or 2', 'operating-room'),
    aResource('scope 2', 'fluoroscope', { unitOf: 'or 2' }),
    ...['nurse abe', 'nurse ban'].flatMap((nurse) =>
      [1, 2, 3].map((unit) => aResource(`${nurse} ${String(unit)}`, 'nurse', { unitOf: nurse })),
    ),
    aResource('dr sato', 'doctor'),
    aResource('dr mori', 'doctor'),
    room1,
    room2,
  ];
  const running = aRow('hara', 'procedure', 'or 1', '13:00', '13:55', 'in-use');
  const room = aRow('ito', 'procedure', 'or 1', '13:55', '14:50', 'held');
  const scope = aRow('ito', 'procedure', 'scope 1', '13:55', '14:35', 'held');
  const recovery = aRow('ito', 'recovery', 'room 2', '14:35', '15:55', 'held');

  it('moves the next procedure to the other operating room together with the fluoroscope there', () => {
    const made = makeRoom({ reservations: [running, room, scope], resources, claims: [extend(running, '14:10')] });
    expect(made.writes.filter((write) => write.kind === 'move')).toEqual([
      { kind: 'move', reservationId: room.id, resourceId: 'or 2', from: at('13:55'), until: at('14:50') },
      { kind: 'move', reservationId: scope.id, resourceId: 'scope 2', from: at('13:55'), until: at('14:35') },
    ]);
  });

  it('does not tear a room from its fluoroscope: with the other fluoroscope down the afternoon is displaced', () => {
    const down = resources.map((one) =>
      one.id === 'scope 2' ? { ...one, closed: [{ from: at('14:30'), until: at('18:00') }] } : one,
    );
    const made = makeRoom({
      reservations: [running, room, scope, recovery],
      resources: down,
      claims: [extend(running, '14:10')],
    });
    expect(made.displaced[0]?.stepIds).toEqual(['ito procedure', 'ito recovery']);
  });

  it('replaces a whole nurse by a whole nurse', () => {
    const busy = aRow('hara', 'procedure', 'nurse abe 2', '13:00', '13:40', 'in-use');
    const taken = [1, 2, 3].map((unit) => aRow('ito', 'procedure', `nurse abe ${String(unit)}`, '13:55', '14:35'));
    const made = makeRoom({ reservations: [busy, ...taken], resources, claims: [extend(busy, '14:10')] });
    expect(made.writes.flatMap((write) => (write.kind === 'move' ? write.resourceId : []))).toEqual([
      'nurse ban 1',
      'nurse ban 2',
      'nurse ban 3',
    ]);
    const watching = aRow('kudo', 'recovery', 'nurse ban 3', '14:30', '15:30', 'in-use');
    expect(
      makeRoom({ reservations: [busy, ...taken, watching], resources, claims: [extend(busy, '14:10')] }).displaced,
    ).toHaveLength(1);
  });

  it('never gives a patient another doctor by itself', () => {
    const operating = aRow('hara', 'procedure', 'dr sato', '13:00', '13:40', 'in-use');
    const next = aRow('ito', 'procedure', 'dr sato', '13:55', '14:35');
    const made = makeRoom({ reservations: [operating, next], resources, claims: [extend(operating, '14:00')] });
    expect(made.displaced).toMatchObject([{ visitId: 'ito', reason: { resourceId: 'dr sato', byVisitId: 'hara' } }]);
  });

  it('pushes its own recovery back, and the recovery behind that one finds another room', () => {
    const own = aRow('hara', 'recovery', 'room 1', '13:40', '15:00');
    const behind = aRow('kudo', 'recovery', 'room 1', '15:00', '16:20');
    const shifts = [{ visitId: 'hara', stepIndex: ORDER.indexOf('recovery'), by: 15 }];
    const made = makeRoom({
      reservations: [running, own, behind],
      resources,
      claims: [extend(running, '14:10')],
      shifts,
    });
    expect(made.writes).toEqual([
      { kind: 'move', reservationId: behind.id, resourceId: 'room 2', from: at('15:00'), until: at('16:20') },
      { kind: 'shift', reservationId: own.id, resourceId: 'room 1', from: at('13:55'), until: at('15:15') },
      { kind: 'claim', ...extend(running, '14:10') },
    ]);
  });

  it('moves itself to a free room rather than displacing the recovery behind it', () => {
    const own = aRow('hara', 'recovery', 'room 1', '13:40', '15:00');
    const behind = aRow('kudo', 'recovery', 'room 1', '15:00', '16:20');
    const later = aRow('mori', 'recovery', 'room 2', '15:20', '16:40');
    const shifts = [{ visitId: 'hara', stepIndex: ORDER.indexOf('recovery'), by: 15 }];
    const made = makeRoom({
      reservations: [running, own, behind, later],
      resources,
      claims: [extend(running, '14:10')],
      shifts,
    });
    expect(made.displaced).toEqual([]);
    expect(made.writes).toContainEqual({
      kind: 'shift',
      reservationId: own.id,
      resourceId: 'room 2',
      from: at('13:55'),
      until: at('15:15'),
    });
  });

  it('does not push its own recovery into the closure of a room', () => {
    const own = aRow('hara', 'recovery', 'room 1', '13:40', '15:00');
    const closing = resources.map((one) =>
      one.id === 'room 1' ? { ...one, closed: [{ from: at('15:00'), until: at('16:00') }] } : one,
    );
    const pushed = (by: number) =>
      makeRoom({
        reservations: [running, own],
        resources: closing,
        claims: [extend(running, '14:10')],
        shifts: [{ visitId: 'hara', stepIndex: ORDER.indexOf('recovery'), by }],
      }).writes.find((write) => write.kind === 'shift');
    expect(pushed(1)).toMatchObject({ resourceId: 'room 2', from: at('13:41'), until: at('15:01') });
    expect(pushed(-1)).toMatchObject({ resourceId: 'room 1', until: at('14:59') });
  });

  it('loses its own later steps when they would meet a patient who lies there and no room is free', () => {
    const own = aRow('hara', 'recovery', 'room 1', '13:40', '15:00');
    const there = aRow('kudo', 'recovery', 'room 1', '15:00', '16:20', 'in-use');
    const full = aRow('mori', 'recovery', 'room 2', '13:00', '14:20', 'in-use');
    const shifts = [{ visitId: 'hara', stepIndex: ORDER.indexOf('recovery'), by: 15 }];
    const made = makeRoom({
      reservations: [running, own, there, full],
      resources,
      claims: [extend(running, '14:10')],
      shifts,
    });
    expect(made.displaced).toMatchObject([
      { visitId: 'hara', reservationIds: [own.id], reason: { byVisitId: 'kudo' } },
    ]);
  });
});

describe('a claim that meets what has begun', () => {
  it('is reported with the visit in the way and changes nothing there', () => {
    const there = aRow('hara', 'recovery', 'room 1', '13:00', '14:20', 'in-use');
    const claim = { visitId: 'ito', resourceId: 'room 1', from: at('14:19'), until: at('15:00') };
    expect(makeRoom({ reservations: [there], resources: [room1], claims: [claim] })).toEqual({
      writes: [],
      deferConstraint: false,
      displaced: [],
      conflicts: [{ claim, visitId: 'hara', reservationId: there.id }],
    });
    expect(
      makeRoom({ reservations: [there], resources: [room1], claims: [{ ...claim, from: at('14:20') }] }).conflicts,
    ).toEqual([]);
  });

  it('is refused as well when the row it counted on cannot leave', () => {
    const hara = aRow('hara', 'recovery', 'room 1', '13:00', '14:20', 'in-use');
    const ito = aRow('ito', 'recovery', 'room 2', '13:00', '14:20', 'in-use');
    const intoRoom1 = { visitId: 'kudo', resourceId: 'room 1', from: at('14:00'), until: at('15:00') };
    const intoRoom2 = { ...extend(hara, '14:20'), resourceId: 'room 2' };
    const made = makeRoom({ reservations: [hara, ito], resources: [room1, room2], claims: [intoRoom1, intoRoom2] });
    expect(made.writes).toEqual([]);
    expect(made.conflicts.map(({ visitId }) => visitId)).toEqual(['ito', 'hara']);
  });

  it('lets two patients in use change rooms, with the overlap rule put off to the end', () => {
    const hara = aRow('hara', 'recovery', 'room 1', '13:00', '14:20', 'in-use');
    const ito = aRow('ito', 'recovery', 'room 2', '13:00', '14:20', 'in-use');
    const made = makeRoom({
      reservations: [hara, ito],
      resources: [room1, room2],
      claims: [
        { ...extend(hara, '14:20'), resourceId: 'room 2' },
        { ...extend(ito, '14:20'), resourceId: 'room 1' },
      ],
    });
    expect(made).toMatchObject({ deferConstraint: true, conflicts: [], displaced: [] });
    expect(made.writes).toHaveLength(2);
  });
});
