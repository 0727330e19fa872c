import { Module } from '@nestjs/common';
import { AlertStore } from '../alerts/alert.store.ts';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { DayPlans } from './day-plans.ts';
import { FreedChains } from './freed-chains.ts';
import { ReservationBook } from './reservation-book.ts';
import { ReservationRepository } from './reservation.repository.ts';
import { Telling } from './telling.ts';

const shared = [
  AlertStore,
  ClinicFactsRepository,
  ReservationRepository,
  DayPlans,
  Telling,
  FreedChains,
  ReservationBook,
];

/** Rooms, devices and people of visits. */
@Module({ providers: shared, exports: shared })
export class ReservationsModule {}
