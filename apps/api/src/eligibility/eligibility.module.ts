import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { EligibilityController } from './eligibility.controller.ts';

@Module({ imports: [VisitsModule], controllers: [EligibilityController] })
export class EligibilityModule {}
