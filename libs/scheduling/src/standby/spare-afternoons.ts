import type { DayToPredict, PredictableStep, PredictableVisit } from '../predict/predict-day-input.ts';

const AFTERNOON: ReadonlySet<string> = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);

/** An afternoon that its patient may turn out not to need. Shape: `holder` is a place in the day's visits; `user` is whoever would have it then. */
export interface SpareAfternoon {
  readonly holder: number;
  readonly user: PredictableVisit;
}

/** The held afternoons of a day in the order of their times, each with somebody who would take it exactly as it was planned. */
export function spareAfternoons({ visits }: DayToPredict): SpareAfternoon[] {
  const spare = visits.flatMap((visit, holder): (SpareAfternoon & { readonly begins: number })[] => {
    const steps = visit.undecided === true ? visit.steps.filter(({ kind }) => AFTERNOON.has(kind)) : [];
    const begins = Math.min(...steps.map(({ planned }) => planned?.from ?? Infinity));
    if (!steps.some(({ kind }) => kind === 'procedure') || !steps.every(isAhead)) return [];
    const { treatment, doctor } = visit;
    const user = {
      visitId: `${visit.visitId} given up`,
      arrived: true,
      steps,
      ...(treatment === undefined ? {} : { treatment }),
      ...(doctor === undefined ? {} : { doctor }),
    };
    return [{ holder, user, begins }];
  });
  return spare.sort((a, b) => a.begins - b.begins);
}

const isAhead = ({ status, planned }: PredictableStep): boolean => status === 'planned' && planned !== undefined;
