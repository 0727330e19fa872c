import { apply } from '../visit/apply.ts';
import { book } from '../visit/book.ts';
import { correct } from '../visit/correct.ts';
import { edgeName } from '../visit/edge-name.ts';
import type { BookedFact, Happening, HistoryEntry } from '../visit/fact.ts';
import { edgeFrom, targetOf } from '../visit/stage-graph.ts';
import { isEnd } from '../visit/stage.ts';
import { plusMinutes } from '../visit/time-order.ts';
import type { Role } from '../visit/vocabulary.ts';
import type { Visit } from '../visit/visit.ts';
import { aCorrection, aFact } from './a-fact.ts';
import { DAY, type DayMoment } from './a-day.ts';
import { anActor } from './an-actor.ts';
import type { Attempt } from './any-day.ts';
import { deepFreeze } from './deep-freeze.ts';
import { EVERYTHING } from './explore.ts';
import { resolve } from './happenings.ts';

const ORDINARY = Object.keys(DAY) as DayMoment[];
const ONE_END_IN = 7;

export interface Lived {
  readonly before: Visit;
  readonly entry: HistoryEntry;
  readonly after: Visit;
}

export interface Life {
  readonly visit: Visit;
  readonly history: readonly HistoryEntry[];
  /** What was accepted, one by one. */
  readonly lived: readonly Lived[];
}

type Said = readonly [by: Role, happening: Happening, afterMinutes: number];

/** The next moment of the day that can follow; a doctor settles an open flag when nothing else can. */
function ordinary(visit: Visit, from: number): readonly [said: Said, next: number] {
  const possible = ORDINARY.findIndex((moment, n) => {
    const [, by, happening] = DAY[moment];
    if (n < from) return false;
    const after = apply(visit, aFact(happening, plusMinutes(visit.lastFactAt, 1), anActor(by)));
    return after.ok && after.value.stage !== 'left';
  });
  const moment = ORDINARY[possible];
  if (moment === undefined) return [['doctor', resolve('continue'), 1], 0];
  const [, by, happening] = DAY[moment];
  return [[by, happening, 1], possible + 1];
}

/** Something the stage knows; an end only now and then, or days would be short. */
function fitting(visit: Visit, pick: number): Happening | undefined {
  const known = EVERYTHING.filter((happening) => {
    const edge = edgeFrom(visit.stage, edgeName(visit, aFact(happening, visit.lastFactAt)));
    return edge !== undefined && (pick % ONE_END_IN === 0 || !isEnd(targetOf(edge, visit.stage)) || isEnd(visit.stage));
  });
  return known[pick % known.length];
}

function told(life: Life, entry: HistoryEntry): Life {
  const { visit: before, history, lived } = life;
  if (entry.type === 'booked') return life;
  const result = entry.type === 'corrected' ? correct(history, entry) : apply(before, entry);
  if (!result.ok) return life;
  const after = deepFreeze(result.value);
  return { visit: after, history: [...history, entry], lived: [...lived, { before, entry, after }] };
}

/** Lives through a day: what is accepted becomes history, what is refused leaves no trace. Everything handed to a rule is frozen. */
export function liveThrough(booking: BookedFact, attempts: readonly Attempt[]): Life {
  let life: Life = { visit: deepFreeze(book(booking)), history: [booking], lived: [] };
  let next = 0;
  attempts.forEach((attempt, number) => {
    const id = `fact-${number}`;
    const { visit, history } = life;
    const say = (by: Role, happening: Happening, afterMinutes: number): void => {
      life = told(life, aFact(happening, plusMinutes(visit.lastFactAt, afterMinutes), anActor(by), id));
    };
    switch (attempt.try) {
      case 'forget':
        next += 1;
        break;
      case 'ordinary': {
        const [said, following] = ordinary(visit, next);
        say(...said);
        next = following;
        break;
      }
      case 'fitting': {
        const happening = fitting(visit, attempt.pick);
        if (happening) say(attempt.role, happening, attempt.afterMinutes);
        break;
      }
      case 'say':
        say(attempt.role, attempt.happening, attempt.afterMinutes);
        break;
      case 'correct': {
        const wrong = history[attempt.pick % history.length];
        if (wrong) life = told(life, { ...aCorrection(wrong.id, visit.lastFactAt, anActor(attempt.role)), id });
      }
    }
  });
  return life;
}
