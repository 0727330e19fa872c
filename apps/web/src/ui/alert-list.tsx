import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertView, GateView, VisitSummary } from '../api/views.ts';
import { useLocalName } from '../lib/use-names.ts';
import { ElapsedTimer } from './elapsed-timer.tsx';
import { PatientName } from './patient-name.tsx';
import classes from './alert-list.module.css';

interface AlertListProps {
  alerts: readonly AlertView[];
  visits: readonly VisitSummary[];
  /** Names of rooms and people by id, for alerts that concern one. */
  resources?: readonly { id: string; name: string; nameEn: string }[];
  onAcknowledge?: (alert: AlertView) => void;
  /** What can be done about one alert, e.g. a button that opens the visit. */
  action?: (alert: AlertView, visit: VisitSummary | null) => ReactNode;
  empty?: ReactNode;
}

const ICONS = { alarm: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle };
const WEIGHT = { alarm: 0, warning: 1, info: 2 };

type Missing = GateView['code'] | 'intake' | 'untold';
/** Which conditions were passed by, where an alert says so; which they are is told to clinical roles only. */
const missingIn = ({ kind, detail: { gates } }: AlertView): Missing[] =>
  kind !== 'gate-missing' ? [] : typeof gates === 'string' ? (gates.split(',') as Missing[]) : ['untold'];

/** Unseen alerts, most urgent first, then oldest. */
export const urgentFirst = (alerts: readonly AlertView[]): AlertView[] =>
  alerts
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || one.at.localeCompare(other.at));

/** What needs somebody, in words: who, what, since when, and what to do. */
export function AlertList({ alerts, visits, resources = [], onAcknowledge, action, empty }: AlertListProps) {
  const { t } = useTranslation(['domain', 'common']);
  const localName = useLocalName();
  const open = urgentFirst(alerts);
  if (open.length === 0) return empty ?? null;
  return (
    <ul className={classes['root']}>
      {open.map((alert) => {
        const Icon = ICONS[alert.severity];
        const visit = visits.find(({ id }) => id === alert.visitId) ?? null;
        const resource = resources.find(({ id }) => id === alert.resourceId);
        const minutes = alert.kind === 'late' ? visit?.late?.minutes : alert.detail['minutes'];
        const step = alert.stepKind === null ? '' : t(`step.${alert.stepKind}`);
        const missing = missingIn(alert).map((code) => t(`gate.${code}`));
        return (
          <li key={alert.id} className={classes['alert']} data-severity={alert.severity}>
            <Icon size={22} aria-label={t(`severity.${alert.severity}`)} className={classes['icon']} />
            <div className={classes['words']}>
              <span className={classes['what']}>
                {t(`alert.${alert.kind}`, { step, missing: missing.join(', ') })}
                {typeof minutes === 'number' && (
                  <span className="num"> · {t('common:minutes', { count: minutes })}</span>
                )}
              </span>
              <span className={classes['who']}>
                {visit !== null && (
                  <PatientName patient={visit.patient} callNumber={visit.callNumber} size="sm" kana={false} />
                )}
                {resource !== undefined && <span>{localName(resource)}</span>}
                <ElapsedTimer since={alert.at} says="ago" />
              </span>
              <span className={classes['next']}>{t(`alertNext.${alert.kind}`)}</span>
            </div>
            <div className={classes['acts']}>
              {action?.(alert, visit)}
              {onAcknowledge !== undefined && (
                <Button variant="subtle" color="gray" size="sm" onClick={() => onAcknowledge(alert)}>
                  {t('common:acknowledge')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
