/**
 * What time it is in the clinic. Rules and services ask it, never the system.
 * Shape:  an instant; the zone is the clinic's and applied at the edge.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Begins at a given instant (HIGAERI_CLOCK) when the process starts, then ticks like any other clock. */
export class StartedClock extends Clock {
  private readonly ahead: number;

  constructor(start: Date) {
    super();
    this.ahead = start.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}
