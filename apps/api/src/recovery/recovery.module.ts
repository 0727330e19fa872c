import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { ObservationsController } from './observations.controller.ts';
import { ReadRecoveryRooms } from './read-recovery-rooms.ts';
import { RecoveryRoomsController } from './recovery-rooms.controller.ts';

@Module({
  imports: [VisitsModule],
  controllers: [ObservationsController, RecoveryRoomsController],
  providers: [ReadRecoveryRooms],
})
export class RecoveryModule {}
