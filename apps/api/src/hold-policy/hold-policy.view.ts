import { Decimal, DateField, Flag, ListOf, Nested, OneOf, Text, WholeNumber } from '../platform/http/fields.ts';
import { HOLD_POLICIES, type HoldPolicy } from '../visits/clinic/clinic-settings.ts';

export const LARGEST_RISK = 0.5;

/** How the clinic holds afternoons until the doctor has decided. */
export class HoldPolicyView {
  @OneOf(HOLD_POLICIES, {
    name: 'HoldPolicy',
    description: '`full`: every visit holds an afternoon. `standby`: more patients may come than afternoons are there',
  })
  holdPolicy: HoldPolicy;
  @Decimal({
    max: LARGEST_RISK,
    description: 'The risk taken: that not everybody found eligible can be treated before closing',
  })
  standbyRisk: number;
  @WholeNumber() version: number;
}

export class HoldPolicyDto {
  @OneOf(HOLD_POLICIES, { name: 'HoldPolicy' }) holdPolicy: HoldPolicy;
  @Decimal({ max: LARGEST_RISK }) standbyRisk: number;
  @Text({ max: 400, description: 'Why; stands in the audit' }) reason: string;
}

export class StandbyDaysQuery {
  @DateField({ query: true }) from: string;
  @DateField({ query: true, description: 'At most 14 days from `from`' }) to: string;
  @Decimal({ max: LARGEST_RISK, optional: true, query: true, description: 'The clinic’s own when left out' })
  risk?: number;
}

/** A day with so many patients on standby. */
export class StandbyFigureView {
  @WholeNumber() standbys: number;
  @Decimal({ max: 1, description: 'That not everybody found eligible can be treated before closing' }) risk: number;
  @Decimal({ max: 1, description: 'That the last of them, if found eligible, finds an afternoon given up' })
  chance: number;
}

export class StandbyDayView {
  @DateField() date: string;
  @Flag({ description: 'Whether the clinic opens on that day' }) isOpen: boolean;
  @WholeNumber({ description: 'How many wait for an afternoon already' }) waiting: number;
  @WholeNumber({ description: 'How many there may be at that risk, those already waiting included' }) standbys: number;
  @ListOf(() => StandbyFigureView, { description: '0, 1, 2, … to the first that is too many' })
  figures: StandbyFigureView[];
}

/** How sure the figures are. */
export class StandbyBasis {
  @Decimal({ max: 1, description: 'How likely somebody on standby is taken to be found eligible' }) eligibility: number;
  @WholeNumber({ description: 'The clinic’s own decisions it was learned from; 0: an assumption' }) decisions: number;
  @WholeNumber() scenarios: number;
}

export class StandbyDaysView {
  @ListOf(() => StandbyDayView) items: StandbyDayView[];
  @Text({ nullable: true, max: 2000 }) nextCursor: string | null;
  @Decimal({ max: LARGEST_RISK, description: 'What the figures were held against' }) risk: number;
  @Nested(() => StandbyBasis) basis: StandbyBasis;
}
