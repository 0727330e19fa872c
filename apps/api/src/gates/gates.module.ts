import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { GatesController } from './gates.controller.ts';
import { RedFlagsController } from './red-flags.controller.ts';

@Module({ imports: [VisitsModule], controllers: [GatesController, RedFlagsController] })
export class GatesModule {}
