import { IconHourglassLow } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../lib/clinic-clock.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { timeLeft } from './entries.ts';
import classes from './waitlist.module.css';

/** How long an answer still counts, on the clinic's clock; read aloud only at a few steps. */
export function Countdown({ expiresAt, name }: { expiresAt: string; name: string }) {
  const { t } = useTranslation('reception');
  const { clock } = useClinicTime();
  const now = useNow(1_000);
  const { over, figures, minutes } = timeLeft(Date.parse(expiresAt), now);
  return (
    <span className={classes['countdown']} data-soon={minutes !== null && minutes <= 5} data-over={over}>
      <b role="timer" aria-hidden>
        <IconHourglassLow size={18} />
        {over ? t('waitlist.over') : figures}
      </b>
      <small>{t('waitlist.answerUntil', { time: clock(expiresAt) })}</small>
      <VisuallyHidden aria-live="polite">
        {over ? t('waitlist.over') : minutes !== null && t('waitlist.atMostLeft', { count: minutes, name })}
      </VisuallyHidden>
    </span>
  );
}
