import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Shows the recovery rooms with their occupants' })
  @Get()
  @Allow('recovery.read')
  @Answers(200, RecoveryRooms)
  read(@CurrentAccount() account: Account): Promise<RecoveryRooms> {
    return this.rooms.read(account);
  }
}
