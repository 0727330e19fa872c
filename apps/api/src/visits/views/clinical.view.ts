import { DISC_LEVELS, GATE_CODES, type DiscLevel, type GateCode } from '@higaeri/domain';
import { DateField, InstantField, ListOf, Nested, OneOf, Text, WholeNumber } from '../../platform/http/fields.ts';
import { Actor, LONG_TEXT } from './records.view.ts';

/** A doctor's word that an act goes ahead although a gate is not met. */
export class Override {
  @OneOf(GATE_CODES, { name: 'GateCode' }) gate: GateCode;
  @Text() act: string;
  @Text({ max: LONG_TEXT }) reason: string;
  @Nested(() => Actor) by: Actor;
  @InstantField() at: string;
}

export class Lot {
  @Text() product: string;
  @Text() lot: string;
}

export class ProcedureRecord {
  @OneOf(DISC_LEVELS, { list: { max: 5 }, name: 'DiscLevel' }) treatedLevels: DiscLevel[];
  @Text({ max: LONG_TEXT, nullable: true }) differenceReason: string | null;
  @ListOf(() => Lot, { max: 20 }) lots: Lot[];
}

export class RecoveryClock {
  @InstantField() startedAt: string;
  @WholeNumber() targetMinutes: number;
  @InstantField({ nullable: true }) readyForReviewAt: string | null;
}

export class DischargeReview {
  @OneOf(['discharge', 'extend', 'transfer']) decision: 'discharge' | 'extend' | 'transfer';
  @WholeNumber({ nullable: true }) minutes: number | null;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
  @InstantField() at: string;
  @Nested(() => Actor) by: Actor;
}

/** The last value of each measurement before the procedure; recovery is compared with it. */
export class Baseline {
  @WholeNumber({ nullable: true }) heartRate: number | null;
  @WholeNumber({ nullable: true }) systolic: number | null;
  @WholeNumber({ nullable: true }) diastolic: number | null;
  @WholeNumber({ nullable: true }) spo2: number | null;
  @WholeNumber({ nullable: true }) pain: number | null;
  @WholeNumber({ nullable: true }) legStrengthLeft: number | null;
  @WholeNumber({ nullable: true }) legStrengthRight: number | null;
}

export class LatestScore {
  @WholeNumber({ max: 10 }) total: number;
  @InstantField() at: string;
}

/** What was implanted or injected on an earlier day. */
export class EarlierBiologic {
  @DateField() date: string;
  @Text() product: string;
  @Text() lot: string;
}
