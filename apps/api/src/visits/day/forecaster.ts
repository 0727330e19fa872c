import { Inject, Injectable } from '@nestjs/common';
import {
  drawScenarios,
  predict,
  type DayPrediction,
  type Experience,
  type Quantiles,
  type Scenarios,
} from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { closingMinute } from './closing-minute.ts';
import { ClinicExperience } from './clinic-experience.ts';
import type { DayPicture } from './day-picture.ts';
import { dayToPredict } from './day-to-predict.ts';
import type { DayForecast, ForecastTime, PredictedStep } from './forecast.ts';

type Unpredicted = Omit<DayPicture, 'predicted' | 'forecast'>;
export type Foreseen = Pick<DayPicture, 'predicted' | 'forecast'>;

const SEED = 1;
const MINUTE = 60_000;

/** Looks ahead on a clinic's today. Shape: the same for every server process, because scenarios and experience are. */
@Injectable()
export class Forecaster {
  private drawn: Scenarios | undefined;
  private readonly latest = new Map<string, { readonly key: string; readonly prediction: DayPrediction }>();

  constructor(@Inject(ClinicExperience) private readonly experience: ClinicExperience) {}

  async foresee(tx: Tx, picture: Unpredicted): Promise<Foreseen> {
    const { zone } = picture.clinic;
    const midnight = zone.startOf(picture.date).getTime();
    const ends = (zone.startOf(zone.dateAfter(picture.date, 1)).getTime() - midnight) / MINUTE;
    const closing = (await closingMinute(tx, picture)) ?? ends;
    return foreseen(this.predict(picture, closing, await this.experience.on(tx, picture.date)), midnight);
  }

  /** The chance that all looks ahead share. */
  scenarios(): Scenarios {
    return (this.drawn ??= drawScenarios(SEED));
  }

  /** Many screens ask for the same minute of the same day: one look ahead answers them all. */
  private predict(picture: Unpredicted, closing: number, experience: Experience): DayPrediction {
    const day = dayToPredict(picture);
    const key = `${closing} ${experience.visits} ${JSON.stringify(day)}`;
    const known = this.latest.get(picture.clinic.id);
    if (known?.key === key) return known.prediction;
    const prediction = predict(day, { closing, scenarios: this.scenarios(), experience });
    this.latest.set(picture.clinic.id, { key, prediction });
    return prediction;
  }
}

/** Units: instants. */
function foreseen({ steps, visits, recoveryRooms, ...day }: DayPrediction, midnight: number): Foreseen {
  const instant = (minute: number): Date => new Date(midnight + minute * MINUTE);
  const time = ({ p10, p50, p90 }: Quantiles): ForecastTime => ({
    early: instant(p10),
    likely: instant(p50),
    late: instant(p90),
  });
  const predicted = steps.map(({ stepId, from, until, probability }): [string, PredictedStep] => [
    stepId,
    { start: time(from), end: time(until), probability },
  ]);
  const forecast: DayForecast = {
    visits: new Map(visits.map(({ visitId, home, pastClosing }) => [visitId, { home: time(home), pastClosing }])),
    freeAt: new Map(recoveryRooms.map(({ resourceId, freeAt }) => [resourceId, time(freeAt)])),
    pastClosing: day.pastClosing,
    roomShortageMinutes: day.roomShortageMinutes,
    learnedFrom: day.learnedFrom,
    scenarios: day.scenarios,
  };
  return { predicted: new Map(predicted), forecast };
}
