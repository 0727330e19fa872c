import { useTranslation } from 'react-i18next';
import type { PatientSummary, PatientView } from '../api/views.ts';
import classes from './patient-name.module.css';

type Nameable = Pick<
  PatientSummary | PatientView,
  'familyName' | 'givenName' | 'familyNameKana' | 'givenNameKana' | 'familyNameRomaji' | 'givenNameRomaji'
>;
interface PatientNameProps {
  /** `null` for a role that sees call numbers only. */
  patient: Nameable | null;
  callNumber?: string;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Kana above the name; off where the line is too narrow. */
  kana?: boolean;
  /** In English: the kanji beside the romaji; off where the line is too narrow. */
  both?: boolean;
}

const latin = (text: string): boolean => /^[\p{Script=Latin}\s.'-]+$/u.test(text);

function Ruby({ text, kana }: { text: string; kana: string | null | undefined }) {
  return kana === null || kana === undefined || kana === '' ? (
    text
  ) : (
    <ruby>
      {text}
      <rp>(</rp>
      <rt>{kana}</rt>
      <rp>)</rp>
    </ruby>
  );
}

/** A patient's name: kanji with kana above; in English romaji first, with the kanji that stand on the papers. */
export function PatientName({ patient, callNumber, size = 'md', kana = true, both = true }: PatientNameProps) {
  const { t, i18n } = useTranslation();
  if (patient === null)
    return (
      <span className={classes['root']} data-size={size}>
        {t('callNumber', { number: callNumber ?? '–' })}
      </span>
    );
  const { familyName, givenName, familyNameKana, givenNameKana, familyNameRomaji, givenNameRomaji } = patient;
  const written = latin(familyName) ? `${familyName} ${givenName}` : null;
  const romaji = written ?? ([familyNameRomaji, givenNameRomaji].filter(Boolean).join(' ') || null);
  if (i18n.language !== 'ja' && romaji !== null) {
    return (
      <span className={classes['root']} data-size={size}>
        {romaji}
        {both && written === null && (
          <span className={classes['second']} lang="ja">
            {familyName} {givenName}
          </span>
        )}
      </span>
    );
  }
  return (
    <span className={classes['root']} data-size={size} lang={written === null ? 'ja' : 'en'}>
      <Ruby text={familyName} kana={kana ? familyNameKana : null} />{' '}
      <Ruby text={givenName} kana={kana ? givenNameKana : null} />
    </span>
  );
}

/** The name in one line of plain text, for labels and messages. */
export function patientText(patient: Nameable | null, callNumber: string, language: string): string {
  if (patient === null) return callNumber;
  const romaji = [patient.familyNameRomaji, patient.givenNameRomaji].filter(Boolean).join(' ');
  return language !== 'ja' && romaji !== '' ? romaji : `${patient.familyName} ${patient.givenName}`;
}
