import {
  CHECKLIST_ITEMS,
  checklistItems,
  stepOf,
  type Actor,
  type ChecklistPhase,
  type Step,
  type StepKind,
  type Visit,
} from '@higaeri/domain';
import type { Chance } from '../chance.ts';
import type { Crew } from './crew.ts';
import type { Moment } from './life.ts';
import { levelsOf, type Person } from './records.ts';

const MINUTE = 60_000;

/** The pages of one visit's story: moments are added in the order they come to mind, and told in the order they happen. */
export class Story {
  readonly visit: Visit;
  readonly person: Person;
  readonly crew: Crew;
  readonly chance: Chance;
  private readonly moments: Moment[] = [];

  constructor(visit: Visit, person: Person, crew: Crew, chance: Chance) {
    this.visit = visit;
    this.person = person;
    this.crew = crew;
    this.chance = chance;
  }

  step(kind: StepKind): Step | undefined {
    return stepOf(this.visit, kind);
  }

  /** Units: minutes since the planned start of a step, milliseconds since the epoch. */
  from(step: Step | undefined, minutes: number): number {
    return Date.parse(step?.planned?.start ?? this.visit.bookedAt) + minutes * MINUTE;
  }

  /** Minutes before the planned end of a step. */
  toEnd(step: Step | undefined, minutes: number): number {
    return Date.parse(step?.planned?.end ?? this.visit.bookedAt) - minutes * MINUTE;
  }

  tell(at: number, by: Actor, what: Moment['what']): void {
    this.moments.push({ at, by, what });
  }

  start(step: Step, by: Actor, at = this.from(step, 0)): void {
    this.tell(at, by, {
      type: 'step-started',
      stepId: step.id,
      resources: step.planned?.resources ?? [],
      overrides: [],
    });
  }

  complete(step: Step, by: Actor, at: number): void {
    this.tell(at, by, {
      type: 'step-completed',
      stepId: step.id,
      treatedLevels: null,
      differenceReason: null,
      lots: [],
    });
  }

  check(phase: ChecklistPhase, by: Actor, at: number): void {
    this.tell(at, by, (visit) => ({
      type: 'checklist-recorded',
      phase,
      items: CHECKLIST_ITEMS[phase].filter((item) => checklistItems(visit, phase).includes(item)),
      levels: phase === 'time-out' ? levelsOf(visit) : null,
    }));
  }

  told(): readonly Moment[] {
    return this.moments
      .map((moment, nth) => ({ moment, nth }))
      .sort((a, b) => a.moment.at - b.moment.at || a.nth - b.nth)
      .map(({ moment }) => moment);
  }
}
