import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount } from '../auth/account.ts';
import type { Account } from '../auth/account.ts';
import { Allow } from '../auth/allow.ts';
import { ClinicReader } from '../clinics/clinic-reader.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { Page } from '../http/page.ts';
import { Answers } from '../openapi/answers.ts';
import { PageOf } from '../openapi/page-of.ts';
import { AuditQuery } from './audit.query.ts';
import { AuditVerification, AuditView } from './audit.view.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';

@ApiTags('Audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clinics: ClinicReader,
  ) {}

  /** Who saw and did what, the latest first. Reading it is written down too. */
  @ApiOperation({ summary: 'Lists who saw and did what' })
  @Get()
  @Allow('audit.read')
  @Answers(200, PageOf(AuditView), { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: AuditQuery): Promise<Page<AuditView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const clinic = await this.clinics.of(tx);
      const page = await listAudit(tx, query, clinic.timeZone);
      tx.audit({ action: 'audit.read', facts: { rows: page.items.length } });
      return page;
    });
  }

  /** Follows the hash chain: the first link that does not hold, and how many rows are not sealed yet. */
  @ApiOperation({ summary: 'Verifies the hash chain of the audit' })
  @Get('verify')
  @Allow('audit.read')
  @Answers(200, AuditVerification)
  verify(@CurrentAccount() account: Account): Promise<AuditVerification> {
    return this.unitOfWork.read(account, verifyAudit);
  }
}
