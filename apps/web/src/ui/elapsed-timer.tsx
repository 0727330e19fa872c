import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/clinic-clock.ts';
import { minutesBetween } from '../lib/time.ts';

interface ElapsedTimerProps {
  since: string;
  /** From here on it is shown as too long. */
  limitMinutes?: number;
  /** `waiting`: "waiting 12 min"; `plain`: "12 min"; `ago`: "12 min ago". */
  says?: 'waiting' | 'plain' | 'ago';
}

/** Minutes since something began, running. */
export function ElapsedTimer({ since, limitMinutes, says = 'plain' }: ElapsedTimerProps) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const count = Math.max(0, minutesBetween(since, now));
  const long = limitMinutes !== undefined && count > limitMinutes;
  const words =
    says === 'waiting'
      ? t('waitingFor', { count })
      : says === 'ago'
        ? t('minutesAgo', { count })
        : t('minutes', { count });
  return (
    <span className="num" data-long={long} style={long ? { color: 'var(--alarm)', fontWeight: 700 } : undefined}>
      {words}
    </span>
  );
}
