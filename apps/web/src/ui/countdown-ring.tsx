import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/clinic-clock.ts';
import { minutesBetween } from '../lib/time.ts';
import classes from './countdown-ring.module.css';

interface CountdownRingProps {
  startedAt: string;
  targetMinutes: number;
  /** Pixels. */
  size?: number;
}

/** Minutes left of a target time as a ring, and in figures large enough for three metres; beyond the target it says how much over. */
export function CountdownRing({ startedAt, targetMinutes, size = 132 }: CountdownRingProps) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const left = targetMinutes - minutesBetween(startedAt, now);
  const over = left < 0;
  const share = Math.min(1, Math.max(0, left / Math.max(1, targetMinutes)));
  const radius = size / 2 - 7;
  const round = 2 * Math.PI * radius;
  return (
    <div
      className={classes['root']}
      data-over={over}
      style={{ width: size, height: size }}
      role="timer"
      aria-label={over ? t('minutesOver', { count: -left }) : t('minutesLeft', { count: left })}
    >
      <svg width={size} height={size} aria-hidden>
        <circle cx={size / 2} cy={size / 2} r={radius} className={classes['track']} />
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          className={classes['left']}
          strokeDasharray={`${round * (over ? 1 : share)} ${round}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      </svg>
      <span className={classes['figure']} style={{ fontSize: size * 0.3 }} aria-hidden>
        {over ? `+${-left}` : left}
      </span>
      <span className={classes['unit']} aria-hidden>
        {over ? t('minutesOver', { count: 0 }).replace(/0\s?/, '') : t('minutes', { count: 0 }).replace(/0\s?/, '')}
      </span>
    </div>
  );
}
