import { Inject, Injectable } from '@nestjs/common';
import {
  comparePositions,
  searchItineraries,
  visitTemplate,
  type Itinerary,
  type ItineraryPosition,
} from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { clinicDays, type ClinicDays } from '../clinic-day/clinic-day.ts';
import type { ClinicFacts } from '../clinic-day/clinic-facts.ts';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { dayPolicyOn } from '../clinic-day/day-policy.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';

/** What is asked for. Shape: `notBefore` and `notAfter` are wall-clock times `HH:mm` of each day. */
export interface Asked {
  readonly treatment: TreatmentRow;
  readonly discs: number;
  readonly from: string;
  readonly to: string;
  readonly patientId?: string | undefined;
  readonly doctorId?: string | undefined;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
  readonly imagesAccepted: boolean;
  readonly decidedEarlier: boolean;
  readonly after?: ItineraryPosition | undefined;
  readonly limit: number;
}

export interface Found {
  readonly itineraries: readonly Itinerary[];
  readonly facts: ClinicFacts;
}

/** Whole days that can be booked now, best first. */
@Injectable()
export class ItinerarySearch {
  constructor(@Inject(ClinicFactsRepository) private readonly facts: ClinicFactsRepository) {}

  async find(tx: Tx, asked: Asked, now: Date): Promise<Found> {
    const clinic = await loadClinic(tx);
    const busy = asked.patientId === undefined ? {} : { patientId: asked.patientId };
    const facts = await this.facts.load(tx, clinic, { from: asked.from, to: asked.to, busy });
    const { days } = clinicDays(facts, asked.from, asked.to, now.getTime(), asked.patientId);
    const found = byClock(days).flatMap((alike) => searchAlike(alike, asked, facts));
    found.sort((a, b) => comparePositions(a.position, b.position));
    return { itineraries: found.slice(0, asked.limit), facts };
  }
}

type Days = ClinicDays['days'];

/** Days on which a wall-clock time is the same elapsed minute: all of them, but for the two on which the clocks change. */
function byClock(days: Days): Days[] {
  return [...new Set(days.map(({ frame }) => frame.moved))].map((moved) =>
    days.filter(({ frame }) => frame.moved === moved),
  );
}

function searchAlike(days: Days, asked: Asked, { clinic }: ClinicFacts): readonly Itinerary[] {
  const [first] = days;
  if (!first) return [];
  const { treatment, discs, imagesAccepted, decidedEarlier, doctorId, after, limit } = asked;
  const template = visitTemplate({
    treatment: treatment.code,
    firstDiscMinutes: treatment.firstDiscMinutes,
    furtherDiscMinutes: treatment.furtherDiscMinutes,
    discs,
    policy: dayPolicyOn(clinic.settings.day, first.frame.moved, treatment.recoveryMinutes),
    imagesAccepted,
    decidedEarlier,
  });
  const { itineraries } = searchItineraries({
    days,
    template,
    limit,
    ...(doctorId === undefined ? {} : { doctor: doctorId }),
    ...(asked.notBefore === undefined
      ? {}
      : { notBefore: first.frame.wall(asked.notBefore) + clinic.settings.arriveEarlyMinutes }),
    ...(asked.notAfter === undefined ? {} : { notAfter: first.frame.wall(asked.notAfter) }),
    ...(after === undefined ? {} : { after }),
  });
  return itineraries;
}
