import { STEP_KINDS, type StepKind } from '@higaeri/domain';
import { RESOURCE_KINDS, type ResourceKind } from '@higaeri/scheduling';
import { DateField, Flag, InstantField, ListOf, Nested, OneOf, Text } from '../../platform/http/fields.ts';
import { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { Named, NamedResource, Span } from '../../visits/views/span.view.ts';

export const REASON_CODES = [
  'over',
  'closed',
  'patient-here',
  'nobody',
  'away',
  'taken',
  'never-together',
  'no-time',
  'too-late-today',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What stands in the way of a whole day. */
export class ReasonView {
  @OneOf(REASON_CODES, {
    name: 'ReasonCode',
    description:
      '`nobody`: there is none here who may do it · `away`: none is open or on duty at the times in question · `taken`: some are, but reserved · ' +
      '`never-together`: all that the step needs is free at some time, but not at the same one · `no-time`: what comes before, cut-offs, the longest wait or the wishes leave no start',
  })
  code: ReasonCode;
  @OneOf(STEP_KINDS, { name: 'StepKind', nullable: true, description: 'The first step without a place' })
  step: StepKind | null;
  @OneOf(RESOURCE_KINDS, { name: 'ResourceKind', nullable: true }) kind: ResourceKind | null;
  @ListOf(() => NamedResource, { description: 'All who could do it, or the doctors in question' })
  resources: NamedResource[];
  @Flag({ description: 'There is no other here who does this treatment' }) onlyOne: boolean;
  @ListOf(() => Named, { description: 'With whom this is so; empty: with everybody who was looked at' })
  doctors: Named[];
  @InstantField({ nullable: true, description: 'The earliest start that what comes before leaves' })
  from: string | null;
  @InstantField({
    nullable: true,
    description: 'The latest start that the rest of the day leaves; may lie before `from`',
  })
  until: string | null;
  @InstantField({ nullable: true, description: 'The next start after these at which one of `resources` could be had' })
  freeFrom: string | null;
  @Text({ max: 500, nullable: true, description: '`holiday`, `weekday`, or the clinic’s own words' })
  closedReason: string | null;
}

export const WISHES = ['doctor', 'not-before', 'not-after', 'other-visit'] as const;

/** A wish that would make the day possible if it were given up, and what the day would then be. */
export class WishInTheWay {
  @OneOf(WISHES) wish: (typeof WISHES)[number];
  @InstantField() arriveAt: string;
  @InstantField() homeBy: string;
  @Nested(() => Named) doctor: Named;
}

export class NeededSpan extends Span {
  @OneOf(STEP_KINDS, { name: 'StepKind' }) step: StepKind;
}

/** One room, device or person who would make the day possible by being free then. */
export class ResourceInTheWay {
  @Nested(() => NamedResource) resource: NamedResource;
  @ListOf(() => NeededSpan) spans: NeededSpan[];
}

export class DayWithoutPlace {
  @DateField() date: string;
  @ListOf(() => ReasonView, { min: 1 }) reasons: ReasonView[];
  @ListOf(() => WishInTheWay) wishes: WishInTheWay[];
  @ListOf(() => ResourceInTheWay, { description: 'None: no single change is enough' }) resources: ResourceInTheWay[];
}

export class AvailabilityView {
  @ListOf(() => ItineraryView) items: ItineraryView[];
  @Text({ nullable: true, max: 2000 }) nextCursor: string | null;
  @ListOf(() => DayWithoutPlace, {
    optional: true,
    description: 'With `explain`: every date of the span without an itinerary, and no other',
  })
  withoutPlace?: DayWithoutPlace[];
}
