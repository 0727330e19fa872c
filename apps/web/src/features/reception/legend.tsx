import { useTranslation } from 'react-i18next';
import classes from './legend.module.css';

const LOOKS = ['firm', 'held', 'in-use', 'done', 'displaced', 'planned', 'turnover'] as const;

/** What each way of drawing a block means. */
export function Legend() {
  const { t } = useTranslation('reception');
  return (
    <ul className={classes['root']} aria-label={t('day.legend')}>
      {LOOKS.map((look) => (
        <li key={look} className={classes['entry']}>
          <span className={classes['swatch']} data-look={look} aria-hidden />
          {t(`look.${look}`)}
        </li>
      ))}
    </ul>
  );
}
