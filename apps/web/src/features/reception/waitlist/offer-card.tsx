import { Button } from '@mantine/core';
import { IconArrowNarrowRight, IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useTreatmentName } from '../../../lib/use-names.ts';
import { Chip } from '../../../ui/chip.tsx';
import { patientText } from '../../../ui/patient-name.tsx';
import { Countdown } from './countdown.tsx';
import type { OfferedEntry } from './entries.ts';
import { useListActs } from './use-list-acts.ts';
import { WhoToCall } from './who-to-call.tsx';
import classes from './waitlist.module.css';

interface OfferCardProps {
  entry: OfferedEntry;
  /** The yes is being written. */
  booking: boolean;
  onYes: () => void;
}

/** One call to make: whom, about which day, until when; and the answer. */
export function OfferCard({ entry, booking, onYes }: OfferCardProps) {
  const { t, i18n } = useTranslation(['reception', 'common']);
  const { clock, day, date } = useClinicTime();
  const treatmentName = useTreatmentName();
  const { act, pending } = useListActs();
  const [saidNo, setSaidNo] = useState(false);
  const { offer } = entry;
  const name = patientText(entry.patient, '', i18n.language);
  return (
    <article className={classes['offer']} aria-label={name}>
      <div className={classes['top']}>
        <WhoToCall entry={entry} large />
        <Countdown expiresAt={offer.expiresAt} name={name} />
      </div>
      <div className={classes['place']}>
        <b>{day(offer.date)}</b>
        {day(offer.date) !== date(offer.date) && <small>{date(offer.date)}</small>}
        <span className={classes['times']}>
          <small>{t('book.arrive')}</small> <b>{clock(offer.arriveAt)}</b>
          <IconArrowNarrowRight size={18} aria-hidden />
          <small>{t('book.home')}</small> <b>{clock(offer.homeBy)}</b>
        </span>
      </div>
      <span className={classes['what']}>
        {treatmentName(entry.treatment)}
        {entry.discs > 1 && ` × ${entry.discs}`}
        {offer.freed && (
          <Chip tone="good" size="sm">
            {t('waitlist.freed')}
          </Chip>
        )}
      </span>
      {entry.note !== null && <span className={classes['note']}>{entry.note}</span>}
      {saidNo ? (
        <div className={classes['answers']} role="group" aria-label={t('waitlist.noThen')}>
          <p>{t('waitlist.noThen')}</p>
          <Button size="md" autoFocus loading={pending} onClick={() => act({ entry, act: 'decline' })} variant="light">
            {t('waitlist.staysOnList')}
          </Button>
          <Button
            size="md"
            loading={pending}
            onClick={() => act({ entry, act: 'decline-and-leave' })}
            variant="light"
            color="shu"
          >
            {t('waitlist.takeOff')}
          </Button>
          <Button size="md" variant="subtle" onClick={() => setSaidNo(false)}>
            {t('common:back')}
          </Button>
        </div>
      ) : (
        <div className={classes['answers']}>
          <Button
            size="lg"
            color="matsu"
            leftSection={<IconCheck size={22} aria-hidden />}
            aria-label={t('waitlist.yesFor', { name })}
            loading={booking}
            onClick={onYes}
          >
            {t('waitlist.yes')}
          </Button>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconX size={22} aria-hidden />}
            aria-label={t('waitlist.noFor', { name })}
            disabled={booking}
            onClick={() => setSaidNo(true)}
          >
            {t('waitlist.no')}
          </Button>
        </div>
      )}
    </article>
  );
}
