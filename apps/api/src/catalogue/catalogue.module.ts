import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { ResourcesController } from './resources.controller.ts';
import { ResourcesService } from './resources.service.ts';
import { StaffController } from './staff.controller.ts';
import { StaffService } from './staff.service.ts';
import { TreatmentsController } from './treatments.controller.ts';
import { TreatmentsService } from './treatments.service.ts';

@Module({
  imports: [VisitsModule],
  controllers: [TreatmentsController, StaffController, ResourcesController],
  providers: [TreatmentsService, StaffService, ResourcesService],
})
export class CatalogueModule {}
