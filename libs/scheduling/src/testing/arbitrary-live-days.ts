import fc from 'fast-check';
import type { Claim, ClinicResource, LiveReservation, MakeRoomInput, OwnShift } from '../displace/make-room-input.ts';
import type { StepKind } from '../model/visit-template.ts';

const LAST_MINUTE = 240;

const resource = (
  id: string,
  kind: ClinicResource['kind'],
  turnover: number,
  unitOf?: string,
): fc.Arbitrary<ClinicResource> =>
  fc
    .record({
      open: fc.constantFrom([{ from: 0, until: LAST_MINUTE }], [{ from: 20, until: 180 }]),
      closed: fc.constantFrom([], [], [{ from: 150, until: 170 }]),
    })
    .map((times) => ({ id, kind, turnover, ...times, ...(unitOf !== undefined && { unitOf }) }));

const catalogue = fc.tuple(
  resource('or1', 'operating-room', 15),
  resource('scope1', 'fluoroscope', 0, 'or1'),
  resource('or2', 'operating-room', 10),
  resource('scope2', 'fluoroscope', 0, 'or2'),
  resource('recovery1', 'recovery-room', 10),
  resource('recovery2', 'recovery-room', 10),
  resource('recovery3', 'recovery-room', 5),
  ...['nurse1', 'nurse2', 'nurse3'].flatMap((nurse) =>
    ['a', 'b', 'c'].map((unit) => resource(`${nurse}${unit}`, 'nurse', 0, nurse)),
  ),
  resource('sato', 'doctor', 0),
  resource('mori', 'doctor', 0),
);

interface Wish {
  readonly start: number;
  readonly minutes: readonly number[];
  readonly room: number;
  readonly recovery: number;
  readonly nurses: readonly number[];
  readonly unit: number;
  readonly doctor: string;
  readonly progress: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  start: fc.integer({ min: 0, max: 120 }),
  minutes: fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 5, max: 30 }))),
  room: fc.constantFrom(1, 2),
  recovery: fc.constantFrom(1, 2, 3),
  nurses: fc.tuple(...[1, 2, 3].map(() => fc.constantFrom(1, 2, 3))),
  unit: fc.integer({ min: 0, max: 2 }),
  doctor: fc.constantFrom('sato', 'mori'),
  progress: fc.integer({ min: 0, max: 4 }),
});

const change = fc.record({
  row: fc.nat(),
  elsewhere: fc.constantFrom(undefined, undefined, 'recovery1', 'or1', 'nurse1a', 'sato'),
  later: fc.integer({ min: 0, max: 20 }),
  longer: fc.integer({ min: 0, max: 60 }),
  newRow: fc.boolean(),
  shift: fc.constantFrom(0, 0, 10, 35),
});

/** A day on which rooms, nurses and doctors are reserved without overlap, and people who take longer, come later or go elsewhere than planned. */
export const arbitraryLiveDay: fc.Arbitrary<MakeRoomInput> = fc
  .record({
    resources: catalogue,
    wishes: fc.array(wish, { minLength: 1, maxLength: 8 }),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  })
  .map(({ resources, wishes, changes }) => {
    const reservations: LiveReservation[] = [];
    wishes.forEach((one, index) => {
      const rows = rowsOf(`visit${String(index)}`, one);
      if (!rows.some((row) => reservations.some((other) => overlap(row, other)))) reservations.push(...rows);
    });
    const live = reservations.filter((row) => row.from < row.until);
    const claims: Claim[] = [];
    const shifts: OwnShift[] = [];
    for (const { row, elsewhere, later, longer, newRow, shift } of changes) {
      const changed = live[row % live.length];
      if (!changed) continue;
      const { visitId, stepIndex, resourceId } = changed;
      const place = {
        resourceId: elsewhere ?? resourceId,
        from: changed.from + later,
        until: changed.until + later + longer,
      };
      claims.push({ visitId, ...place, ...(!newRow && { reservationId: changed.id }) });
      if (shift > 0)
        for (let step = stepIndex + 1; step < 4; step++) shifts.push({ visitId, stepIndex: step, by: shift });
    }
    const once = shifts.filter(
      (one, index) =>
        !shifts.slice(0, index).some((two) => two.visitId === one.visitId && two.stepIndex === one.stepIndex),
    );
    return { reservations: live, resources, claims, shifts: once };
  });

function rowsOf(
  visitId: string,
  { start, minutes, room, recovery, nurses, unit, doctor, progress }: Wish,
): LiveReservation[] {
  const kinds: StepKind[] = ['preparation', 'procedure', 'recovery', 'discharge-review'];
  const starts = [0, 1, 2, 3, 4].map((step) => start + minutes.slice(0, step).reduce((sum, next) => sum + next, 0));
  const nurse = (step: number, units: readonly string[]): string[] =>
    units.map((one) => `nurse${String(nurses[step])}${one}`);
  const used = [
    nurse(0, ['a', 'b', 'c']),
    [`or${String(room)}`, `scope${String(room)}`, ...nurse(1, ['a', 'b', 'c']), doctor],
    [`recovery${String(recovery)}`, ...nurse(2, [['a', 'b', 'c'][unit] ?? 'a'])],
    [doctor],
  ];
  return kinds.flatMap((stepKind, stepIndex) =>
    (used[stepIndex] ?? []).flatMap((resourceId): LiveReservation[] => {
      if (stepIndex < progress - 1) return [];
      const started = stepIndex === progress - 1;
      const end = (stepKind === 'recovery' ? starts[4] : starts[stepIndex + 1]) ?? start;
      const turnover = { or1: 15, or2: 10, recovery1: 10, recovery2: 10, recovery3: 5 }[resourceId] ?? 0;
      return [
        {
          id: `${visitId}-${String(stepIndex)}-${resourceId}`,
          visitId,
          stepId: `${visitId}-${String(stepIndex)}`,
          stepIndex,
          stepKind,
          resourceId,
          from: starts[stepIndex] ?? start,
          until: end + turnover,
          state: started ? 'in-use' : 'held',
          started,
        },
      ];
    }),
  );
}

function overlap(a: LiveReservation, b: LiveReservation): boolean {
  return a.resourceId === b.resourceId && a.from < b.until && b.from < a.until;
}
