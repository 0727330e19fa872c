import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { AcknowledgeAlert } from './acknowledge-alert.ts';
import { BoardController } from './board.controller.ts';
import { DayWatch } from './day-watch.ts';
import { ReadBoard } from './read-board.ts';
import { WatchClinic } from './watch-clinic.ts';

@Module({
  imports: [VisitsModule],
  controllers: [BoardController],
  providers: [ReadBoard, AcknowledgeAlert, WatchClinic, DayWatch],
})
export class BoardModule {}
