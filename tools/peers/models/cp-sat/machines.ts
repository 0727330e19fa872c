import type { Interval } from '@higaeri/scheduling';
import type { PeerCosts } from '../../day/peer-day.ts';
import type { CpModel, Expression, Literal } from './cp-model.ts';
import { minus, not, number, sum, times, truth } from './cp-model.ts';

/** One operating room or one doctor: does one thing at a time, and stands idle in between. Units: slots. */
export interface Machine {
  readonly name: string;
  readonly opening: number;
  readonly closing: number;
  readonly latest: number;
  readonly breaks: readonly Interval[];
}

/** Work that one of several machines does. Shape: `on[i]` says whether machine `i` does it, undefined where it can not. Units: slots; `until` without turnover, `most` is how long it can take. */
export interface Work {
  readonly name: string;
  readonly placed: Literal;
  readonly from: Expression;
  readonly until: Expression;
  readonly most: number;
  readonly latestUntil: number;
  readonly earliestFrom: number;
  readonly on: readonly (Literal | undefined)[];
}

/**
 * Machines that work one after the other, with the cost of their idle time and overtime.
 * Shape:  idle is everything between a machine's first and last use that is open and neither work nor turnover: Σ (last − first − breaks) − Σ work, all cut off at closing,
 *         for what lies after closing is overtime and not idle.
 */
export function machines(
  model: CpModel,
  all: readonly Machine[],
  works: readonly Work[],
  turnover: number,
  costs: PeerCosts,
): void {
  const [some] = all;
  if (!some) return;
  const seen = works.map((work) => insideOpening(model, work, turnover, some.closing));
  const spans = all.map((machine, index) => {
    const own = works.flatMap((work, place) => {
      const literal = work.on[index];
      const inside = seen[place];
      return literal === undefined || !inside ? [] : [{ ...work, ...inside, literal }];
    });
    const kept = own.map(({ from, until, most, literal }) =>
      model.interval(from, sum(until, number(turnover)), most + turnover, literal),
    );
    const closed = [...machine.breaks, { from: 0, until: machine.opening }];
    const away = closed.map((stretch) => model.interval(number(stretch.from), number(stretch.until), 0));
    model.noOverlap([...kept, ...away]);
    return spanOf(model, machine, own, costs);
  });
  const idle = minus(sum(...spans), sum(...seen.map(({ busy }) => busy)));
  const total = model.integer(
    `${some.name} and all its like stand idle`,
    0,
    MOST_SLOTS * all.length,
    model.hinted(idle),
  );
  model.atLeast(minus(total, idle), 0);
  model.costs(times(costs.idle, total));
}

interface Inside {
  readonly begins: Expression;
  readonly ends: Expression;
  readonly busy: Expression;
}

/** The part of some work, its turnover included, that lies before closing; none of a visit without a place. */
function insideOpening(model: CpModel, work: Work, turnover: number, closing: number): Inside {
  const free = sum(work.until, number(turnover));
  const cut = (what: string, when: Expression, latest: number): Expression =>
    latest <= closing ? when : model.smaller(`${work.name} ${what}`, when, work.earliestFrom, closing);
  const begins = cut('begins', work.from, work.latestUntil);
  const ends = cut('ends', free, work.latestUntil + turnover);
  const inside = minus(ends, begins);
  const hint = model.isHinted(work.placed) ? model.hinted(inside) : 0;
  if (inside.vars.length === 2 && inside.vars[0] === inside.vars[1])
    return { begins, ends, busy: times(inside.offset, truth(work.placed)) };
  const busy = model.integer(`${work.name} is done in`, 0, work.most + turnover, hint);
  model.atLeast(minus(inside, busy), 0, [work.placed]);
  model.between(0, busy, 0, [not(work.placed)]);
  return { begins, ends, busy };
}

const MOST_SLOTS = 300;

/** From a machine's first use to its last without breaks; its overtime is paid for. */
function spanOf(
  model: CpModel,
  { name, opening, closing, latest, breaks }: Machine,
  works: readonly (Work & Inside & { readonly literal: Literal })[],
  costs: PeerCosts,
): Expression {
  const now = works.filter(({ literal }) => model.isHinted(literal));
  const earliest = now.length === 0 ? opening : Math.min(...now.map(({ begins }) => model.hinted(begins)));
  const last = now.length === 0 ? opening : Math.max(...now.map(({ ends }) => model.hinted(ends)));
  const begins = model.integer(`${name} begins`, opening, closing, earliest);
  const ends = model.integer(`${name} ends`, opening, closing, last);
  const past = (until: Expression): Expression => minus(until, number(closing));
  const late = Math.max(0, ...now.map(({ until }) => model.hinted(past(until))));
  const overtime = model.integer(`${name} works late`, 0, latest - closing, late);
  model.atLeast(minus(ends, begins), 0);
  for (const work of works) {
    model.atLeast(minus(work.begins, begins), 0, [work.literal]);
    model.atLeast(minus(ends, work.ends), 0, [work.literal]);
    model.atLeast(minus(overtime, past(work.until)), 0, [work.literal]);
    model.between(work.earliestFrom, work.until, latest, [work.literal]);
  }
  model.costs(times(costs.overtime, overtime));
  const left = breaks.map((gone) => {
    const spans = model.boolean(`${name} works before and after a break`, earliest < gone.from && last > gone.until);
    model.between(opening, begins, gone.from, [spans]);
    model.between(gone.until, ends, closing, [spans]);
    return times(gone.until - gone.from, truth(spans));
  });
  return minus(minus(ends, begins), sum(...left));
}
