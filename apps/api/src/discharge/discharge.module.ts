import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { DischargeController } from './discharge.controller.ts';

@Module({ imports: [VisitsModule], controllers: [DischargeController] })
export class DischargeModule {}
