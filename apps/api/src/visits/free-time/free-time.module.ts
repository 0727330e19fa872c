import { Module } from '@nestjs/common';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { ForgetChanges } from './forget-changes.ts';
import { GatheredNews } from './gathered-news.ts';
import { FreeTime } from './free-time.ts';
import { FreeTimeWorker } from './free-time-worker.ts';
import { KeepFresh } from './keep-fresh.ts';

/** Free time in memory, for every search. */
@Module({
  providers: [ClinicFactsRepository, GatheredNews, FreeTime, KeepFresh, FreeTimeWorker, ForgetChanges],
  exports: [FreeTime],
})
export class FreeTimeModule {}
