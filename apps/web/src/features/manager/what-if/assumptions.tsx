import { useTranslation } from 'react-i18next';
import type { SimulationModelView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { Panel } from '../../../ui/panel.tsx';
import { clinicOf, type Question } from './question.ts';
import classes from './what-if.module.css';

/** What the answer rests on: what was learned, what is assumed, and what is left out. */
export function Assumptions({ model, question }: { model: SimulationModelView; question: Question | null }) {
  const { t } = useTranslation('whatIf');
  const time = useClinicTime();
  const { clinic, recent, date } = model;
  const { experience } = clinic;
  const { noShow, meanLateness } = experience.punctuality;
  const visits = clinicOf(model).visits;
  return (
    <Panel title={t('rests')}>
      <ul className={classes['assumptions']}>
        <li>{t('assume.nothingChanges')}</li>
        <li>{t('assume.day', { date: time.date(date, 'long') })}</li>
        <li>{experience.visits === 0 ? t('assume.notLearned') : t('assume.learned', { count: experience.visits })}</li>
        <li>
          {recent.days === 0
            ? t('assume.noPast', { visits })
            : t('assume.past', {
                count: recent.days,
                visits,
                from: time.date(recent.from),
                to: time.date(recent.to),
                images: Math.round(100 * clinic.withImages),
              })}
        </li>
        <li>{t('assume.arrivals', { noShow: Math.round(100 * noShow), early: Math.round(-meanLateness) })}</li>
        <li>{t('assume.same', { count: question?.days ?? 0 })}</li>
        <li>{t('assume.interval')}</li>
        <li>{t('assume.newOnes')}</li>
        <li>{t('assume.leftOut')}</li>
      </ul>
    </Panel>
  );
}
