import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepView, VisitSummary } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { PatientName } from '../../ui/patient-name.tsx';
import classes from './no-place.module.css';

/** Steps that lost their room or person: patients who are promised something nobody holds for them. */
export function NoPlace({
  steps,
  onOpen,
}: {
  steps: { visit: VisitSummary; step: StepView }[];
  onOpen: (visitId: string) => void;
}) {
  const { t } = useTranslation(['reception', 'domain']);
  const { clock } = useClinicTime();
  const mayOpen = useMay('visit.read');
  if (steps.length === 0) return null;
  return (
    <div className={classes['root']}>
      <span className={classes['title']}>
        <IconAlertTriangle size={18} aria-hidden />
        {t('day.noPlace')}
      </span>
      {steps.map(({ visit, step }) => {
        const words = (
          <>
            <PatientName patient={visit.patient} callNumber={visit.callNumber} size="sm" kana={false} />
            <span className={classes['what']}>
              {t(`domain:step.${step.kind}`)} {clock(step.planned?.start)}
            </span>
          </>
        );
        if (!mayOpen) return <span key={step.id}>{words}</span>;
        return (
          <Button key={step.id} variant="outline" color="shu" size="sm" onClick={() => onOpen(visit.id)}>
            {words}
          </Button>
        );
      })}
    </div>
  );
}
