import { RESOURCE_KINDS } from '../model/resource.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type { Course } from './course.ts';
import { NOT } from './course.ts';
import type { DayMeasures, Measure } from './measures.ts';
import { COUNTED_KINDS, MEASURES, placeOf } from './measures.ts';
import type { RoomsAndPeople } from './rooms-and-people.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { PREPARATION, PROCEDURE, RECOVERY } from './step-order.ts';

const FIRST_WAIT = placeOf('wait mri');

/** A kind of resource of a clinic. Shape: `use` and `idle` are places among the measures. Units: `minutes` that all its rows are open for together. */
interface OpenKind {
  readonly number: number;
  readonly minutes: number;
  readonly rows: number;
  readonly use: number;
  readonly idle: number | undefined;
}

/** Counts days of one clinic. */
export class Tally {
  private readonly clinic: SimulatedClinic;
  private readonly open: readonly OpenKind[];

  constructor(clinic: SimulatedClinic) {
    this.clinic = clinic;
    this.open = COUNTED_KINDS.map((kind) => {
      const rows = clinic.resources.filter((row) => row.kind === kind);
      const minutes = rows.flatMap((row) => row.open).reduce((sum, { from, until }) => sum + until - from, 0);
      const idle = kind === 'doctor' || kind === 'operating-room' ? placeOf(`idle ${kind}`) : undefined;
      return { number: RESOURCE_KINDS.indexOf(kind), minutes, rows: rows.length, use: placeOf(`use ${kind}`), idle };
    });
  }

  count(course: Course, rooms: RoomsAndPeople): DayMeasures {
    const measures = new Float64Array(MEASURES.length);
    this.countWaits(course, measures);
    this.countEnds(course, measures);
    this.countUse(rooms, measures);
    return measures;
  }

  private countWaits(course: Course, measures: DayMeasures): void {
    const patients = course.home.reduce((sum, home) => sum + Number(home !== NOT), 0);
    let waiting = 0;
    for (let kind = 0; kind < STEP_KINDS.length; kind++) {
      let minutes = 0;
      let steps = 0;
      for (let visit = 0; visit < course.visits; visit++) {
        const place = course.at(visit, kind);
        if (course.from[place] === NOT) continue;
        minutes += Math.max(0, course.from[place]! - this.readyFor(course, visit, kind));
        steps++;
      }
      measures[FIRST_WAIT + kind] = steps === 0 ? 0 : minutes / steps;
      waiting += minutes;
      if (kind === RECOVERY) measures[placeOf('blocked')] = minutes;
    }
    measures[placeOf('waiting')] = patients === 0 ? 0 : waiting / patients;
  }

  /** From when on a patient waits for a step: not through lunch. */
  private readyFor(course: Course, visit: number, kind: number): number {
    const ready = course.ready[course.at(visit, kind)]!;
    return kind === PREPARATION ? Math.max(ready, this.clinic.policy.decisionCutOff) : ready;
  }

  private countEnds(course: Course, measures: DayMeasures): void {
    const { closing } = this.clinic;
    let last = closing;
    for (let visit = 0; visit < course.visits; visit++) {
      const home = course.home[visit]!;
      last = Math.max(last, home);
      add(measures, 'past closing', Number(home > closing));
      add(measures, 'treated', Number(course.from[course.at(visit, PROCEDURE)] !== NOT));
    }
    add(measures, 'overtime', last - closing);
  }

  private countUse(rooms: RoomsAndPeople, measures: DayMeasures): void {
    for (const { number, minutes, rows, use, idle } of this.open) {
      const used = rooms.used[number]!;
      measures[use] = used / minutes;
      if (idle !== undefined) measures[idle] = Math.max(0, minutes - used) / rows;
    }
  }
}

function add(measures: DayMeasures, measure: Measure, value: number): void {
  const place = placeOf(measure);
  measures[place] = measures[place]! + value;
}
