import { stepOf, type StepKind, type Visit } from '@higaeri/domain';
import { VISIT_DATE } from '@higaeri/domain/testing/at';
import { DEFAULT_SETTINGS } from '../../../../visits/clinic/clinic-settings.ts';
import type { CatalogueResource, ClinicFacts } from '../../../../visits/clinic-day/clinic-facts.ts';
import { dayPlan } from '../../../../visits/reservations/day-plan.ts';
import { DayTable } from '../../../../visits/reservations/day-table.ts';
import type { Reservation } from '../../../../visits/reservations/reservation.ts';
import { ZoneTime } from '../../../../visits/zone-time.ts';
import type { DayFacts } from '../day-facts.ts';

/** An instant of the day every built visit takes place on, `HH:mm` in Tokyo. Units: milliseconds since the epoch. */
export const clock = (time: string): number => Date.parse(`${VISIT_DATE}T${time}:00+09:00`);
/** The same in minutes since midnight. */
export const minute = (time: string): number => (clock(time) - clock('00:00')) / 60_000;

const resource = (id: string, more: Partial<CatalogueResource> = {}): CatalogueResource => ({
  id,
  kind: 'operating-room',
  name: id,
  nameEn: id,
  turnoverMinutes: 0,
  unitOf: null,
  staffId: null,
  skills: [],
  sort: 0,
  usable: true,
  ...more,
});

/** The rooms that built visits are booked into, and two doctors of whom one does DST. */
export const RESOURCES = [
  resource('room-procedure', { turnoverMinutes: 15 }),
  resource('room-recovery', { kind: 'recovery-room' }),
  resource('doctor-1', { kind: 'doctor', staffId: 'd1', skills: ['dst'] }),
  resource('doctor-2', { kind: 'doctor', staffId: 'd2', skills: ['podd'] }),
];

/** A row as it is reserved for a step of a visit. */
export function aRow(visit: Visit, kind: StepKind, change: Partial<Reservation> = {}): Reservation {
  const step = stepOf(visit, kind);
  const { start = '', end = '' } = step?.planned ?? {};
  const resourceId = change.resourceId ?? `room-${kind}`;
  return {
    id: `${visit.id} ${kind} ${resourceId}`,
    visitId: visit.id,
    stepId: step?.id ?? null,
    stepKind: kind,
    resourceId,
    resourceKind: 'operating-room',
    from: Date.parse(start),
    until: Date.parse(end),
    turnoverMinutes: 0,
    state: 'firm',
    endedAt: null,
    ...change,
  };
}

interface Known {
  readonly visits?: readonly Visit[];
  readonly rows?: readonly Reservation[];
  readonly now?: string;
  /** By step id: the likely end, `HH:mm`. */
  readonly ends?: Readonly<Record<string, string>>;
}

/** A day before it is planned again. */
export function aReplanDay({ visits = [], rows = [], now = '12:45', ends = {} }: Known = {}): DayFacts {
  const clinic = { id: 'c', name: '', nameEn: '', zone: new ZoneTime('Asia/Tokyo'), settings: DEFAULT_SETTINGS };
  const facts: ClinicFacts = { clinic, resources: RESOURCES, shifts: [], exceptions: [], closures: [], busy: [] };
  const likely = (time: string) => {
    const moment = new Date(clock(time));
    return { early: moment, likely: moment, late: moment };
  };
  const at = new Date(clock(now));
  return {
    now: at,
    plan: dayPlan(facts, VISIT_DATE, new DayTable(rows)),
    picture: {
      clinic,
      date: VISIT_DATE,
      now: at,
      visits: visits.map((visit) => ({ visit, version: 1, callNumber: 1, patient: SOMEBODY })),
      resources: new Map(),
      reservations: new Map(),
      predicted: new Map(
        Object.entries(ends).map(([id, end]) => [id, { start: likely('00:00'), end: likely(end), probability: 1 }]),
      ),
      forecast: null,
    },
  };
}

const SOMEBODY = {
  id: 'patient-1',
  patientNumber: 'P1',
  familyName: '佐藤',
  givenName: '恵子',
  familyNameKana: null,
  givenNameKana: null,
  familyNameRomaji: null,
  givenNameRomaji: null,
  birthDate: '1960-01-01',
  sex: 'female',
  language: 'ja',
  residenceCountry: 'JP',
};
