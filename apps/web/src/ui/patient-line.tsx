import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PatientSummary, PatientView } from '../api/views.ts';
import { ageOn } from '../lib/time.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { Chip } from './chip.tsx';
import { BirthDate } from './birth-date.tsx';
import classes from './patient-line.module.css';

/** What tells two patients apart: birth date, age, sex, number, country when from abroad. */
export function PatientLine({
  patient,
  sameSurname = false,
}: {
  patient: PatientSummary | PatientView;
  sameSurname?: boolean;
}) {
  const { t, i18n } = useTranslation(['common', 'domain']);
  const { today } = useClinicTime();
  const country =
    patient.residenceCountry === 'JP'
      ? null
      : new Intl.DisplayNames([i18n.language], { type: 'region' }).of(patient.residenceCountry);
  return (
    <span className={classes['root']}>
      <BirthDate date={patient.birthDate} />
      <span>
        {t('years', { count: ageOn(patient.birthDate, today()) })} · {t(`domain:sex.${patient.sex}`)}
      </span>
      <span className="num">{patient.patientNumber}</span>
      {country !== null && <span>{country}</span>}
      {sameSurname && (
        <Chip tone="warn" size="sm" icon={<IconUsers size={13} />} title={t('sameSurnameAsk')}>
          {t('sameSurname')}
        </Chip>
      )}
    </span>
  );
}
