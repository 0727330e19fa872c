import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { ProblemError } from '../../../api/problem.ts';
import type { NewWaitlistEntry, WaitlistEntry } from '../../../api/views.ts';
import { given } from '../../../lib/given.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { uuid } from '../../../lib/uuid.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { WishFields } from './wish-fields.tsx';
import { draftOf, wishOf, type WishDraft, type WishedFor } from './wish-draft.ts';
import classes from './waitlist.module.css';

export interface JoinDialogProps extends WishedFor {
  opened: boolean;
  onClose: () => void;
  onSaved: () => void;
}

export function JoinDialogContent(props: JoinDialogProps) {
  const { t } = useTranslation('reception');
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('waitlist.join.title')} size={600}>
      <Content {...props} />
    </Modal>
  );
}

function Content({ wish, onSaved, patientId, treatment, discs, imagesFromElsewhere }: JoinDialogProps) {
  const { t } = useTranslation('reception');
  const client = useQueryClient();
  const { today } = useClinicTime();
  const [draft, setDraft] = useState<WishDraft>(() => draftOf(wish, today()));
  const add = useMutation<WaitlistEntry, ProblemError, { body: NewWaitlistEntry; key: string }>({
    mutationFn: ({ body, key }) => calls.addToWaitlist(body, key),
    retry: (failures, problem) => problem.code === 'unreachable' && failures < 2 && navigator.onLine,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.waitlist });
      onSaved();
    },
  });
  const daysWrong = draft.toDate < draft.fromDate;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (daysWrong) return;
    const what = { patientId, treatment, doctorId: wish.doctor, discs, imagesFromElsewhere };
    add.mutate({
      body: { ...wishOf(draft), patientId, treatment, ...given(what) },
      key: uuid(),
    });
  };
  return (
    <form onSubmit={submit} className={classes['join']} noValidate>
      <WishFields
        draft={draft}
        first={wish.date ?? today()}
        daysWrong={daysWrong}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {add.error !== null && (
        <div className={classes['wide']}>
          <ErrorNotice error={add.error} />
          {add.error.code === 'already_waiting' && <Link to="/arrivals">{t('waitlist.join.see')}</Link>}
        </div>
      )}
      <Button type="submit" size="lg" data-autofocus className={classes['wide'] ?? ''} loading={add.isPending}>
        {t('waitlist.join.save')}
      </Button>
    </form>
  );
}
