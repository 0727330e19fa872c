import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clinicNow } from './clinic-clock.ts';
import { useClinic } from './session-context.ts';
import { addDays, clockText, dateOf, dateText, instantAt } from './time.ts';

/** Times and dates in the clinic's zone and the reader's language. */
export function useClinicTime() {
  const { timeZone } = useClinic();
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(() => {
    const today = (): string => dateOf(clinicNow(), timeZone);
    return {
      zone: timeZone,
      locale,
      today,
      clock: (moment: string | number | null | undefined): string =>
        moment === null || moment === undefined ? '–' : clockText(moment, timeZone),
      dateOf: (moment: string | number): string => dateOf(moment, timeZone),
      date: (date: string, style: 'short' | 'long' = 'short'): string => dateText(date, locale, style),
      /** Today, tomorrow, yesterday, or the date. */
      day: (date: string): string => {
        if (date === today()) return t('today');
        if (date === addDays(today(), 1)) return t('tomorrow');
        if (date === addDays(today(), -1)) return t('yesterday');
        return dateText(date, locale);
      },
      instantAt: (date: string, clock: string): string => instantAt(date, clock, timeZone),
    };
  }, [timeZone, locale, t]);
}
