import { Module } from '@nestjs/common';
import { ClinicFactsRepository } from '../visits/clinic-day/clinic-facts.repository.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { ReadSimulationModel } from './read-simulation-model.ts';
import { SimulationController } from './simulation.controller.ts';

/** What a screen needs to ask "what if": the clinic as data, without any patient. */
@Module({
  imports: [VisitsModule],
  controllers: [SimulationController],
  providers: [ClinicFactsRepository, ReadSimulationModel],
})
export class SimulationModule {}
