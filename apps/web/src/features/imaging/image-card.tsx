import { Button } from '@mantine/core';
import {
  IconClipboardCheck,
  IconClipboardX,
  IconFlag3,
  IconPlayerPlay,
  IconPlayerStop,
  IconSquareCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartStep } from '../../api/use-start-step.ts';
import { useVisitAction } from '../../api/use-visit-action.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { missingBefore } from '../../ui/gate-fixes.tsx';
import { PatientLine } from '../../ui/patient-line.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { RedFlagDialog } from '../../ui/red-flag-dialog.tsx';
import type { ImageKind, ImageTask } from './image-work.ts';
import classes from './imaging.module.css';

/** One patient before or in a device: who, whether it is safe, start or complete in one tap. */
export function ImageCard({
  task,
  kind,
  onScreen,
}: {
  task: ImageTask;
  kind: ImageKind;
  onScreen: (visitId: string) => void;
}) {
  const { t } = useTranslation(['imaging', 'domain', 'clinical']);
  const { visit, step, where } = task;
  const { act, pendingVisitId } = useVisitAction();
  const starting = useStartStep();
  const localName = useLocalName();
  const [asking, setAsking] = useState<'stop' | 'red-flag' | null>(null);
  const name = t(`domain:step.${kind}`);
  const missing = missingBefore(visit.gates, kind).map(({ code }) => code);
  const room = step.resources.find((one) => one.kind === 'mri-scanner' || one.kind === 'xray-room');
  const questions = missing.filter((code) => code !== 'red-flag-open');
  return (
    <article className={classes['card']} data-where={where} aria-label={`${visit.callNumber} ${name}`}>
      <span className={classes['call']}>{visit.callNumber}</span>
      <div className={classes['who']}>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} />
        {visit.patient !== null && <PatientLine patient={visit.patient} sameSurname={visit.sameSurnameToday} />}
        <span className={classes['facts']}>
          <Whereabouts task={task} />
          {room !== undefined && <span>{localName(room)}</span>}
          {visit.redFlagOpen && <Chip tone="alarm">{t('clinical:redFlagOpen')}</Chip>}
          {questions.length > 0 && (
            <Chip tone="warn" icon={<IconClipboardX size={15} />}>
              {questions.includes('mri-screening')
                ? t('screeningMissing')
                : questions.includes('pregnancy-screening')
                  ? t('pregnancyOpen')
                  : t('notCleared')}
            </Chip>
          )}
        </span>
      </div>
      <div className={classes['acts']}>
        {where === 'running' ? (
          <Button
            leftSection={<IconSquareCheck size={20} aria-hidden />}
            loading={pendingVisitId === visit.id}
            onClick={() => act({ visitId: visit.id, happening: 'steps/complete', part: step.id })}
          >
            {t('complete', { step: name })}
          </Button>
        ) : where === 'ready' && missing.length === 0 ? (
          <Button
            leftSection={<IconPlayerPlay size={20} aria-hidden />}
            loading={starting.pending}
            onClick={() => starting.start(visit, kind)}
          >
            {t('start', { step: name })}
          </Button>
        ) : null}
        {where !== 'running' && (
          <Button
            variant={where === 'ready' && questions.length > 0 ? 'filled' : 'default'}
            leftSection={<IconClipboardCheck size={20} aria-hidden />}
            onClick={() => onScreen(visit.id)}
          >
            {t('answer')}
          </Button>
        )}
        {where === 'running' && (
          <Button
            variant="default"
            px={11}
            aria-label={t('stopFor', { number: visit.callNumber, step: name })}
            title={t('stop', { step: name })}
            onClick={() => setAsking('stop')}
          >
            <IconPlayerStop size={20} aria-hidden />
          </Button>
        )}
        <Button
          variant="outline"
          color="shu"
          px={11}
          aria-label={t('redFlagFor', { number: visit.callNumber })}
          title={t('clinical:redFlagButton')}
          onClick={() => setAsking('red-flag')}
        >
          <IconFlag3 size={20} aria-hidden />
        </Button>
      </div>
      <PlaceDialog starting={starting} />
      <ConfirmWithPatient
        opened={asking === 'stop'}
        onClose={() => setAsking(null)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('stop', { step: name })}
        description={t('stopHint')}
        confirmLabel={t('stop', { step: name })}
        tone="shu"
        reasons={Object.values(t('stopReasons', { returnObjects: true }))}
        onConfirm={(reason) => {
          act({ visitId: visit.id, happening: 'steps/stop', part: step.id, body: { reason } });
          setAsking(null);
        }}
      />
      <RedFlagDialog visit={visit} opened={asking === 'red-flag'} onClose={() => setAsking(null)} />
    </article>
  );
}

function Whereabouts({ task: { visit, step, where } }: { task: ImageTask }) {
  const { t } = useTranslation(['imaging', 'domain']);
  const now = useNow(15_000);
  const { clock } = useClinicTime();
  const planned = step.planned === null ? null : t('planned', { time: clock(step.planned.start) });
  const behind = step.planned === null || where === 'running' ? 0 : minutesBetween(step.planned.start, now);
  if (where === 'running')
    return (
      <strong className="num">
        {t('running', {
          minutes: step.actual === null ? 0 : Math.max(0, minutesBetween(step.actual.start, now)),
          planned: step.minutes,
        })}
      </strong>
    );
  return (
    <>
      {planned !== null && <span className="num">{planned}</span>}
      {behind > 5 && <strong className={classes['late']}>{t('lateBy', { minutes: behind })}</strong>}
      {where === 'ready' && visit.place.since !== null && (
        <span className="num">{t('waits', { minutes: Math.max(0, minutesBetween(visit.place.since, now)) })}</span>
      )}
      {where === 'elsewhere' && visit.place.stepKind !== null && (
        <span>{t('elsewhere', { step: t(`domain:step.${visit.place.stepKind}`) })}</span>
      )}
      {where === 'expected' && visit.arriveAt !== null && (
        <span className="num">{t('notHere', { time: clock(visit.arriveAt) })}</span>
      )}
    </>
  );
}
