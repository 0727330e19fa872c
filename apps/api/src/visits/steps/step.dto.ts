import { DISC_LEVELS, GATE_CODES, type DiscLevel, type GateCode } from '@higaeri/domain';
import { InstantField, ListOf, OneOf, Text, Uuid } from '../../platform/http/fields.ts';
import { Lot } from '../views/clinical.view.ts';
import { LONG_TEXT } from '../views/records.view.ts';

/** A doctor's word that the act goes ahead although a gate is not met. */
export class OverrideDto {
  @OneOf(GATE_CODES, { name: 'GateCode' }) gate: GateCode;
  @Text({ max: LONG_TEXT }) reason: string;
}

export class StartStepDto {
  @InstantField({ optional: true }) at?: string;
  @Uuid({
    optional: true,
    list: { max: 20 },
    description: 'The rooms and people really used; the reserved ones when left out',
  })
  resources?: string[];
  @ListOf(() => OverrideDto, { optional: true, max: 30 }) overrides?: OverrideDto[];
}

/** Levels and lots belong to the procedure. */
export class CompleteStepDto {
  @InstantField({ optional: true }) at?: string;
  @OneOf(DISC_LEVELS, { optional: true, nullable: true, list: { max: 5 }, name: 'DiscLevel' }) treatedLevels?:
    DiscLevel[] | null;
  @Text({ max: LONG_TEXT, optional: true, nullable: true }) differenceReason?: string | null;
  @ListOf(() => Lot, { optional: true, max: 20 }) lots?: Lot[];
}

export class SkipStepDto {
  @Text({ max: LONG_TEXT }) reason: string;
}

export class StopStepDto extends SkipStepDto {
  @InstantField({ optional: true }) at?: string;
}
