import type { ClinicDay } from '../model/clinic-day.ts';
import type { DayResource, ResourceKind } from '../model/resource.ts';
import type { Interval, Minute } from '../model/time.ts';

/** Minutes since midnight of a time as people write it, `'13:45'`. */
export function at(time: string): Minute {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A stretch as people write it, `'12:15–13:00'`. */
export function during(stretch: string): Interval {
  const [from, until] = stretch.split('–');
  return { from: at(from ?? ''), until: at(until ?? '') };
}

/** One resource, open 08:30–18:00 and free, with what a test changes about it. */
export function aResource(id: string, kind: ResourceKind, changed: Partial<DayResource> = {}): DayResource {
  return { id, kind, open: [during('08:30–18:00')], busy: [], turnoverMinutes: 0, ...changed };
}

/** A nurse who may watch three rooms: three rows. Shape: ids are `<id> 1` … `<id> 3`. */
export function aNurse(id: string, changed: Partial<DayResource> = {}): DayResource[] {
  return [1, 2, 3].map((unit) => aResource(`${id} ${String(unit)}`, 'nurse', { unitOf: id, ...changed }));
}

/** A clinic with one of everything and nothing booked, a doctor for `dst`; rows with an id of `changed` replace or join it. */
export function aClinicDay(changed: readonly DayResource[] = [], day: Partial<ClinicDay> = {}): ClinicDay {
  const usual = [
    aResource('mri', 'mri-scanner', { turnoverMinutes: 5 }),
    aResource('xray', 'xray-room'),
    aResource('radiographer', 'radiographer'),
    aResource('consulting', 'consulting-room'),
    aResource('bay', 'preparation-bay'),
    aResource('or', 'operating-room', { turnoverMinutes: 15 }),
    aResource('scope', 'fluoroscope', { unitOf: 'or' }),
    aResource('room', 'recovery-room', { turnoverMinutes: 10 }),
    ...aNurse('nurse'),
    aResource('sato', 'doctor', { skills: ['dst'] }),
  ];
  const others = usual.filter((resource) => !changed.some((one) => one.id === resource.id));
  return { date: '2026-11-24', from: 0, resources: [...others, ...changed], ...day };
}
