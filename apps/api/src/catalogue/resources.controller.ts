import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import type { Page } from '../platform/http/page.ts';
import { ShortListQuery } from '../platform/http/short-list.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { ResourceView } from '../visits/views/resource.view.ts';
import { ChangeResourceDto, CreateResourceDto, ResourceList } from './resource.dto.ts';
import { ResourcesService } from './resources.service.ts';

@ApiTags('catalogue')
@Controller('api/v1/resources')
export class ResourcesController {
  constructor(@Inject(ResourcesService) private readonly resources: ResourcesService) {}

  @ApiOperation({ summary: 'Lists rooms, devices and people' })
  @Get()
  @Allow('resource.read')
  @Answers(200, ResourceList, { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: ShortListQuery): Promise<Page<ResourceView>> {
    return this.resources.list(account, query);
  }

  @ApiOperation({ summary: 'Reads a room, a device or a person' })
  @Get(':id')
  @Allow('resource.read')
  @Answers(200, ResourceView)
  read(@CurrentAccount() account: Account, @IdParam() id: string): Promise<Reply> {
    return this.resources.read(account, id);
  }

  @ApiOperation({ summary: 'Adds a room or a device' })
  @Post()
  @Allow('resource.write')
  @Answers(201, ResourceView)
  create(@Write() ctx: WriteContext, @Body() dto: CreateResourceDto): Promise<Reply> {
    return this.resources.create(ctx, dto);
  }

  @ApiOperation({ summary: 'Changes a room or a device' })
  @Patch(':id')
  @Allow('resource.write')
  @Answers(200, ResourceView)
  change(@Write() ctx: WriteContext, @IdParam() id: string, @Body() dto: ChangeResourceDto): Promise<Reply> {
    return this.resources.change(ctx, id, dto);
  }
}
