import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { RecoveryRooms } from './recovery-room.view.ts';
import { ReadRecoveryRooms } from './read-recovery-rooms.ts';

@ApiTags('Recovery')
@Controller('api/v1/recovery-rooms')
export class RecoveryRoomsController {
  constructor(@Inject(ReadRecoveryRooms) private readonly rooms: ReadRecoveryRooms) {}

  /** Every recovery room: who is in it, minutes elapsed and left, last and next observation, score, alarm. */
  @Get()
  @Allow('recovery.read')
  @Answers(200, RecoveryRooms)
  read(@CurrentAccount() account: Account): Promise<RecoveryRooms> {
    return this.rooms.read(account);
  }
}
