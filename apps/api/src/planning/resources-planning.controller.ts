import { Body, Controller, Delete, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { ResourceView } from '../visits/views/resource.view.ts';
import { CloseResourceDto, ClosureAnswer } from './closures/closure.dto.ts';
import { ClosuresService } from './closures/closures.service.ts';
import { MarkReady } from './ready/mark-ready.ts';

@ApiTags('Resources')
@Controller('api/v1/resources/:id')
export class ResourcesPlanningController {
  constructor(
    @Inject(ClosuresService) private readonly closures: ClosuresService,
    @Inject(MarkReady) private readonly ready: MarkReady,
  ) {}

  /** The room has been cleaned. */
  @ApiOperation({ summary: 'Says that a room has been cleaned' })
  @Post('ready')
  @HttpCode(200)
  @Allow('resource.ready')
  @Answers(200, ResourceView, { problems: ['not_found', 'resource_in_use', 'in_progress', 'idempotency_key_reused'] })
  markReady(@Write() ctx: WriteContext, @IdParam() id: string): Promise<Reply> {
    return this.ready.run(ctx, id);
  }

  /** A device is down, a doctor away: nothing new is planned there. Answers the visits that have it reserved. */
  @ApiOperation({ summary: 'Closes a room, a device or a person for a time' })
  @Post('closures')
  @Allow('closure.write')
  @Answers(201, ClosureAnswer, { problems: ['not_found', 'in_progress', 'idempotency_key_reused'] })
  close(@Write() ctx: WriteContext, @IdParam() id: string, @Body() body: CloseResourceDto): Promise<Reply> {
    return this.closures.close(ctx, id, body);
  }

  /** It can be used again. */
  @ApiOperation({ summary: 'Takes a closure back' })
  @Delete('closures/:closureId')
  @HttpCode(204)
  @Allow('closure.write')
  @Answers(204, undefined, { problems: ['not_found', 'in_progress', 'idempotency_key_reused'] })
  reopen(@Write() ctx: WriteContext, @IdParam() id: string, @IdParam('closureId') closureId: string): Promise<Reply> {
    return this.closures.reopen(ctx, id, closureId);
  }
}
