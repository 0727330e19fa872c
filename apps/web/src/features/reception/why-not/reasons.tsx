import { useTranslation } from 'react-i18next';
import type { DayWithoutPlace } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName } from '../../../lib/use-names.ts';
import { useReasonWords } from './use-reason-words.ts';
import classes from './why-not.module.css';

/** What stands in the way of one day, and which single room, device or person would do. */
export function Reasons({ day, treatment }: { day: DayWithoutPlace; treatment: string }) {
  const { t } = useTranslation('reception');
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const words = useReasonWords(treatment);
  const spans = (all: DayWithoutPlace['resources'][number]['spans']): string =>
    all
      .map(({ step, start, end }) =>
        t('whyNot.span', { step: t(`whyNot.step.${step}`), start: clock(start), end: clock(end) }),
      )
      .join(', ');
  return (
    <ul className={classes['reasons']}>
      {day.reasons.map(words).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {day.resources.map(({ resource, spans: needed }) => (
        <li key={resource.id} className={classes['help']}>
          {t('whyNot.help', { name: localName(resource), spans: spans(needed) })}
        </li>
      ))}
    </ul>
  );
}
