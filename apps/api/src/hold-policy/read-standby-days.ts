import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { loadClinic } from '../visits/clinic/clinic.ts';
import { datesBetween } from '../visits/clinic-day/day-frame.ts';
import { StandbyDays, type StandbyDay } from '../visits/standby/standby-days.ts';
import type { StandbyDaysQuery, StandbyDaysView, StandbyDayView } from './hold-policy.view.ts';

const LONGEST_DAYS = 14;

/** What the policy comes to, day by day: for the manager who decides on it, before and after. */
@Injectable()
export class ReadStandbyDays {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(StandbyDays) private readonly days: StandbyDays,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `span_too_long`; `validation_failed` for a span that ends before it begins. */
  read(account: Account, { from, to, risk }: StandbyDaysQuery): Promise<StandbyDaysView> {
    return this.unitOfWork.read(account, async (tx) => {
      const { zone, settings } = await loadClinic(tx);
      if (to > zone.dateAfter(from, LONGEST_DAYS)) throw new Problem('span_too_long', { longestDays: LONGEST_DAYS });
      if (to < from) throw new Problem('validation_failed', { errors: [fieldError('/to', BEFORE_FROM)] });
      const now = this.clock.now();
      const stated = risk ?? settings.standbyRisk;
      const items: StandbyDayView[] = [];
      for (const date of datesBetween(from, to)) items.push(viewOf(await this.days.of(tx, date, now, stated)));
      return { items, nextCursor: null, risk: stated, basis: await this.days.basis(tx, now) };
    });
  }
}

const BEFORE_FROM = { rule: 'words', ja: '開始日以降にしてください。', en: 'Must not be before `from`.' } as const;

const viewOf = ({ date, waiting, answer }: StandbyDay): StandbyDayView => ({
  date,
  isOpen: answer !== null,
  waiting,
  standbys: answer?.standbys ?? 0,
  figures: (answer?.figures ?? []).map((figure) => ({ ...figure })),
});
