import type { PatientLanguage, VisitView } from '../../api/views.ts';
import { useTreatments } from '../../api/queries.ts';
import { useClinic } from '../../lib/session-context.ts';
import { clockText } from '../../lib/time.ts';
import { ITINERARY_TEXTS } from './itinerary-texts.ts';
import classes from './booking-done.module.css';

const LOCALES: Record<PatientLanguage, string> = { ja: 'ja-JP', en: 'en-GB', zh: 'zh-CN', ko: 'ko-KR' };

/** The patient's day on one page, as it is printed and handed over. */
export function ItinerarySheet({ visit, language }: { visit: VisitView; language: PatientLanguage }) {
  const clinic = useClinic();
  const treatments = useTreatments();
  const words = ITINERARY_TEXTS[language];
  const clock = (instant: string | null | undefined): string =>
    instant === null || instant === undefined ? '–' : clockText(instant, clinic.timeZone);
  const { patient } = visit;
  const treatment = treatments.data?.find(({ code }) => code === visit.treatment);
  const date = new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${visit.date}T12:00:00Z`));
  const romaji = [patient?.familyNameRomaji, patient?.givenNameRomaji].filter(Boolean).join(' ');
  const name =
    patient === null
      ? visit.callNumber
      : language === 'en' && romaji !== ''
        ? romaji
        : `${patient.familyName} ${patient.givenName}`;
  return (
    <article className={classes['sheet']} lang={language}>
      <div className={classes['head']}>
        <strong>{words.title}</strong>
        <span>{language === 'ja' ? clinic.name : clinic.nameEn}</span>
      </div>
      <p className={classes['who']}>
        <b>
          {name}
          {words.honorific}
        </b>
      </p>
      {patient !== null && (
        <span>
          {words.number} {patient.patientNumber}
        </span>
      )}
      <div className={classes['when']}>
        <span>
          <b>{date}</b>
        </span>
        <span>
          {words.arrive}
          <b>{clock(visit.arriveAt)}</b>
        </span>
        <span>
          {words.home}
          <b>{clock(visit.homeBy)}</b>
        </span>
      </div>
      {treatment !== undefined && (
        <p>
          {words.treatment}: <b>{language === 'ja' ? treatment.name : treatment.nameEn}</b>
        </p>
      )}
      <table className={classes['steps']}>
        <tbody>
          {visit.steps
            .filter(({ planned }) => planned !== null)
            .map((step) => (
              <tr key={step.id}>
                <td>
                  {clock(step.planned?.start)}–{clock(step.planned?.end)}
                </td>
                <td>{words.steps[step.kind]}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {visit.afternoon === 'standby' && <p className={classes['held']}>{words.standby}</p>}
      {visit.afternoon === 'held' && <p className={classes['held']}>{words.afternoon}</p>}
      <h3>{words.bringTitle}</h3>
      <ul>
        {[...(visit.sedation || treatment?.sedation === true ? words.sedation : []), ...words.bring].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.change}</p>
    </article>
  );
}
