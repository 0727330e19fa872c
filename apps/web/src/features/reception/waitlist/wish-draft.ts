import type { NewWaitlistEntry } from '../../../api/views.ts';
import { given } from '../../../lib/given.ts';
import { addDays } from '../../../lib/time.ts';
import type { TimeWish } from '../time-wish.ts';

/** For whom and for what a place is looked for while booking. */
export interface WishedFor extends Pick<NewWaitlistEntry, 'patientId' | 'treatment' | 'discs' | 'imagesFromElsewhere'> {
  wish: TimeWish;
}

/** A wish as it is being written down. Units: dates `YYYY-MM-DD`, clock times `HH:mm` or empty, minutes. */
export interface WishDraft {
  fromDate: string;
  toDate: string;
  notBefore: string;
  notAfter: string;
  noticeMinutes: number;
  note: string;
}
export type Span = 'day' | 'week' | 'fortnight' | 'month';

const SPANS: Record<Span, number> = { day: 0, week: 6, fortnight: 13, month: 29 };
const USUAL_NOTICE = 120;

/** The days a span means, beginning on a day. */
export const daysOf = (span: Span, from: string): Pick<WishDraft, 'fromDate' | 'toDate'> => ({
  fromDate: from,
  toDate: addDays(from, SPANS[span]),
});

/** The span that the days of a draft are, if they are one. */
export const spanOf = ({ fromDate, toDate }: WishDraft): Span | null =>
  (Object.keys(SPANS) as Span[]).find((span) => addDays(fromDate, SPANS[span]) === toDate) ?? null;

/** What the patient has asked for while a day was being looked for. */
export const draftOf = ({ date, notBefore, notAfter }: TimeWish, today: string): WishDraft => ({
  ...daysOf(date === undefined ? 'fortnight' : 'day', date ?? today),
  notBefore: notBefore ?? '',
  notAfter: notAfter ?? '',
  noticeMinutes: USUAL_NOTICE,
  note: '',
});

export const wishOf = (draft: WishDraft): Omit<NewWaitlistEntry, 'patientId' | 'treatment'> => ({
  fromDate: draft.fromDate,
  toDate: draft.toDate,
  noticeMinutes: draft.noticeMinutes,
  ...given({
    notBefore: draft.notBefore || undefined,
    notAfter: draft.notAfter || undefined,
    note: draft.note.trim() || undefined,
  }),
});
