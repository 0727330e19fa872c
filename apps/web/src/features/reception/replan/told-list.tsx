import { Button, Checkbox } from '@mantine/core';
import { IconPhone, IconPrinter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useProposalActs } from '../../../api/use-proposal-acts.ts';
import type { ProposalView } from '../../../api/views.ts';
import { useMay } from '../../../lib/session-context.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { PatientName } from '../../../ui/patient-name.tsx';
import { useHappened, useWho } from '../../../ui/proposal-words.ts';
import classes from './replan.module.css';

/** After a plan was applied: everybody whose times have changed, with a tick for who has been told. */
export function ToldList({ proposal, onPrint }: { proposal: ProposalView; onPrint: () => void }) {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const happened = useHappened();
  const id = useId();
  const left = proposal.told.filter(({ toldAt }) => toldAt === null).length;
  return (
    <section className={classes['root']} data-applied aria-labelledby={id}>
      <div className={classes['head']}>
        <div className={classes['words']}>
          <h2 id={id}>{t('told.title')}</h2>
          <p>
            {happened(proposal)} ·{' '}
            {t('told.appliedAt', { time: clock(proposal.answeredAt), name: proposal.answeredBy ?? '–' })}
          </p>
        </div>
        <Chip tone={left === 0 ? 'good' : 'warn'} size="lg">
          {left === 0 ? t('told.all') : t('told.left', { count: left })}
        </Chip>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
          {t('told.print')}
        </Button>
      </div>
      <ul className={classes['told']}>
        {proposal.told.map((told) => (
          <ToldRow key={told.visitId} told={told} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function ToldRow({ told, proposal }: { told: ProposalView['told'][number]; proposal: ProposalView }) {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const acts = useProposalActs();
  const mayTell = useMay('plan.apply');
  const who = useWho();
  const visit = proposal.visits.find(({ id }) => id === told.visitId);
  return (
    <li data-told={told.toldAt !== null || undefined}>
      <Checkbox
        size="md"
        aria-label={t('told.mark', { who: who(proposal, told.visitId) })}
        checked={told.toldAt !== null}
        disabled={!mayTell || acts.pending}
        onChange={(event) => acts.tell(proposal, told.visitId, event.currentTarget.checked)}
      />
      <span className={classes['call']}>{visit?.callNumber}</span>
      <PatientName patient={visit?.patient ?? null} callNumber={visit?.callNumber ?? '–'} kana={false} />
      <Chip tone={told.here ? 'accent' : 'quiet'} size="sm">
        {t(told.here ? 'told.here' : 'told.away')}
      </Chip>
      {told.phone !== null && (
        <a className={classes['phone']} href={`tel:${told.phone}`}>
          <IconPhone size={16} aria-hidden /> {told.phone}
        </a>
      )}
      <span className={classes['times']}>
        {told.times.map(({ stepId, kind, from, to }) => (
          <span key={stepId} className="num">
            {t(`domain:stepShort.${kind}`)} <s>{from === null ? '' : clock(from)}</s> <b>{clock(to)}</b>
          </span>
        ))}
      </span>
      {told.toldAt !== null && <small>{t('told.by', { time: clock(told.toldAt), name: told.toldBy ?? '–' })}</small>}
      {told.newerFollow && (
        <Chip tone="warn" size="sm">
          {t('told.newerFollow')}
        </Chip>
      )}
    </li>
  );
}
