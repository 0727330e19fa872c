import { Flag, InstantField, Nested, OneOf, PageQuery, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';

const KINDS = ['late', 'overrun', 'closure', 'cancelled', 'walk-in', 'not-eligible', 'noon'] as const;

/** What happened. It gives the reasons their words; what is true now, the day itself says. */
export class DisruptionDto {
  @OneOf(KINDS) kind: (typeof KINDS)[number];
  @Uuid({ optional: true, description: 'Whom it happened to; not for `closure` and `noon`' }) visitId?: string;
  @Uuid({ optional: true, description: 'For `overrun`' }) stepId?: string;
  @Uuid({ optional: true, description: 'For `closure`' }) resourceId?: string;
  @WholeNumber({ max: 1_440, optional: true, description: 'For `overrun`' }) byMinutes?: number;
}

/** A step that a person would put elsewhere. */
export class WishedMoveDto {
  @Uuid() visitId: string;
  @Uuid() stepId: string;
  @InstantField() start: string;
  @Uuid({
    optional: true,
    list: { max: 8 },
    description: 'Rooms or devices instead of those of the same kind that are reserved; without them those stay',
  })
  resources?: string[];
}

export class ReplanDto {
  @Nested(() => DisruptionDto, { optional: true, description: 'What is seen in the day itself when left out' })
  disruption?: DisruptionDto;
  @Nested(() => WishedMoveDto, {
    optional: true,
    description: 'Puts this step there, and proposes what would have to give way; not together with `disruption`',
  })
  move?: WishedMoveDto;
}

export class DismissProposalDto {
  @Text({ max: 500, optional: true, nullable: true }) reason?: string | null;
}

export class ToldDto {
  @Uuid() visitId: string;
  @Flag({ optional: true, description: '`false` takes the mark back' }) told?: boolean;
}

export class ProposalsQuery extends PageQuery {
  @OneOf(['open', 'applied', 'all'], { optional: true, description: '`open` (usual): what waits for an answer' })
  state: 'open' | 'applied' | 'all' = 'open';
}
