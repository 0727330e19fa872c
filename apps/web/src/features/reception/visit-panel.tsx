import { Drawer, Group, Stack } from '@mantine/core';
import { IconClockExclamation, IconFlag3Filled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../api/queries.ts';
import type { VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName, useTreatmentName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PatientLine } from '../../ui/patient-line.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { AfternoonChip } from './afternoon-chip.tsx';
import { VisitActions } from './visit-actions.tsx';
import { VisitHistory } from '../../ui/visit-history.tsx';
import { VisitSteps } from './visit-steps.tsx';
import classes from './visit-drawer.module.css';

export interface VisitPanelProps {
  opened: boolean;
  visitId: string | null;
  onClose: () => void;
}

export function VisitPanel({ opened, visitId, onClose }: VisitPanelProps) {
  const { t } = useTranslation(['reception', 'common']);
  const visit = useVisit(visitId);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={560}
      title={t('visit.title')}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {visit.isError && <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />}
      {visit.data === undefined && !visit.isError && <ListSkeleton rows={6} />}
      {visit.data !== undefined && <Content visit={visit.data} />}
    </Drawer>
  );
}

function Content({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['reception', 'domain', 'common']);
  const treatmentName = useTreatmentName();
  const localName = useLocalName();
  const time = useClinicTime();
  return (
    <Stack gap="lg" pb="xl">
      <div>
        <Group gap="sm" mb={6}>
          <StatusBadge stage={visit.status} size="lg" />
          {visit.late !== null && (
            <Chip tone="warn" size="lg" icon={<IconClockExclamation size={17} />}>
              {t('common:minutesLate', { count: visit.late.minutes })}
            </Chip>
          )}
          {visit.redFlagOpen && (
            <Chip tone="alarm" size="lg" icon={<IconFlag3Filled size={16} />}>
              {t('visit.redFlag')}
            </Chip>
          )}
          <span className={classes['call']}>{t('common:callNumber', { number: visit.callNumber })}</span>
        </Group>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} size="xl" />
        {visit.patient !== null && (
          <div>
            <PatientLine patient={visit.patient} sameSurname={visit.sameSurnameToday} />
          </div>
        )}
      </div>
      <VisitActions visit={visit} />
      <dl className={classes['facts']}>
        <dt>{t('visit.treatment')}</dt>
        <dd>
          {treatmentName(visit.treatment)}
          {visit.discs > 1 && ` × ${visit.discs}`}
        </dd>
        <dt>{t('visit.doctor')}</dt>
        <dd>{localName(visit.doctor)}</dd>
        <dt>{t('visit.day')}</dt>
        <dd>
          {time.day(visit.date)}{' '}
          {visit.origin === 'walk-in' && (
            <Chip tone="quiet" size="sm">
              {t('domain:origin.walk-in')}
            </Chip>
          )}
        </dd>
        <dt>{t('visit.arrive')}</dt>
        <dd className="num">{time.clock(visit.arriveAt)}</dd>
        <dt>{t('visit.home')}</dt>
        <dd>
          <TimeText planned={visit.homeBy} predicted={visit.predictedHomeBy} />
        </dd>
        <dt>{t('visit.afternoon')}</dt>
        <dd>
          <AfternoonChip afternoon={visit.afternoon} />
        </dd>
      </dl>
      <section aria-labelledby="visit-steps">
        <h2 id="visit-steps" className={classes['heading']}>
          {t('visit.steps')}
        </h2>
        <VisitSteps visit={visit} />
      </section>
      <section aria-labelledby="visit-history">
        <h2 id="visit-history" className={classes['heading']}>
          {t('visit.history')}
        </h2>
        <VisitHistory visit={visit} />
      </section>
    </Stack>
  );
}
