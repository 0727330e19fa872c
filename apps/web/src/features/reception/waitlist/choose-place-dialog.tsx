import { Alert, Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { ProblemError } from '../../../api/problem.ts';
import type { WaitlistEntry } from '../../../api/views.ts';
import { given } from '../../../lib/given.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { uuid } from '../../../lib/uuid.ts';
import { patientText } from '../../../ui/patient-name.tsx';
import type { TimeWish } from '../time-wish.ts';
import { TimesPanel } from '../times-panel.tsx';
import { WhoToCall } from './who-to-call.tsx';
import { useWishText } from './wish-text.ts';
import classes from './waitlist.module.css';

export interface ChoosePlaceProps {
  opened: boolean;
  /** Null when the line is not on the list any more. */
  entry: WaitlistEntry | null;
  onClose: () => void;
}
const BEST = '';

export function ChoosePlaceDialog({ opened, entry, onClose }: ChoosePlaceProps) {
  const { t } = useTranslation('reception');
  return (
    <Modal opened={opened && entry !== null} onClose={onClose} title={t('waitlist.offerTitle')} size={1040}>
      {entry !== null && <Content key={entry.id} entry={entry} onClose={onClose} />}
    </Modal>
  );
}

function Content({ entry, onClose }: { entry: WaitlistEntry; onClose: () => void }) {
  const { t, i18n } = useTranslation('reception');
  const client = useQueryClient();
  const { today } = useClinicTime();
  const words = useWishText();
  const [wish, setWish] = useState<TimeWish>(() =>
    given({
      date: entry.fromDate > today() ? entry.fromDate : undefined,
      doctor: entry.doctorId ?? undefined,
      notBefore: entry.notBefore ?? undefined,
      notAfter: entry.notAfter ?? undefined,
    }),
  );
  const offer = useMutation<WaitlistEntry, ProblemError, { itineraryId: string; key: string }>({
    mutationFn: ({ itineraryId, key }) => calls.offerPlace(entry.id, itineraryId === BEST ? {} : { itineraryId }, key),
    onSuccess: () => {
      notifyDone(t('waitlist.offered', { name: patientText(entry.patient, '', i18n.language) }));
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.availabilities }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.waitlist }),
  });
  const choose = (itineraryId: string): void => offer.mutate({ itineraryId, key: uuid() });
  const pendingId = offer.isPending ? offer.variables.itineraryId : null;
  const nothingFits = offer.error?.code === 'slot_taken' && offer.variables?.itineraryId === BEST;
  return (
    <div className={classes['choose']}>
      <WhoToCall entry={entry} large />
      <div className={classes['best']}>
        <Button size="lg" data-autofocus loading={pendingId === BEST} onClick={() => choose(BEST)}>
          {t('waitlist.offerBest')}
        </Button>
        <span>
          {t('waitlist.offerBestHint')}
          <br />
          {[words.days(entry), ...words.limits(entry)].join(' · ')}
        </span>
      </div>
      {nothingFits && (
        <Alert color="yamabuki" title={t('waitlist.nothingFits')} role="alert">
          {t('waitlist.nothingFitsHint')}
        </Alert>
      )}
      <h3>{t('waitlist.offerOther')}</h3>
      <TimesPanel
        mayStandBy={false}
        search={{
          treatment: entry.treatment,
          discs: entry.discs,
          patient: entry.patient.id,
          ...given({
            doctor: wish.doctor,
            notBefore: wish.notBefore,
            notAfter: wish.notAfter,
            imagesFromElsewhere: entry.imagesFromElsewhere || undefined,
            decidedEarlier: entry.decidedEarlier || undefined,
          }),
        }}
        wish={wish}
        onWish={setWish}
        label={t('waitlist.offerThis')}
        onlyToday={false}
        pendingId={pendingId}
        problem={nothingFits ? null : offer.error}
        onChoose={({ itineraryId }) => choose(itineraryId)}
      />
    </div>
  );
}
