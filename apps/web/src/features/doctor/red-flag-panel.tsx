import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconFlag3Filled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { Panel } from '../../ui/panel.tsx';

/** An open red flag: what was seen, and the doctor's word. */
export function RedFlagPanel({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['doctor', 'domain']);
  const { clock } = useClinicTime();
  const acts = useVisitActs(visit);
  const [reason, setReason] = useState('');
  const [referral, setReferral] = useState('');
  const [asking, setAsking] = useState<'continue' | 'transfer' | null>(null);
  const open = (visit.redFlags ?? []).filter(({ resolved }) => resolved === null);
  const first = open[0];
  const said = reason.trim();
  return (
    <Panel
      tone="alarm"
      icon={<IconFlag3Filled size={20} color="var(--alarm)" aria-hidden />}
      title={t('flag.title', { time: clock(first?.raisedAt) })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 20, fontWeight: 600, lineHeight: 1.8 }}>
        {open.flatMap(({ id, flags, note }) => [
          ...flags.map((flag) => <li key={`${id}${flag}`}>{t(`domain:redFlag.${flag}`)}</li>),
          ...(note === null
            ? []
            : [
                <li key={`${id}note`} style={{ fontWeight: 400 }}>
                  {note}
                </li>,
              ]),
        ])}
      </ul>
      {acts.may('red-flag/resolve') && (
        <>
          <Textarea
            label={t('flag.reason')}
            required
            autosize
            minRows={1}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            label={t('flag.referral')}
            maxLength={300}
            value={referral}
            onChange={(event) => setReferral(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button disabled={said === ''} loading={acts.pending} onClick={() => setAsking('continue')}>
              {t('flag.continue')}
            </Button>
            <Button
              color="shu"
              variant="outline"
              disabled={said === '' || referral.trim() === ''}
              loading={acts.pending}
              onClick={() => setAsking('transfer')}
            >
              {t('flag.transfer')}
            </Button>
          </Group>
        </>
      )}
      <ConfirmWithPatient
        opened={asking !== null}
        onClose={() => setAsking(null)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t(`flag.${asking ?? 'continue'}`)}
        description={t(asking === 'transfer' ? 'flag.transferHint' : 'flag.continueHint')}
        confirmLabel={t(`flag.${asking ?? 'continue'}`)}
        tone={asking === 'transfer' ? 'shu' : 'ai'}
        onConfirm={() => {
          if (asking !== null)
            acts.tell('red-flag/resolve', {
              decision: asking,
              reason: said,
              ...(referral.trim() === '' ? {} : { referral: referral.trim() }),
            });
          setAsking(null);
        }}
      />
    </Panel>
  );
}
