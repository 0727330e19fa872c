import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { expectedEligibility, howManyStandby, type StandbyAnswer } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { ClinicExperience } from '../day/clinic-experience.ts';
import { closingMinute } from '../day/closing-minute.ts';
import { DayLoader } from '../day/day.loader.ts';
import { dayToPredict } from '../day/day-to-predict.ts';
import { Forecaster } from '../day/forecaster.ts';
import { StandbyRepository } from './standby.repository.ts';

/** More would be no plan any more, whatever the figures say. */
const MOST = 10;
/** So many days are kept for those who ask again. */
const KEPT = 200;

/** A date's patients on standby. Shape: `waiting` are there already, `answer` says how many there may be; null on a day without afternoons. */
export interface StandbyDay {
  readonly date: string;
  readonly waiting: number;
  readonly answer: StandbyAnswer | null;
}

/** What all days' answers rest on. */
export type StandbyBasis = Pick<StandbyAnswer, 'eligibility' | 'decisions' | 'scenarios'>;

/** How many patients may be on standby on a date, as the engine computes it from the visits booked there. */
@Injectable()
export class StandbyDays {
  private readonly answers = new Map<string, StandbyAnswer>();

  constructor(
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(Forecaster) private readonly forecaster: Forecaster,
    @Inject(ClinicExperience) private readonly experience: ClinicExperience,
    @Inject(StandbyRepository) private readonly standbys: StandbyRepository,
  ) {}

  /** Units: `risk` a probability; the clinic's own when left out. */
  async of(tx: Tx, date: string, now: Date, risk?: number): Promise<StandbyDay> {
    const clinic = await loadClinic(tx);
    const waiting = (await this.standbys.counts(tx, date, date)).get(date) ?? 0;
    const closing = await closingMinute(tx, { clinic, date });
    if (closing === null) return { date, waiting, answer: null };
    const picture = await this.days.day(tx, date, now);
    const experience = await this.experience.on(tx, clinic.zone.date(now));
    const live = dayToPredict(picture);
    // A day to come does not change from one minute to the next.
    const day = { ...live, now: Math.max(live.now, 0) };
    const asked = { closing, risk: risk ?? clinic.settings.standbyRisk, asked: MOST };
    const key = digest(JSON.stringify([tx.clinicId, asked, experience.visits, day]));
    const known = this.answers.get(key);
    const answer = known ?? howManyStandby({ ...asked, day, experience, scenarios: this.forecaster.scenarios() });
    this.keep(key, answer);
    return { date, waiting, answer };
  }

  /** How likely somebody on standby is taken to be eligible, and what that was learned from. */
  async basis(tx: Tx, now: Date): Promise<StandbyBasis> {
    const { zone } = await loadClinic(tx);
    const { probability, learnedFrom } = expectedEligibility(await this.experience.on(tx, zone.date(now)));
    return { eligibility: probability, decisions: learnedFrom, scenarios: this.forecaster.scenarios().count };
  }

  /** Whether one more may come. */
  async hasPlace(tx: Tx, date: string, now: Date): Promise<boolean> {
    const { holdPolicy } = (await loadClinic(tx)).settings;
    if (holdPolicy !== 'standby') return false;
    const { waiting, answer } = await this.of(tx, date, now);
    return answer !== null && waiting < answer.standbys;
  }

  private keep(key: string, answer: StandbyAnswer): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > KEPT && oldest !== undefined) this.answers.delete(oldest);
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
