import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import type { EligibilityDraft } from './eligibility-draft.ts';
import classes from './doctor.module.css';

const AFTERNOON = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);
const LIVE = new Set(['held', 'firm', 'displaced']);

/** What signing does to the afternoon: which steps, when and where, are confirmed or given back. */
export function DecisionEffect({ visit, draft }: { visit: VisitView; draft: EligibilityDraft }) {
  const { t } = useTranslation(['doctor', 'domain']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  if (draft.decision === null) return null;
  const eligible = draft.decision === 'eligible';
  const steps = visit.steps.filter(
    ({ kind, status, reservation }) => AFTERNOON.has(kind) && status === 'planned' && LIVE.has(reservation),
  );
  const changed =
    eligible &&
    (draft.treatment !== visit.treatment || (draft.levels.length > 0 && draft.levels.length !== visit.discs));
  if (steps.length === 0) {
    const standby = visit.afternoon === 'standby' ? t('form.standby') : t('form.keeps');
    return <p className={classes['note']}>{eligible ? standby : t('form.nothingBooked')}</p>;
  }
  const Icon = eligible ? IconLock : IconArrowBackUp;
  return (
    <section className={classes['effect']} data-outcome={draft.decision} aria-label={t('form.effect')}>
      <p>
        <Icon size={19} aria-hidden /> {t('form.effect')}{' '}
        <strong>{t(eligible ? 'form.confirms' : 'form.releases')}</strong>
      </p>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <span className="num">
              {clock(step.planned?.start)}–{clock(step.planned?.end)}
            </span>
            <strong>{t(`domain:step.${step.kind}`)}</strong>
            <span>
              {step.reservation === 'displaced'
                ? t('domain:reservation.displaced')
                : step.resources.map(localName).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {changed && <p>{t('form.searchedAgain')}</p>}
    </section>
  );
}
