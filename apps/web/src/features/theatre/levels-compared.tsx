import { DISC_LEVELS } from '@higaeri/domain';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DiscLevel } from '../../api/views.ts';
import classes from './theatre.module.css';

interface LevelsComparedProps {
  decided: readonly DiscLevel[];
  said: readonly DiscLevel[];
  onSaid: (levels: DiscLevel[]) => void;
}

/** The levels as decided and as read aloud, side by side. */
export function LevelsCompared({ decided, said, onSaid }: LevelsComparedProps) {
  const { t } = useTranslation('theatre');
  const toggle = (level: DiscLevel): void =>
    onSaid(DISC_LEVELS.filter((one) => (one === level ? !said.includes(one) : said.includes(one))));
  const differ = said.length !== decided.length || said.some((level) => !decided.includes(level));
  return (
    <div className={classes['levels']}>
      <div className={classes['levelHead']} aria-hidden>
        <span>{t('decided')}</span>
        <span>{t('saidAloud')}</span>
      </div>
      <div role="group" aria-label={t('saidAloud')} className={classes['levelRows']}>
        {DISC_LEVELS.map((level) => {
          const agreed = decided.includes(level) === said.includes(level);
          return (
            <div key={level} className={classes['levelRow']} data-agreed={agreed}>
              <span className={classes['decided']} data-on={decided.includes(level)}>
                {decided.includes(level) ? level : '–'}
              </span>
              <button
                type="button"
                className={classes['said']}
                aria-pressed={said.includes(level)}
                onClick={() => toggle(level)}
              >
                {level}
              </button>
            </div>
          );
        })}
      </div>
      <p className={classes['verdict']} data-differ={differ} role="status">
        {said.length === 0 ? (
          t('chooseLevels')
        ) : differ ? (
          <>
            <IconAlertTriangle size={20} aria-hidden /> {t('differ')}
          </>
        ) : (
          <>
            <IconCircleCheckFilled size={20} aria-hidden /> {t('same')}
          </>
        )}
      </p>
    </div>
  );
}
