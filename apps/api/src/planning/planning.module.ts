import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { ClosureAlerts } from './closures/closure-alerts.ts';
import { ClosureRepository } from './closures/closure.repository.ts';
import { ClosuresService } from './closures/closures.service.ts';
import { ExtendClinic } from './extend/extend-clinic.ts';
import { Extender } from './extend/extender.ts';
import { InUseRepository } from './ready/in-use.repository.ts';
import { MarkReady } from './ready/mark-ready.ts';
import { ResourcesPlanningController } from './resources-planning.controller.ts';

@Module({
  imports: [VisitsModule],
  controllers: [ResourcesPlanningController],
  providers: [ClosuresService, ClosureRepository, ClosureAlerts, InUseRepository, MarkReady, ExtendClinic, Extender],
})
export class PlanningModule {}
