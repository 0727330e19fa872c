import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';

export const NOTICES = [
  [30, 'min30'],
  [60, 'h1'],
  [120, 'h2'],
  [240, 'h4'],
  [1_440, 'd1'],
  [2_880, 'd2'],
  [10_080, 'd7'],
] as const;

/** A wish in a line: which days, which hours, how much notice; and since when it is waited for. */
export function useWishText() {
  const { t } = useTranslation(['reception', 'common']);
  const { day, clock, dateOf } = useClinicTime();
  const noticeOf = (minutes: number): string => {
    const named = NOTICES.find(([value]) => value === minutes);
    return named === undefined ? t('common:minutes', { count: minutes }) : t(`waitlist.noticeTimes.${named[1]}`);
  };
  return {
    days: ({ fromDate, toDate }: WaitlistEntry): string =>
      fromDate === toDate
        ? t('waitlist.oneDay', { from: day(fromDate) })
        : t('waitlist.days', { from: day(fromDate), to: day(toDate) }),
    limits: ({ notBefore, notAfter, noticeMinutes }: WaitlistEntry): string[] => [
      ...(notBefore === null ? [] : [t('waitlist.notBefore', { time: notBefore })]),
      ...(notAfter === null ? [] : [t('waitlist.notAfter', { time: notAfter })]),
      t('waitlist.notice', { time: noticeOf(noticeMinutes) }),
    ],
    since: ({ addedAt }: WaitlistEntry): string =>
      t('waitlist.since', { day: day(dateOf(addedAt)), time: clock(addedAt) }),
  };
}
