import { Button } from '@mantine/core';
import { IconUserMinus, IconPhoneOutgoing } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../../api/views.ts';
import { useTreatmentName } from '../../../lib/use-names.ts';
import { patientText } from '../../../ui/patient-name.tsx';
import { useListActs } from './use-list-acts.ts';
import { WhoToCall } from './who-to-call.tsx';
import { useWishText } from './wish-text.ts';
import classes from './waitlist.module.css';

/** One who waits: what is wished, since when; a place can be offered, or the waiting ended. */
export function WaitingRow({ entry, onOffer }: { entry: WaitlistEntry; onOffer: () => void }) {
  const { t, i18n } = useTranslation('reception');
  const treatmentName = useTreatmentName();
  const wish = useWishText();
  const { act, pending } = useListActs();
  const [leaving, setLeaving] = useState(false);
  const name = patientText(entry.patient, '', i18n.language);
  return (
    <li className={classes['row']}>
      <WhoToCall entry={entry} />
      <span className={classes['wish']}>
        <b>
          {treatmentName(entry.treatment)}
          {entry.discs > 1 && ` × ${entry.discs}`}
        </b>
        <span>{wish.days(entry)}</span>
        <span>{wish.limits(entry).join(' · ')}</span>
        <span>{wish.since(entry)}</span>
      </span>
      {entry.note !== null && <span className={classes['note']}>{entry.note}</span>}
      {leaving ? (
        <div className={classes['acts']} role="group" aria-label={t('waitlist.takeOffFor', { name })}>
          <p>{t('waitlist.takeOffSure', { name })}</p>
          <Button color="shu" loading={pending} onClick={() => act({ entry, act: 'leave' })}>
            {t('waitlist.takeOff')}
          </Button>
          <Button variant="default" autoFocus onClick={() => setLeaving(false)}>
            {t('waitlist.keep')}
          </Button>
        </div>
      ) : (
        <div className={classes['acts']}>
          <Button
            variant="light"
            leftSection={<IconPhoneOutgoing size={18} aria-hidden />}
            aria-label={t('waitlist.offerFor', { name })}
            onClick={onOffer}
          >
            {t('waitlist.offer')}
          </Button>
          <Button
            variant="subtle"
            color="sumi"
            leftSection={<IconUserMinus size={18} aria-hidden />}
            aria-label={t('waitlist.takeOffFor', { name })}
            onClick={() => setLeaving(true)}
          >
            {t('waitlist.takeOff')}
          </Button>
        </div>
      )}
    </li>
  );
}
