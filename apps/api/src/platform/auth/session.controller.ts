import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.ts';
import { Answers } from '../openapi/answers.ts';
import type { Account } from './account.ts';
import { CurrentAccount } from './account.ts';
import { Allow, Open } from './allow.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { SessionViews } from './session-views.ts';
import { SessionView } from './session.view.ts';
import { Sessions } from './sessions.ts';
import { SignInDto } from './sign-in.dto.ts';
import { SignIn } from './sign-in.ts';

@ApiTags('Session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
    private readonly settings: Settings,
  ) {}

  /** Signs in: answers who it is and sets the session cookie. Throttled by account and by address. */
  @ApiOperation({ summary: 'Signs in' })
  @Post()
  @Open()
  @Answers(200, SessionView, {
    problems: ['unauthenticated', 'too_many_requests', 'payload_too_large', 'unsupported_media_type'],
  })
  @HttpCode(200)
  async signIn(
    @Body() given: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const before = readSessionCookie(request, this.settings);
    const token = await this.signIns.signIn(given, request.ip);
    if (before !== undefined) await this.sessions.end(before);
    setSessionCookie(request, reply, this.settings, token);
    const who = await this.sessions.find(token, 'passive');
    if (!who) throw new Error('A session that was just opened is gone.');
    return this.views.of(who.account);
  }

  /** Who am I: account, roles, permissions, clinic. */
  @ApiOperation({ summary: 'Says who is signed in, and what they may do' })
  @Get()
  @Allow('session.read')
  @Answers(200, SessionView)
  read(@CurrentAccount() account: Account): Promise<SessionView> {
    return this.views.of(account);
  }

  /** Signs out, on every screen that shares the session, at once. Without a session it does nothing. */
  @ApiOperation({ summary: 'Signs out' })
  @Delete()
  @Open()
  @HttpCode(204)
  @Answers(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = readSessionCookie(request, this.settings);
    if (token !== undefined) await this.sessions.end(token);
    clearSessionCookie(request, reply, this.settings);
  }
}
