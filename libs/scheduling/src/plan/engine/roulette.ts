import type { Random } from '../../chance/random.ts';

const FORGETTING = 0.9;
const FLOOR = 0.2;

/** Chooses among ways of working the one that has paid, and now and then another. Source: adaptive large-neighbourhood search, Ropke & Pisinger (2006). */
export class Roulette<T> {
  private readonly choices: readonly T[];
  private readonly weights: number[];
  private last = 0;

  constructor(choices: readonly T[]) {
    this.choices = choices;
    this.weights = choices.map(() => 1);
  }

  choose(random: Random): T {
    const total = this.weights.reduce((sum, weight) => sum + weight, 0);
    let left = random() * total;
    this.last = this.weights.findIndex((weight) => (left -= weight) <= 0);
    return this.choices[this.last]!;
  }

  /** Says how well the last choice did: 0 nothing, 1 kept, 2 better, 4 best so far. */
  reward(points: number): void {
    const before = this.weights[this.last]!;
    this.weights[this.last] = Math.max(FLOOR, before * FORGETTING + points * (1 - FORGETTING));
  }
}
