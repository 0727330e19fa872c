import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../api/views.ts';
import classes from './replan.module.css';

const IN_MINUTES = ['waiting', 'overtime', 'blocking', 'idle'] as const;

/** What gets better, or worse: only pushed back against proposed. */
export function Gains({ gains }: Pick<ProposalView, 'gains'>) {
  const { t } = useTranslation(['replan', 'common']);
  const minutes = (count: number): string => t('common:minutes', { count: Math.round(count) });
  const parts = [
    ...IN_MINUTES.map((part) => ({ part, words: minutes })),
    { part: 'unplaced' as const, words: (count: number): string => String(count) },
  ].filter(({ part }) => Math.round(gains[part].before) !== Math.round(gains[part].after));
  if (parts.length === 0) return null;
  return (
    <section className={classes['gains']}>
      <h3>{t('gains')}</h3>
      <p>
        {t('before')} → {t('after')}
      </p>
      <dl>
        {parts.map(({ part, words }) => {
          const { before, after } = gains[part];
          return (
            <div key={part} data-way={after < before ? 'better' : 'worse'}>
              <dt>{t(`gain.${part}`)}</dt>
              <dd className="num">
                <span>{words(before)}</span>
                <IconArrowRight size={15} aria-hidden />
                <b>{words(after)}</b>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
