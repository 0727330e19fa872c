import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../api/views.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { useClinic } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName, useTreatmentName } from '../../lib/use-names.ts';
import { patientText } from '../../ui/patient-name.tsx';
import classes from './day-sheet.module.css';

/** The paper the clinic works from when the server is down: every visit with its times and rooms, and room to write the real ones. */
export function DaySheet({ board }: { board: BoardView }) {
  const { t, i18n } = useTranslation(['reception', 'domain']);
  const clinic = useClinic();
  const localName = useLocalName();
  const treatmentName = useTreatmentName();
  const time = useClinicTime();
  const printedAt = useNow(60_000);
  const visits = board.visits
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((one, other) => (one.arriveAt ?? '').localeCompare(other.arriveAt ?? ''));
  return (
    <div className={classes['sheet']} aria-hidden>
      <header>
        <strong>{localName(clinic)}</strong> {t('day.sheetTitle')} — {time.date(board.date, 'long')}
        <small>{t('day.sheetAsOf', { time: time.clock(printedAt) })}</small>
      </header>
      <table>
        <thead>
          <tr>
            <th>{t('sheet.call')}</th>
            <th>{t('sheet.patient')}</th>
            <th>{t('sheet.treatment')}</th>
            <th>{t('sheet.steps')}</th>
            <th>{t('sheet.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.id}>
              <td>
                <b>{visit.callNumber}</b>
                <br />
                {time.clock(visit.arriveAt)}
              </td>
              <td>
                <b>{patientText(visit.patient, '', i18n.language)}</b>
                <br />
                {visit.patient?.familyNameKana} {visit.patient?.givenNameKana}
                <br />
                {visit.patient?.birthDate} · {visit.patient?.patientNumber}
              </td>
              <td>
                {treatmentName(visit.treatment)} × {visit.discs}
                <br />
                {localName(visit.doctor)}
                <br />
                {t(`domain:stage.${visit.status}`)}
              </td>
              <td className={classes['steps']}>
                {visit.steps
                  .filter(({ reservation }) => reservation !== 'released')
                  .map((step) => (
                    <span key={step.id} className={classes['step']}>
                      <b>{time.clock((step.actual ?? step.predicted ?? step.planned)?.start)}</b>{' '}
                      {t(`domain:stepShort.${step.kind}`)}{' '}
                      {step.resources[0] === undefined ? '' : localName(step.resources[0])}
                      <span className={classes['blank']}>{step.status === 'done' ? '✓' : ''}</span>
                    </span>
                  ))}
              </td>
              <td className={classes['notes']} />
            </tr>
          ))}
        </tbody>
      </table>
      <footer>{t('day.sheetFoot')}</footer>
    </div>
  );
}
