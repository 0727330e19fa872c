import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProposalActs } from '../../../api/use-proposal-acts.ts';
import type { ProposalView } from '../../../api/views.ts';
import { useMay } from '../../../lib/session-context.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useHappened, useWho } from '../../../ui/proposal-words.ts';
import { Gains } from './gains.tsx';
import { MoveLines } from './move-lines.tsx';
import { MustBeTold } from './must-be-told.tsx';
import classes from './replan.module.css';

/** A changed plan that waits: what happened first, all of it on demand, and two answers. */
export function OpenProposal({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('replan');
  const { clock } = useClinicTime();
  const happened = useHappened();
  const acts = useProposalActs();
  const mayApply = useMay('plan.apply');
  const [whole, setWhole] = useState(false);
  const id = useId();
  const patients = new Set(proposal.moves.map(({ visitId }) => visitId)).size;
  return (
    <section className={classes['root']} aria-labelledby={id}>
      <div className={classes['head']}>
        <IconArrowsShuffle size={24} aria-hidden className={classes['icon']} />
        <div className={classes['words']}>
          <h2 id={id}>
            {t('title')}: {happened(proposal)}
          </h2>
          <p>
            <span className="num">{clock(proposal.createdAt)}</span> ·{' '}
            {t('summary', { count: patients, told: proposal.told.length })}{' '}
            {proposal.keepable ? !proposal.worthIt && t('hardly') : t('mustMove')}
          </p>
          {!proposal.current && <p className={classes['stale']}>{t('stale')}</p>}
        </div>
        <div className={classes['acts']}>
          {whole && mayApply && (
            <Button
              loading={acts.pending}
              disabled={!proposal.current}
              onClick={() => acts.apply(proposal, ({ told }) => t('applied', { count: told.length }))}
            >
              {t('apply')}
            </Button>
          )}
          <Button variant="default" aria-expanded={whole} onClick={() => setWhole((before) => !before)}>
            {whole ? t('hide') : t('look')}
          </Button>
          {mayApply && (
            <Button
              variant="subtle"
              disabled={acts.pending}
              onClick={() => acts.dismiss(proposal, () => t('dismissed'))}
            >
              {t('notNow')}
            </Button>
          )}
        </div>
      </div>
      {whole && (
        <div className={classes['body']}>
          <MoveLines proposal={proposal} />
          <div className={classes['beside']}>
            <Gains gains={proposal.gains} />
            <MustBeTold proposal={proposal} />
            <Unplaced proposal={proposal} />
          </div>
        </div>
      )}
    </section>
  );
}

function Unplaced({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('replan');
  const who = useWho();
  return proposal.unplaced.map((visitId) => (
    <p key={visitId} className={classes['stale']}>
      {t('unplaced', { who: who(proposal, visitId) })}
    </p>
  ));
}
