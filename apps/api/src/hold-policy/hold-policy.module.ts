import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { HoldPolicyController } from './hold-policy.controller.ts';
import { HoldPolicyRepository } from './hold-policy.repository.ts';
import { HoldPolicyService } from './hold-policy.service.ts';
import { ReadStandbyDays } from './read-standby-days.ts';

/** How afternoons are held until the decision: for everybody, or overbooked within a risk. */
@Module({
  imports: [VisitsModule],
  controllers: [HoldPolicyController],
  providers: [HoldPolicyRepository, HoldPolicyService, ReadStandbyDays],
})
export class HoldPolicyModule {}
