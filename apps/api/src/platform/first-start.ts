import { Injectable } from '@nestjs/common';

/** Fills an empty installation; answers the accounts a person may sign in with. Safe to call again: it does nothing then but answer them. */
export type Fill = (step: (name: string) => void) => Promise<readonly ShownAccount[]>;

export interface ShownAccount {
  readonly email: string;
  readonly role: string;
}

/**
 * What happens when the server starts on an empty database: a feature (the demo clinic) says it here, the start calls it.
 * Shape:  called after the migrations, before the server says it is ready, by one process at a time.
 */
@Injectable()
export class FirstStart {
  private fill: Fill | undefined;

  with(fill: Fill): void {
    this.fill = fill;
  }

  run(step: (name: string) => void): Promise<readonly ShownAccount[]> {
    return this.fill ? this.fill(step) : Promise.resolve([]);
  }
}
