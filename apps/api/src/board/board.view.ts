import { DateField, Decimal, InstantField, ListOf, Nested, Text, WholeNumber } from '../platform/http/fields.ts';
import { AlertView } from '../visits/views/alert.view.ts';
import { ResourceView } from '../visits/views/resource.view.ts';
import { Span } from '../visits/views/span.view.ts';
import { VisitSummary } from '../visits/views/visit-summary.view.ts';

export class LaneView {
  @Nested(() => ResourceView) resource: ResourceView;
  @ListOf(() => Span, { description: 'Opening hours or shift, without breaks and closures' }) open: Span[];
}

export class BoardCounts {
  @WholeNumber({ description: 'Everybody who is or was to come: not cancelled' }) expected: number;
  @WholeNumber() arrived: number;
  @WholeNumber() late: number;
  @WholeNumber({ description: 'From preparation to the discharge review' }) inTreatment: number;
  @WholeNumber() departed: number;
}

/** How the rest of today may go. */
export class Outlook {
  @Decimal({ max: 1, description: 'The probability that anybody stays past closing time' }) pastClosing: number;
  @Decimal({ max: 1, description: 'From here on the clinic wants to be warned' }) pastClosingLimit: number;
  @Decimal({ description: 'Expected minutes of waiting in an operating room for a recovery room' })
  roomShortageMinutes: number;
  @WholeNumber({ description: 'Finished visits behind it; 0: documented assumptions alone' }) learnedFrom: number;
  @WholeNumber() scenarios: number;
}

/** A whole day in one answer. */
export class BoardView {
  @DateField() date: string;
  @InstantField() now: string;
  @Nested(() => Span, { nullable: true }) open: Span | null;
  @Text({ max: 500, nullable: true, description: '`holiday`, `weekday`, or the clinic’s own words' }) closedReason:
    string | null;
  @ListOf(() => LaneView) lanes: LaneView[];
  @ListOf(() => VisitSummary) visits: VisitSummary[];
  @ListOf(() => AlertView) alerts: AlertView[];
  @Text({ description: 'Where the event stream continues from this answer' }) lastEventId: string;
  @Nested(() => Outlook, { nullable: true, description: 'null on any day but today' }) outlook: Outlook | null;
  @Nested(() => BoardCounts) counts: BoardCounts;
}
