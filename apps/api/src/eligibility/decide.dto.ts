import { DISC_LEVELS, PLANS, type DiscLevel, type Plan } from '@higaeri/domain';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { DateField, ListOf, Nested, OneOf, Text, WholeNumber } from '../platform/http/fields.ts';
import { DECISIONS, DiscFinding, Findings } from '../visits/views/decision.view.ts';
import { LONG_TEXT, SymptomsDto } from '../visits/views/records.view.ts';

export class DiscFindingDto extends IntersectionType(
  PickType(DiscFinding, ['level']),
  PartialType(OmitType(DiscFinding, ['level'])),
) {}

export class FindingsDto extends PartialType(OmitType(Findings, ['symptoms', 'discs'])) {
  @Nested(() => SymptomsDto, { optional: true, nullable: true }) symptoms?: SymptomsDto | null;
  @ListOf(() => DiscFindingDto, { optional: true, max: 5 }) discs?: DiscFindingDto[];
}

export class DecideDto {
  @OneOf(DECISIONS, { name: 'DecisionOutcome' }) decision: (typeof DECISIONS)[number];
  @Text({ max: 40, optional: true, description: 'Code; the booked treatment when left out' }) treatment?: string;
  @OneOf(DISC_LEVELS, { list: { max: 5 }, optional: true, name: 'DiscLevel' }) levels?: DiscLevel[];
  @OneOf(['left', 'right', 'both'], { optional: true, nullable: true }) side?: 'left' | 'right' | 'both' | null;
  @WholeNumber({ min: 1, max: 5, optional: true, description: 'As many as `levels`, when given' }) discs?: number;
  @Nested(() => FindingsDto) findings: FindingsDto;
  @Text({ max: LONG_TEXT, optional: true, nullable: true, description: 'Why not today; what is missing' }) reason?:
    string | null;
  @OneOf(PLANS, { optional: true, nullable: true, name: 'Plan' }) plan?: Plan | null;
  @DateField({ optional: true, nullable: true, description: 'When a deferred decision is due' }) until?: string | null;
  @DateField({ optional: true, nullable: true, description: 'Last date on which it may be acted upon' }) validUntil?:
    string | null;
}
