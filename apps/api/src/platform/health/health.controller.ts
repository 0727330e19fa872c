import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Open } from '../auth/allow.ts';
import { isMigrated } from '../database/migrate.ts';
import { Reply } from '../http/answer.ts';
import { Answers } from '../openapi/answers.ts';
import { Draining } from './draining.ts';
import { HealthView } from './health.view.ts';

@ApiTags('Operation')
@Controller('health')
export class HealthController {
  constructor(
    private readonly source: DataSource,
    private readonly draining: Draining,
  ) {}

  /** Answers as long as the process runs, whatever else is down. */
  @ApiOperation({ summary: 'Says whether the process runs' })
  @Get('live')
  @Open()
  @Answers(200, HealthView)
  live(): HealthView {
    return { status: 'live' };
  }

  /** Whether to send requests here: the database answers, has every migration, and the process is not on its way out. */
  @ApiOperation({ summary: 'Says whether requests can be served' })
  @Get('ready')
  @Open()
  @Answers(200, HealthView)
  @Answers(503, HealthView)
  async ready(): Promise<Reply> {
    if (this.draining.active) return new Reply({ status: 503, body: { status: 'draining' } });
    const reason = await this.whyNotReady();
    return reason === undefined
      ? new Reply({ status: 200, body: { status: 'ready' } })
      : new Reply({ status: 503, body: { status: 'not-ready', reason } });
  }

  private async whyNotReady(): Promise<string | undefined> {
    try {
      await this.source.query('SELECT 1');
      return (await isMigrated(this.source)) ? undefined : 'migrations';
    } catch {
      return 'database';
    }
  }
}
