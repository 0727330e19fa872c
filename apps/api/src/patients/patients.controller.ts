import { Body, Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import type { Page } from '../platform/http/page.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { ChangePatientDto } from './change-patient.dto.ts';
import { CreatePatientDto } from './create-patient.dto.ts';
import { PatientPage, PatientView } from './patient.view.ts';
import { PatientsService } from './patients.service.ts';
import { SearchPatientsDto } from './search-patients.dto.ts';

@ApiTags('patients')
@Controller('api/v1/patients')
export class PatientsController {
  constructor(@Inject(PatientsService) private readonly patients: PatientsService) {}

  @ApiOperation({ summary: 'Searches patients by name, phone, birth date or number' })
  @Post('search')
  @HttpCode(200)
  @Allow('patient.read')
  @Answers(200, PatientPage)
  search(@CurrentAccount() account: Account, @Body() search: SearchPatientsDto): Promise<Page<PatientView>> {
    return this.patients.search(account, search);
  }

  @ApiOperation({ summary: 'Adds a patient' })
  @Post()
  @Allow('patient.write')
  @Answers(201, PatientView, { problems: ['possible_duplicate'] })
  create(@Write() ctx: WriteContext, @Body() dto: CreatePatientDto): Promise<Reply> {
    return this.patients.create(ctx, dto);
  }

  @ApiOperation({ summary: 'Reads a patient' })
  @Get(':id')
  @Allow('patient.read')
  @Answers(200, PatientView)
  read(@CurrentAccount() account: Account, @IdParam() id: string): Promise<Reply> {
    return this.patients.read(account, id);
  }

  @ApiOperation({ summary: 'Changes a patient’s details' })
  @Patch(':id')
  @Allow('patient.write')
  @Answers(200, PatientView)
  change(@Write() ctx: WriteContext, @IdParam() id: string, @Body() dto: ChangePatientDto): Promise<Reply> {
    return this.patients.change(ctx, id, dto);
  }
}
