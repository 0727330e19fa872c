import { Body, Controller, Get, Module, Param, Patch, Post, Query, type DynamicModule } from '@nestjs/common';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { Reply, withVersion } from '../platform/http/answer.ts';
import {
  DateField,
  InstantField,
  ListOf,
  Nested,
  OneOf,
  PageQuery,
  Text,
  Uuid,
  WholeNumber,
} from '../platform/http/fields.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { PlatformModule, type PlatformParts } from '../platform/platform.module.ts';

class Part {
  @Text({ max: 20 }) name!: string;
}

class ProbeDto {
  @Text({ max: 50, optional: true }) name?: string;
  @Uuid({ optional: true }) id?: string;
  @DateField({ optional: true }) date?: string;
  @InstantField({ optional: true }) at?: string;
  @WholeNumber({ max: 10, optional: true }) count?: number;
  @OneOf(['red', 'blue'], { optional: true, list: { max: 2 } }) colours?: string[];
  @Nested(() => Part, { optional: true, nullable: true }) part?: Part | null;
  @ListOf(() => Part, { optional: true, max: 3 }) parts?: Part[];
}

class ProbeQuery extends PageQuery {
  @WholeNumber({ query: true, optional: true, max: 10 }) count?: number;
  @OneOf(['red', 'blue'], { optional: true, query: true, list: {} }) colours?: string[];
}

/** Routes that do to the platform what features do. They exist in specs only. */
@Controller('api/v1/probe')
class ProbeController {
  static runs = 0;
  static gate: Promise<void> = Promise.resolve();

  constructor(
    private readonly writes: Writes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Allow('clinic.read')
  list(@Query() query: ProbeQuery): ProbeQuery {
    return query;
  }

  @Post('echo')
  @Allow('clinic.read')
  echo(@Body() body: ProbeDto): ProbeDto {
    return body;
  }

  @Post('publish')
  @Allow('clinic.read')
  publish(@Write() ctx: WriteContext, @Body() body: ProbeDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await ProbeController.gate;
      ProbeController.runs += 1;
      tx.publish({ type: 'board.changed', date: body.date ?? null, version: body.count ?? 0 });
      tx.audit({ action: 'probe.publish', facts: { count: body.count ?? 0 } });
      return { status: 201, body: { run: ProbeController.runs }, version: ProbeController.runs };
    });
  }

  @Patch('versioned')
  @Allow('clinic.read')
  change(@Write() ctx: WriteContext): Promise<Reply> {
    return this.writes.run(ctx, (_tx: Tx) => {
      requireVersion(ctx, 3);
      return Promise.resolve({ status: 200, body: {}, version: 4 });
    });
  }

  @Get('versioned')
  @Allow('clinic.read')
  versioned(): Reply {
    return withVersion({}, 3);
  }

  @Get('item/:id')
  @Allow('audit.read')
  item(@IdParam() id: string): { id: string } {
    return { id };
  }

  @Get('fails/:name')
  @Allow('clinic.read')
  fails(@Param('name') name: string): never {
    throw new Error(`could not find ${name}`);
  }

  @Post('sql')
  @Allow('clinic.read')
  sql(@CurrentAccount() account: Account, @Body() body: ProbeDto): Promise<unknown> {
    return this.unitOfWork.write(account, (tx) => tx.query('SELECT ($1::text)::uuid', [body.name]));
  }

  @Post('slow')
  @Allow('clinic.read')
  slow(@CurrentAccount() account: Account): Promise<unknown> {
    return this.unitOfWork.write(account, (tx) => tx.query('SELECT pg_sleep(30)'));
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

/** The platform alone, with the probe's routes instead of the features. */
export const probeRoot = (parts: PlatformParts): DynamicModule => ({
  module: ProbeModule,
  imports: [PlatformModule.with(parts)],
});

export { ProbeController };
