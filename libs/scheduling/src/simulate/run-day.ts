import type { Minute } from '../model/time.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type { BookedDay, DayOrders, Urgency } from './booked-day.ts';
import type { Listener } from './course.ts';
import { Course, NOT } from './course.ts';
import type { DayChance } from './draw-day.ts';
import { HeldRows } from './held-rows.ts';
import { noonOf } from './noon-of.ts';
import { LATER, RoomsAndPeople } from './rooms-and-people.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { CONSULTATION, HOME, MRI, PREPARATION, PROCEDURE, RECOVERY, stepAfter, XRAY } from './step-order.ts';
import { rowsFor } from './step-rows.ts';
import { WaitingRoom } from './waiting-room.ts';

/**
 * Runs days of one clinic, from event to event.
 * Shape:  whenever something ends, whoever waits is looked at in the order of urgency, and starts if everything the next step needs is free. Imaging goes in either order. Who comes early is called early if nothing is in the way, but is ready only from the appointment on.
 *         The operating room is kept until the recovery begins, recovery room and nurse until the review is over.
 *         The answer is valid until the next run; `used` of `rooms` belongs to it.
 * Units:  minutes since midnight.
 */
export class DayRun {
  readonly rooms: RoomsAndPeople;
  readonly course: Course;
  private readonly clinic: SimulatedClinic;
  private readonly arrival: Int32Array;
  private readonly doctor: Int32Array;
  /** The step of a visit that is under way, else the next one. */
  private readonly step: Int8Array;
  private readonly until: Int32Array;
  private readonly xrayFirst: Uint8Array;
  private readonly held: HeldRows;
  private readonly waiting: WaitingRoom;
  private undecided = 0;
  private noonIsOver = false;
  private theatresLeft = 0;
  private urgency: Urgency = () => 0;
  private appointments: readonly Minute[] = [];
  private day!: BookedDay;
  private chance!: DayChance;
  private listener: Listener | undefined;

  constructor(clinic: SimulatedClinic) {
    this.clinic = clinic;
    this.rooms = new RoomsAndPeople(clinic);
    this.course = new Course(clinic.visits);
    this.arrival = new Int32Array(clinic.visits);
    this.doctor = new Int32Array(clinic.visits);
    this.step = new Int8Array(clinic.visits);
    this.until = new Int32Array(clinic.visits);
    this.waiting = new WaitingRoom(clinic.visits);
    this.xrayFirst = new Uint8Array(clinic.visits);
    this.held = new HeldRows(clinic.visits);
  }

  run(day: BookedDay, chance: DayChance, orders: DayOrders, listener?: Listener): Course {
    this.prepare(day, chance, orders, listener);
    for (let now = this.clinic.opening; now < LATER; now = this.next(now)) {
      this.finish(now);
      this.arrive(now);
      if (!this.noonIsOver && (this.undecided === 0 || now >= this.clinic.policy.decisionCutOff))
        this.noon(now, orders);
      this.begin(now);
    }
    return this.course;
  }

  private prepare(day: BookedDay, chance: DayChance, orders: DayOrders, listener: Listener | undefined): void {
    this.day = day;
    this.chance = chance;
    this.listener = listener;
    this.urgency = orders.urgency;
    this.appointments = orders.appointments;
    this.noonIsOver = false;
    this.undecided = 0;
    this.waiting.empty();
    this.held.clear();
    this.rooms.open();
    this.course.clear();
    this.until.fill(LATER);
    this.xrayFirst.fill(0);
    for (let visit = 0; visit < day.visits.length; visit++) {
      const comes = chance.comes[visit] === 1;
      this.undecided += Number(comes);
      this.arrival[visit] = comes ? orders.appointments[visit]! + chance.lateness[visit]! : LATER;
      this.doctor[visit] = this.rooms.ids.indexOf(day.visits[visit]!.doctor);
    }
  }

  private finish(now: Minute): void {
    for (let visit = 0; visit < this.until.length; visit++) {
      if (this.until[visit]! > now) continue;
      this.until[visit] = LATER;
      this.leave(visit, now);
      this.undecided -= Number(this.step[visit] === CONSULTATION);
      const next = this.goOn(visit);
      if (next === HOME) this.course.home[visit] = now;
      else this.wait(visit, next, now);
    }
  }

