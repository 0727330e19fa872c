import { STEP_KINDS, type StepKind } from '@higaeri/domain';
import { DateField, InstantField, ListOf, Nested, OneOf, Text, WholeNumber } from '../../platform/http/fields.ts';
import { Named, NamedResource } from '../views/span.view.ts';

export class ItineraryStep {
  @OneOf(STEP_KINDS, { name: 'StepKind' }) kind: StepKind;
  @InstantField() start: string;
  @InstantField() end: string;
  @ListOf(() => NamedResource, { description: 'A nurse is one entry, whatever number of rooms she watches' })
  resources: NamedResource[];
}

/** A whole day for one patient that could be booked when it was asked for. */
export class ItineraryView {
  @Text({ max: 4000, description: 'Opaque; pins times and resources, does not expire, is checked at booking' })
  itineraryId: string;
  @DateField() date: string;
  @Text() treatment: string;
  @WholeNumber({ min: 1 }) discs: number;
  @ListOf(() => ItineraryStep) steps: ItineraryStep[];
  @InstantField({ description: 'Some time before the first step' }) arriveAt: string;
  @InstantField({ description: 'On standby: unless a place is given up' }) homeBy: string;
  @WholeNumber({ description: 'Between steps, lunch not counted' }) waitMinutes: number;
  @Nested(() => Named) doctor: Named;
  @OneOf(['held', 'standby'], {
    name: 'OfferedAfternoon',
    description:
      '`held`: the whole day is reserved. `standby`: the morning alone; the procedure follows on that day only if another patient gives an afternoon up, which the patient must be told before choosing',
  })
  afternoon: 'held' | 'standby';
}
