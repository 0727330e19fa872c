import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { loadClinic } from '../visits/clinic/clinic.ts';
import { HoldPolicyRepository } from './hold-policy.repository.ts';
import type { HoldPolicyDto, HoldPolicyView } from './hold-policy.view.ts';

/** Whether every visit holds an afternoon, or more patients come on standby, and at what risk. */
@Injectable()
export class HoldPolicyService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(HoldPolicyRepository) private readonly policies: HoldPolicyRepository,
  ) {}

  read(account: Account): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const { holdPolicy, standbyRisk } = (await loadClinic(tx)).settings;
      const version = await this.policies.version(tx, { lock: false });
      const view: HoldPolicyView = { holdPolicy, standbyRisk, version };
      return withVersion(view, version);
    });
  }

  /** Whoever is on standby stays so; only new bookings follow the new policy. Errors: `version_required`, `stale_version`. */
  replace(ctx: WriteContext, { holdPolicy, standbyRisk, reason }: HoldPolicyDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      requireVersion(ctx, await this.policies.version(tx, { lock: true }));
      const before = (await loadClinic(tx)).settings;
      const version = await this.policies.write(tx, holdPolicy, standbyRisk);
      tx.publish({ type: 'settings.changed', date: null, version });
      const was = { holdPolicyBefore: before.holdPolicy, standbyRiskBefore: before.standbyRisk };
      tx.audit({ action: 'settings.write', facts: { holdPolicy, standbyRisk, ...was, reason } });
      const view: HoldPolicyView = { holdPolicy, standbyRisk, version };
      return { status: 200, body: view, version };
    });
  }
}
