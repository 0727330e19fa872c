import { ActionIcon, Button } from '@mantine/core';
import {
  IconClockExclamation,
  IconDoorEnter,
  IconFlag3,
  IconFlag3Filled,
  IconHome,
  IconUsers,
  IconUserX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitAction } from '../../api/use-visit-action.ts';
import type { VisitSummary } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName, useTreatmentName } from '../../lib/use-names.ts';
import { BirthDate } from '../../ui/birth-date.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { ElapsedTimer } from '../../ui/elapsed-timer.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { RedFlagDialog } from '../../ui/red-flag-dialog.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AfternoonChip } from './afternoon-chip.tsx';
import { mayGoHome, patienceOf } from './arrival-lists.ts';
import classes from './arrivals.module.css';

type Asking = 'check-in' | 'no-show' | 'depart' | 'red-flag';

/** One patient at the front door, with what the desk does next. */
export function ArrivalCard({ visit, now, onOpen }: { visit: VisitSummary; now: number; onOpen: () => void }) {
  const { t } = useTranslation(['reception', 'common', 'domain']);
  const { clock } = useClinicTime();
  const treatmentName = useTreatmentName();
  const localName = useLocalName();
  const { act, pending } = useVisitAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const expected = visit.status === 'booked';
  const overdue = expected && visit.arriveAt !== null && Date.parse(visit.arriveAt) < now;
  const shared = {
    onClose: close,
    patient: visit.patient,
    callNumber: visit.callNumber,
    sameSurname: visit.sameSurnameToday,
    pending,
  };
  const doing = (happening: 'check-in' | 'no-show' | 'depart') => (reason: string) => {
    act({ visitId: visit.id, happening, body: reason === '' ? {} : { reason } });
    close();
  };
  return (
    <article className={classes['card']} data-late={visit.late !== null} data-flag={visit.redFlagOpen}>
      <div className={classes['when']}>
        <time dateTime={visit.arriveAt ?? undefined}>{clock(visit.arriveAt)}</time>
        <span className={classes['call']}>{visit.callNumber}</span>
      </div>
      <div className={classes['who']}>
        <button type="button" className={classes['open']} onClick={onOpen}>
          <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" />
        </button>
        {visit.patient !== null && <BirthDate date={visit.patient.birthDate} />}
        <span className={classes['what']}>
          {treatmentName(visit.treatment)} · {localName(visit.doctor)}
        </span>
        <span className={classes['chips']}>
          {visit.late !== null && (
            <Chip tone="warn" icon={<IconClockExclamation size={14} />}>
              {t('common:minutesLate', { count: visit.late.minutes })}
            </Chip>
          )}
          {visit.redFlagOpen && (
            <Chip tone="alarm" icon={<IconFlag3Filled size={13} />}>
              {t('visit.redFlag')}
            </Chip>
          )}
          {visit.sameSurnameToday && (
            <Chip tone="warn" icon={<IconUsers size={14} />}>
              {t('common:sameSurname')}
            </Chip>
          )}
          {visit.origin === 'walk-in' && <Chip tone="quiet">{t('domain:origin.walk-in')}</Chip>}
          {!expected && <StatusBadge stage={visit.status} />}
          {visit.place.where === 'waiting' && visit.place.since !== null && (
            <Chip tone="quiet">
              {visit.place.stepKind !== null && `${t(`domain:waitsFor.${visit.place.stepKind}`)} `}
              <ElapsedTimer since={visit.place.since} limitMinutes={patienceOf(visit)} />
            </Chip>
          )}
          {(visit.afternoon === 'standby' ||
            (!expected && (visit.afternoon === 'displaced' || visit.afternoon === 'released'))) && (
            <AfternoonChip afternoon={visit.afternoon} />
          )}
        </span>
      </div>
      <div className={classes['acts']}>
        {expected && (
          <Button leftSection={<IconDoorEnter size={19} aria-hidden />} onClick={() => setAsking('check-in')}>
            {t('act.check-in')}
          </Button>
        )}
        {mayGoHome(visit) && (
          <Button leftSection={<IconHome size={19} aria-hidden />} onClick={() => setAsking('depart')}>
            {t('act.depart')}
          </Button>
        )}
        <span className={classes['row']}>
          {overdue && (
            <ActionIcon title={t('act.no-show')} aria-label={t('act.no-show')} onClick={() => setAsking('no-show')}>
              <IconUserX size={21} stroke={1.7} />
            </ActionIcon>
          )}
          {!expected && !visit.redFlagOpen && (
            <ActionIcon
              title={t('act.red-flag')}
              aria-label={t('act.red-flag')}
              color="shu"
              onClick={() => setAsking('red-flag')}
            >
              <IconFlag3 size={21} stroke={1.7} />
            </ActionIcon>
          )}
        </span>
      </div>
      <ConfirmWithPatient
        {...shared}
        opened={asking === 'check-in'}
        title={t('common:identify')}
        description={t('common:identifyAsk')}
        confirmLabel={t('common:identifiersMatch')}
        onConfirm={doing('check-in')}
      />
      <ConfirmWithPatient
        {...shared}
        opened={asking === 'depart'}
        title={t('act.depart')}
        description={t('explain.depart')}
        confirmLabel={t('act.depart')}
        onConfirm={doing('depart')}
      />
      <ConfirmWithPatient
        {...shared}
        opened={asking === 'no-show'}
        tone="shu"
        title={t('act.no-show')}
        description={t('explain.no-show')}
        confirmLabel={t('act.no-show')}
        reasons={Object.values(t('reasons.no-show', { returnObjects: true }))}
        onConfirm={doing('no-show')}
      />
      <RedFlagDialog visit={visit} opened={asking === 'red-flag'} onClose={close} />
    </article>
  );
}
