import { Injectable } from '@nestjs/common';
import { learn, type Experience } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { loadFinishedVisits } from './finished-visits.ts';

/** What every clinic knows about its own days, learned once a day from its finished visits. Shape: the same in every server process. */
@Injectable()
export class ClinicExperience {
  private readonly experiences = new Map<string, { readonly date: string; readonly experience: Experience }>();

  /** What was learned from the days before a date. */
  async on(tx: Tx, date: string): Promise<Experience> {
    const known = this.experiences.get(tx.clinicId);
    if (known?.date === date) return known.experience;
    const experience = learn(await loadFinishedVisits(tx, date));
    // A clinic whose past is only now being filled in has something to learn from a moment later.
    if (experience.visits > 0) this.experiences.set(tx.clinicId, { date, experience });
    return experience;
  }
}
