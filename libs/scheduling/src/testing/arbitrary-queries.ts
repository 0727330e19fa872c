import fc from 'fast-check';
import type { ClinicDay } from '../model/clinic-day.ts';
import type { DayResource, ResourceKind } from '../model/resource.ts';
import type { Interval } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type { ItineraryQuery } from '../search/itinerary-query.ts';
import { DEFAULT_DAY_POLICY } from '../templates/day-policy.ts';
import type { VisitTemplateParameters } from '../templates/visit-template.ts';
import { visitTemplate } from '../templates/visit-template.ts';

const DAY_MINUTES = 110;

// A rule is met more often when most of the others are out of the way.
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const stretch = (longest: number): fc.Arbitrary<Interval> =>
  fc
    .record({ from: fc.integer({ min: 0, max: DAY_MINUTES }), minutes: fc.integer({ min: 0, max: longest }) })
    .map(({ from, minutes }) => ({
      from,
      until: from + minutes,
    }));

const openings: fc.Arbitrary<Interval[]> = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Interval[]>([{ from: 0, until: DAY_MINUTES }]) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 20, max: 80 }).map((cut) => [
      { from: cut, until: DAY_MINUTES },
      { from: 0, until: cut },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 70 })).map(([a, b]) => [
      { from: 0, until: a },
      { from: b, until: DAY_MINUTES },
    ]),
  },
);

const row = (id: string, kind: ResourceKind, extra: Partial<DayResource> = {}): fc.Arbitrary<DayResource> =>
  fc
    .record({
      open: openings,
      busy: mostly<Interval[]>([], fc.array(stretch(15), { maxLength: 2 })),
      turnoverMinutes: fc.constantFrom(0, 0, 3, 5),
    })
    .map((times) => ({
      id,
      kind,
      ...times,
      ...extra,
    }));

const resources: fc.Arbitrary<DayResource[]> = fc
  .record({
    rooms: fc.integer({ min: 1, max: 2 }),
    nurses: fc.integer({ min: 1, max: 2 }),
    units: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ rooms, nurses, units }) =>
    fc.tuple(
      row('mri', 'mri-scanner'),
      row('xray', 'xray-room'),
      row('radiographer', 'radiographer'),
      row('consulting', 'consulting-room'),
      row('bay', 'preparation-bay'),
      ...numbers(rooms).flatMap((n) => [
        row(`or${String(n)}`, 'operating-room'),
        row(`scope${String(n)}`, 'fluoroscope', { unitOf: `or${String(n)}` }),
      ]),
      ...numbers(rooms).map((n) => row(`recovery${String(n)}`, 'recovery-room')),
      ...numbers(nurses).flatMap((n) =>
        numbers(units).map((unit) =>
          row(`nurse${String(n)}-${String(unit)}`, 'nurse', { unitOf: `nurse${String(n)}` }),
        ),
      ),
      row('sato', 'doctor', { skills: ['dst'] }),
      row('mori', 'doctor', { skills: ['podd', 'dst'] }),
      row('kato', 'doctor', { skills: ['podd'] }),
    ),
  );

/** A day of a clinic so small that every itinerary can be tried: 110 minutes, one or two of everything, reservations and closures at any minute. */
export const arbitraryDay: fc.Arbitrary<ClinicDay> = fc.record({
  date: fc.constant('2026-11-24'),
  from: mostly(0, fc.constant(7)),
  resources,
  patientBusy: mostly<Interval[]>([], fc.array(stretch(20), { maxLength: 2 })),
});

const policy = fc
  .record({
    consultationMinutes: fc.constantFrom(5, 7, 10),
    maxWaitMinutes: fc.constantFrom(3, 10, 20, 30),
    lunchMinutes: fc.constantFrom(0, 5, 10),
    lunchFrom: fc.integer({ min: 10, max: 60 }),
    lunchLength: fc.integer({ min: 10, max: 40 }),
    morningEnd: fc.integer({ min: 25, max: 50 }),
  })
  .map(({ lunchFrom, lunchLength, ...given }) => ({
    ...DEFAULT_DAY_POLICY,
    ...given,
    mriMinutes: 5,
    xrayMinutes: 5,
    confirmationMinutes: 5,
    preparationMinutes: 5,
    recoveryMinutes: 10,
    reviewMinutes: 5,
    lunchWindow: { from: lunchFrom, until: lunchFrom + lunchLength },
    decisionCutOff: given.morningEnd,
  }));

const restOfVisit = fc.record(
  {
    step: fc.constantFrom(...STEP_KINDS),
    earliest: fc.integer({ min: 0, max: 60 }),
    previousEnd: fc.integer({ min: 0, max: 60 }),
    done: fc.constantFrom([], ['xray' as const]),
  },
  { requiredKeys: ['step', 'earliest'] },
);

const boundDoctor = fc.record({
  id: fc.constantFrom('sato', 'mori'),
  rule: fc.constantFrom('required' as const, 'preferred' as const),
});

const templateOf = (
  imagesAccepted: fc.Arbitrary<boolean>,
  maxWait: fc.Arbitrary<number>,
): fc.Arbitrary<VisitTemplate> =>
  fc
    .record({
      firstDiscMinutes: fc.constantFrom(5, 10, 12),
      imagesAccepted,
      decidedEarlier: fc.boolean(),
      onStandby: mostly(false, fc.boolean()),
      policy: fc.tuple(policy, maxWait).map(([given, maxWaitMinutes]) => ({ ...given, maxWaitMinutes })),
      startAfter: mostly<VisitTemplateParameters['startAfter']>(undefined, restOfVisit),
      doctor: mostly<VisitTemplateParameters['doctor']>(undefined, boundDoctor),
    })
    .map(({ startAfter, doctor, onStandby, ...given }) =>
      visitTemplate({
        treatment: 'dst',
        furtherDiscMinutes: 5,
        discs: 1,
        ...given,
        ...(startAfter ? { startAfter } : { morningOnly: onStandby }),
        ...(doctor && { doctor }),
      }),
    );

/** A template of any treatment length, with and without images, a decision, a rest of the visit, a morning alone, a bound doctor. */
export const arbitraryTemplate = templateOf(fc.boolean(), fc.constantFrom(3, 10, 20, 30));

/** A query about one day, with its grid always stated. */
export interface DayQuery extends ItineraryQuery {
  readonly grid: number;
  readonly days: readonly ClinicDay[];
}

const queryOf = (template: fc.Arbitrary<VisitTemplate>, grid: fc.Arbitrary<number>): fc.Arbitrary<DayQuery> =>
  fc
    .record({
      days: arbitraryDay.map((one) => [one]),
      template,
      grid,
      doctor: mostly<string | undefined>(undefined, fc.constantFrom('sato', 'mori', 'kato', 'nobody')),
      notBefore: mostly<number | undefined>(undefined, fc.integer({ min: 0, max: 40 })),
      notAfter: mostly<number | undefined>(undefined, fc.integer({ min: 50, max: DAY_MINUTES })),
    })
    .map(({ doctor, notBefore, notAfter, ...given }) => ({
      ...given,
      ...(doctor !== undefined && { doctor }),
      ...(notBefore !== undefined && { notBefore }),
      ...(notAfter !== undefined && { notAfter }),
    }));

/** A query about one such day. */
export const arbitraryQuery = queryOf(arbitraryTemplate, fc.constantFrom(5, 5, 10));

/** A query to the minute. Shape: without imaging and with short waits, or there would be too much to try. */
export const arbitraryQueryToTheMinute = queryOf(
  templateOf(fc.constant(true), fc.constantFrom(0, 3, 10)),
  fc.constant(1),
);

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
