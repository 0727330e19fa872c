import { Module } from '@nestjs/common';
import { VisitViews } from './answers/visit-views.ts';
import { ArrivalsController } from './arrivals/arrivals.controller.ts';
import { CorrectController } from './correct/correct.controller.ts';
import { CorrectFact } from './correct/correct-fact.ts';
import { BoardAudit } from './day/board-audit.ts';
import { ClinicExperience } from './day/clinic-experience.ts';
import { DayLoader } from './day/day.loader.ts';
import { Forecaster } from './day/forecaster.ts';
import { FactWriter } from './fact.writer.ts';
import { ListVisits } from './read/list-visits.ts';
import { ReadHistory } from './read/read-history.ts';
import { ReadVisit } from './read/read-visit.ts';
import { VisitsController } from './read/visits.controller.ts';
import { RecordFact } from './record-fact.ts';
import { ReservationsModule } from './reservations/reservations.module.ts';
import { GiveFreedPlaces } from './standby/give-freed-places.ts';
import { StandbyDays } from './standby/standby-days.ts';
import { StandbyRepository } from './standby/standby.repository.ts';
import { StepsController } from './steps/steps.controller.ts';
import { StepsService } from './steps/steps.service.ts';
import { VisitLock } from './visit.lock.ts';
import { VisitStore } from './visit.store.ts';

const shared = [
  VisitStore,
  BoardAudit,
  ClinicExperience,
  Forecaster,
  DayLoader,
  StandbyRepository,
  StandbyDays,
  GiveFreedPlaces,
  VisitViews,
  VisitLock,
  FactWriter,
  RecordFact,
];

@Module({
  imports: [ReservationsModule],
  controllers: [VisitsController, ArrivalsController, StepsController, CorrectController],
  providers: [...shared, StepsService, CorrectFact, ListVisits, ReadVisit, ReadHistory],
  exports: [...shared, ReservationsModule],
})
export class VisitsModule {}
