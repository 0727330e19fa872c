import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../../api/views.ts';
import { readablePhone } from '../../../lib/phone.ts';
import { BirthDate } from '../../../ui/birth-date.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PatientName, patientText } from '../../../ui/patient-name.tsx';
import classes from './waitlist.module.css';

/** The patient with the number to dial, and the language to speak when it is not the clinic's own. */
export function WhoToCall({ entry: { patient, phone }, large = false }: { entry: WaitlistEntry; large?: boolean }) {
  const { t, i18n } = useTranslation(['reception', 'domain']);
  const name = patientText(patient, '', i18n.language);
  return (
    <div className={classes['who']}>
      <PatientName patient={patient} size={large ? 'lg' : 'md'} />
      {large && <BirthDate date={patient.birthDate} />}
      <span className={classes['reach']}>
        <a
          className={classes['phone']}
          href={`tel:${phone}`}
          aria-label={t('waitlist.call', { name, phone: readablePhone(phone) })}
        >
          <IconPhone size={17} aria-hidden />
          {readablePhone(phone)}
        </a>
        {patient.language !== 'ja' && (
          <Chip tone="accent" size="sm">
            {t('waitlist.speaks', { language: t(`domain:language.${patient.language}`) })}
          </Chip>
        )}
      </span>
    </div>
  );
}
