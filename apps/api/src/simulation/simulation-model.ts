import type { DayResource, Experience } from '@higaeri/scheduling';
import type { Clinic } from '../visits/clinic/clinic.ts';
import type { Opening } from '../visits/clinic/opening.ts';
import { DayFrame } from '../visits/clinic-day/day-frame.ts';
import { dayPolicyOn } from '../visits/clinic-day/day-policy.ts';
import type { TreatmentRow } from '../visits/clinic-day/treatment-row.ts';
import type { RecentVisits } from './recent-visits.ts';
import type { SimulatedTreatmentView, SimulationModelView } from './simulation-model.view.ts';

export interface OpenDay extends Opening {
  readonly span: NonNullable<Opening['span']>;
}

/** What a model is made of. */
export interface ModelParts {
  readonly clinic: Clinic;
  readonly opening: OpenDay;
  readonly rows: readonly DayResource[];
  readonly treatments: readonly TreatmentRow[];
  readonly experience: Experience;
  readonly recent: RecentVisits;
}

/** A clinic as the engine simulates it. Shape: only treatments that are offered and that a doctor of the day does. Units: elapsed minutes since local midnight. */
export function modelOf({ clinic, opening, rows, treatments, experience, recent }: ModelParts): SimulationModelView {
  const frame = new DayFrame(opening.date, clinic.zone);
  const { day } = clinic.settings;
  const { from, to, days, visits, withImages } = recent;
  return {
    date: opening.date,
    clinic: {
      opening: Math.ceil(frame.minuteOf(opening.span.start.getTime())),
      closing: Math.floor(frame.minuteOf(opening.span.end.getTime())),
      resources: rows.map((row) => ({ ...row, open: [...row.open], busy: [], skills: [...(row.skills ?? [])] })),
      policy: dayPolicyOn(day, frame.moved, day.recoveryMinutes),
      treatments: treatmentsOf(treatments, rows, recent),
      experience: {
        ...experience,
        durations: [...experience.durations],
        eligibility: [...experience.eligibility],
      },
      visits: days === 0 ? 0 : Math.round(visits / days),
      withImages: visits === 0 ? 0 : withImages / visits,
    },
    recent: { from, to, days, visits },
  };
}

function treatmentsOf(
  treatments: readonly TreatmentRow[],
  rows: readonly DayResource[],
  { ofTreatment }: RecentVisits,
): SimulatedTreatmentView[] {
  const done = new Set(rows.flatMap(({ kind, skills }) => (kind === 'doctor' ? (skills ?? []) : [])));
  const offered = treatments.filter(({ code, active }) => active && done.has(code));
  const isKnown = offered.some(({ code }) => ofTreatment.has(code));
  return offered
    .map(({ code, firstDiscMinutes, furtherDiscMinutes, recoveryMinutes }) => ({
      treatment: code,
      firstDiscMinutes,
      furtherDiscMinutes,
      recoveryMinutes,
      share: isKnown ? (ofTreatment.get(code) ?? 0) : 1,
    }))
    .sort((a, b) => b.share - a.share || a.treatment.localeCompare(b.treatment));
}
