import { STAGES, type Role, type Stage } from '@higaeri/domain';
import { AnyObject, InstantField, ListOf, Nested, OneOf, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';
import { ROLES } from './records.view.ts';

export class HistoryAuthor {
  @Uuid() accountId: string;
  @Text() displayName: string;
  @OneOf(ROLES, { list: {} }) roles: Role[];
}

/** One fact, also a corrected one; nothing is ever taken out. */
export class HistoryItem {
  @Uuid() id: string;
  @WholeNumber() seq: number;
  @Text() type: string;
  @InstantField({ description: 'When it happened' }) at: string;
  @InstantField({ description: 'When it was entered' }) recordedAt: string;
  @Nested(() => HistoryAuthor) by: HistoryAuthor;
  @OneOf(STAGES, { nullable: true }) stageBefore: Stage | null;
  @OneOf(STAGES) stageAfter: Stage;
  @AnyObject({ description: 'Clinical fields are absent for reception' }) details: Record<string, unknown>;
  @Uuid({ nullable: true }) correctedBy: string | null;
  @Uuid({ nullable: true }) corrects: string | null;
}

export class HistoryView {
  @ListOf(() => HistoryItem) items: HistoryItem[];
  @Text({ nullable: true }) nextCursor: string | null;
}
