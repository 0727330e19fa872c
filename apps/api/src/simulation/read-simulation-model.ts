import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { ClinicFactsRepository } from '../visits/clinic-day/clinic-facts.repository.ts';
import { loadTreatments } from '../visits/clinic-day/treatment-row.ts';
import { loadClinic, type Clinic } from '../visits/clinic/clinic.ts';
import { loadOpenings, type Opening } from '../visits/clinic/opening.ts';
import { ClinicExperience } from '../visits/day/clinic-experience.ts';
import { countRecentVisits } from './recent-visits.ts';
import { isStaffed, rowsOfDay } from './rows-of-day.ts';
import { modelOf, type OpenDay } from './simulation-model.ts';
import type { SimulationModelView } from './simulation-model.view.ts';

const LOOK_AHEAD_DAYS = 31;
const LOOK_BACK_DAYS = 28;

@Injectable()
export class ReadSimulationModel {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ClinicFactsRepository) private readonly facts: ClinicFactsRepository,
    @Inject(ClinicExperience) private readonly experience: ClinicExperience,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The clinic as it stands on a date.
   * Errors: `validation_failed` for a date on which the clinic is closed, or when it is closed for the whole month ahead.
   */
  read(account: Account, date: string | undefined): Promise<SimulationModelView> {
    return this.unitOfWork.read(account, async (tx) => {
      const clinic = await loadClinic(tx);
      const today = clinic.zone.date(this.clock.now());
      const { opening, rows } = await this.dayOf(
        tx,
        clinic,
        date ?? today,
        date ?? clinic.zone.dateAfter(today, LOOK_AHEAD_DAYS),
      );
      return modelOf({
        clinic,
        opening,
        rows,
        treatments: await loadTreatments(tx),
        experience: await this.experience.on(tx, today),
        recent: await countRecentVisits(
          tx,
          clinic.zone.dateAfter(today, -LOOK_BACK_DAYS),
          clinic.zone.dateAfter(today, -1),
        ),
      });
    });
  }

  /** The first open day of a span on which somebody can be treated, else its first open one. */
  private async dayOf(tx: Tx, clinic: Clinic, from: string, to: string) {
    const openings = (await loadOpenings(tx, clinic, from, to)).filter(isOpen);
    const facts = await this.facts.load(tx, clinic, { from, to });
    const days = openings.map((opening) => ({ opening, rows: rowsOfDay(facts, opening.date) }));
    const day = days.find(({ rows }) => isStaffed(rows)) ?? days[0];
    if (day) return day;
    throw new Problem('validation_failed', { errors: [fieldError('/date', CLOSED)] });
  }
}

const isOpen = (opening: Opening): opening is OpenDay => opening.span !== null;

const CLOSED = {
  rule: 'words',
  ja: 'この日は休診です。診療日を選んでください。',
  en: 'The clinic is closed then. Choose a day on which it is open.',
} as const;
