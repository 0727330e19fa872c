import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { ReadSimulationModel } from './read-simulation-model.ts';
import { SimulationModelQuery } from './simulation-model.query.ts';
import { SimulationModelView } from './simulation-model.view.ts';

@ApiTags('Simulation')
@Controller('api/v1/simulation-model')
export class SimulationController {
  constructor(@Inject(ReadSimulationModel) private readonly model: ReadSimulationModel) {}

  /** The clinic as its days can be simulated: rooms and people of one day, treatments, durations learned from finished visits. No patient is in it. */
  @ApiOperation({ summary: 'Reads the clinic as data for a simulation' })
  @Get()
  @Allow('simulation.read')
  @Answers(200, SimulationModelView)
  read(@CurrentAccount() account: Account, @Query() { date }: SimulationModelQuery): Promise<SimulationModelView> {
    return this.model.read(account, date);
  }
}
