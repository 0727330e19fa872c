import { Button } from '@mantine/core';
import { IconFolderOpen, IconPhotoScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { StepView, VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StepIcon } from '../../ui/step-icon.tsx';
import classes from './doctor.module.css';

type Image = StepView & { kind: 'mri' | 'xray' };
const isImage = (step: StepView): step is Image => step.kind === 'mri' || step.kind === 'xray';

/** Both images: taken, or accepted from elsewhere by the doctor. */
export function ImagesPanel({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['doctor', 'domain']);
  const { clock } = useClinicTime();
  const acts = useVisitActs(visit);
  const [accepting, setAccepting] = useState<Image | null>(null);
  const name = accepting === null ? '' : t(`domain:step.${accepting.kind}`);
  const said = (step: Image): string => {
    if (step.status === 'done') return t('images.done', { time: clock(step.actual?.end) });
    if (step.status === 'skipped') return t('images.accepted', { reason: step.reason ?? '' });
    return step.status === 'planned' ? t('images.missing') : t(`domain:stepStatus.${step.status}`);
  };
  const images = visit.steps.filter(isImage);
  if (images.length === 0) return null;
  return (
    <Panel title={t('images.title')} icon={<IconPhotoScan size={20} aria-hidden />}>
      <div className={classes['images']}>
        {images.map((step) => (
          <div key={step.id} className={classes['image']} data-open={step.status === 'planned'}>
            <StepIcon kind={step.kind} size={22} />
            <span className={classes['imageWords']}>
              <strong>{t(`domain:step.${step.kind}`)}</strong>
              <span>{said(step)}</span>
            </span>
            {acts.may('steps/skip', step.kind) && (
              <Button
                variant="default"
                size="sm"
                leftSection={<IconFolderOpen size={17} aria-hidden />}
                onClick={() => setAccepting(step)}
              >
                {t('images.accept', { step: t(`domain:step.${step.kind}`) })}
              </Button>
            )}
          </div>
        ))}
      </div>
      <ConfirmWithPatient
        opened={accepting !== null}
        onClose={() => setAccepting(null)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('images.accept', { step: name })}
        confirmLabel={t('images.accept', { step: name })}
        reasons={Object.values(t('images.reasons', { returnObjects: true }))}
        pending={acts.pending}
        onConfirm={(reason) => {
          if (accepting !== null) acts.skip(accepting.kind, reason);
          setAccepting(null);
        }}
      />
    </Panel>
  );
}
