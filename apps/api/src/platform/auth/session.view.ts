import type { Role } from '@higaeri/domain';
import { InstantField, Nested, OneOf, Text, Uuid, WholeNumber } from '../http/fields.ts';

export const ROLES = [
  'reception',
  'doctor',
  'nurse',
  'radiographer',
  'manager',
  'admin',
] as const satisfies readonly Role[];

class SessionAccount {
  @Uuid() id!: string;
  @Text() email!: string;
  @Text() displayName!: string;
  @Uuid({ nullable: true }) staffId!: string | null;
}

class SessionPolicy {
  @WholeNumber() lateCutOffMinutes!: number;
  @Text({ description: '`HH:mm` in the clinic’s zone.', example: '12:30' }) decisionCutOff!: string;
  @WholeNumber() maxWaitMinutes!: number;
  @WholeNumber() lunchMinutes!: number;
  @Text() consentVersion!: string;
  @WholeNumber() recoveryMinutes!: number;
  @WholeNumber() dischargeScoreMinimum!: number;
}

export class SessionClinic {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text() nameEn!: string;
  @Text({ example: 'Asia/Tokyo' }) timeZone!: string;
  @Text({ format: 'date', description: 'The clinic’s date now.' }) today!: string;
  @Nested(() => SessionPolicy) policy!: SessionPolicy;
}

export class SessionView {
  @Nested(() => SessionAccount) account!: SessionAccount;
  @OneOf(ROLES, { name: 'Role', list: {} }) roles!: readonly Role[];
  @Text({ list: {}, description: 'What these roles may do.' }) permissions!: readonly string[];
  @Nested(() => SessionClinic) clinic!: SessionClinic;
  @InstantField({ description: 'The clinic’s clock.' }) now!: string;
  @WholeNumber({ description: 'After so many minutes without a call the session is over.' })
  idleTimeoutMinutes!: number;
}
