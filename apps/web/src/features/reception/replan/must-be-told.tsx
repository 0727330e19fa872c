import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../api/views.ts';
import { useWho } from '../../../ui/proposal-words.ts';
import classes from './replan.module.css';

/** The names of those whose agreed times would change. */
export function MustBeTold({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('replan');
  const who = useWho();
  if (proposal.told.length === 0) return null;
  return (
    <section className={classes['names']}>
      <h3>{t('mustBeTold')}</h3>
      <ul>
        {proposal.told.map(({ visitId, here }) => (
          <li key={visitId}>
            {who(proposal, visitId)} <small>{t(here ? 'told.here' : 'told.away')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