  private arrive(now: Minute): void {
    for (let visit = 0; visit < this.arrival.length; visit++) {
      if (this.arrival[visit]! > now) continue;
      const since = Math.max(this.arrival[visit]!, this.appointments[visit]!, this.clinic.opening);
      this.arrival[visit] = LATER;
      this.wait(visit, this.day.visits[visit]!.withImages ? CONSULTATION : MRI, since);
    }
  }

  private noon(now: Minute, { atNoon }: DayOrders): void {
    this.noonIsOver = true;
    if (!atNoon) return;
    this.urgency = atNoon(noonOf(this.course, this.step, this.chance, now));
    for (const visit of this.waiting.empty()) this.queue(visit);
  }

  /** Starting a step frees nothing but an operating room, so one look at the waiting is enough, and another after a patient has left one. */
  private begin(now: Minute): void {
    let left: number;
    do {
      left = this.theatresLeft;
      this.waiting.call((visit) => this.tryToBegin(visit, now));
    } while (this.theatresLeft > left);
  }

  private tryToBegin(visit: number, now: Minute): boolean {
    const kind = this.step[visit]!;
    if (kind === PREPARATION && now < this.clinic.policy.decisionCutOff) return false;
    const rows = rowsFor(kind, this.rooms, this.doctor[visit]!, now);
    if (rows) {
      this.enter(visit, kind, rows, now);
      return true;
    }
    if (kind !== MRI) return false;
    const instead = rowsFor(XRAY, this.rooms, this.doctor[visit]!, now);
    if (!instead || this.xrayFirst[visit] === 1) return false;
    this.xrayFirst[visit] = 1;
    this.enter(visit, XRAY, instead, now);
    return true;
  }

  private enter(visit: number, kind: number, rows: readonly number[], now: Minute): void {
    const { course } = this;
    if (kind === RECOVERY) {
      this.theatresLeft++;
      this.release(visit, now);
    }
    for (const row of rows) {
      this.rooms.take(row, now);
      this.held.add(visit, row);
    }
    const place = course.at(visit, kind);
    const until = now + this.chance.minutes[place]!;
    if (kind === XRAY && this.step[visit] === MRI) course.ready[place] = course.ready[course.at(visit, MRI)]!;
    this.step[visit] = kind;
    this.until[visit] = until;
    course.from[place] = now;
    course.until[place] = until;
    this.listener?.(
      visit,
      kind,
      now,
      until,
      this.held.of(visit).map((row) => this.rooms.ids[row]!),
    );
  }

  private goOn(visit: number): number {
    const xrayFirst = this.xrayFirst[visit] === 1;
    const mriIsDone = this.course.from[this.course.at(visit, MRI)] !== NOT;
    return stepAfter(this.step[visit]!, { xrayFirst, mriIsDone, eligible: this.chance.eligible[visit] === 1 });
  }

  /** Gives back what the patient does not keep. */
  private leave(visit: number, now: Minute): void {
    const kind = this.step[visit]!;
    if (kind === RECOVERY) return;
    // The operating room was taken first.
    this.release(visit, now, kind === PROCEDURE ? 1 : 0);
  }

  private release(visit: number, now: Minute, kept = 0): void {
    this.held.release(visit, kept, (row) => this.rooms.release(row, now));
  }

  private wait(visit: number, kind: number, since: Minute): void {
    this.step[visit] = kind;
    this.course.ready[this.course.at(visit, kind)] = since;
    this.queue(visit);
  }

  private queue(visit: number): void {
    const kind = this.step[visit]!;
    const ready = this.course.ready[this.course.at(visit, kind)]!;
    this.waiting.enter(visit, this.urgency(visit, STEP_KINDS[kind]!, ready));
  }

  private next(now: Minute): Minute {
    let next = this.waiting.isEmpty ? LATER : this.rooms.nextFree(now);
    for (let visit = 0; visit < this.until.length; visit++) {
      next = Math.min(next, this.until[visit]!, this.arrival[visit]!);
    }
    const cutOff = this.clinic.policy.decisionCutOff;
    return cutOff > now ? Math.min(next, cutOff) : next;
  }
}
