import { InstantField, ListOf, Nested, Text } from '../../platform/http/fields.ts';
import { ClosureView } from '../../visits/views/resource.view.ts';
import { VisitSummary } from '../../visits/views/visit-summary.view.ts';

export class CloseResourceDto {
  @InstantField({ optional: true, description: 'Now when left out' }) start?: string;
  @InstantField() end: string;
  @Text({ max: 500 }) reason: string;
}

/** A closure and whom it concerns. Nobody loses a place by it: people move them, or the day goes on otherwise. */
export class ClosureAnswer {
  @Nested(() => ClosureView) closure: ClosureView;
  @ListOf(() => VisitSummary, { description: 'In the order of the time they would need it' }) affected: VisitSummary[];
}
