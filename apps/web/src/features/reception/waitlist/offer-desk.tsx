import { VisuallyHidden } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWaitlist } from '../../../api/queries.ts';
import { AnswerOutcome } from './answer-outcome.tsx';
import { offered } from './entries.ts';
import { OfferCard } from './offer-card.tsx';
import { useAnswers } from './use-answers.ts';
import classes from './waitlist.module.css';

/** The calls to make about freed places, before everything else on the screen because their time runs out. */
export function OfferDesk() {
  const { t } = useTranslation('reception');
  const { data: entries = [] } = useWaitlist();
  const { outcomes, forget, accept, acceptInstead, pendingId, pendingInstead } = useAnswers();
  const open = offered(entries);
  return (
    <>
      <VisuallyHidden role="status">
        {open.length > 0 && t('waitlist.callNowCount', { count: open.length })}
      </VisuallyHidden>
      {(open.length > 0 || outcomes.length > 0) && (
        <section className={classes['desk']} aria-labelledby="offers-title">
          <h2 id="offers-title">
            <IconPhoneCall size={20} aria-hidden />
            {open.length === 0 ? (
              t('waitlist.title')
            ) : (
              <>
                {t('waitlist.callNow')} <span>{open.length}</span>
              </>
            )}
          </h2>
          {outcomes.map((outcome) => (
            <AnswerOutcome
              // Another outcome of the same call is read anew.
              key={`${outcome.entry.id} ${outcome.visit?.id ?? outcome.problem?.code}`}
              outcome={outcome}
              pendingId={pendingId === outcome.entry.id ? pendingInstead : null}
              onInstead={(itineraryId) => acceptInstead(outcome.entry, itineraryId)}
              onDone={() => forget(outcome)}
            />
          ))}
          <div className={classes['offers']}>
            {open.map((entry) => (
              <OfferCard
                key={entry.offer.id}
                entry={entry}
                booking={pendingId === entry.id}
                onYes={() => accept(entry)}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
