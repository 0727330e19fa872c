import { Button } from '@mantine/core';
import { IconArrowNarrowRight, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItineraryView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { StepIcon } from '../../ui/step-icon.tsx';
import classes from './itinerary-card.module.css';

interface ItineraryCardProps {
  itinerary: ItineraryView;
  /** The best of what is shown. */
  best?: boolean;
  label: string;
  pending: boolean;
  disabled: boolean;
  onChoose: () => void;
}

/** One whole day as an offer: come, go home, wait, with whom; and what happens when. */
export function ItineraryCard({ itinerary, best = false, label, pending, disabled, onChoose }: ItineraryCardProps) {
  const { t } = useTranslation(['reception', 'domain', 'common']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const [open, setOpen] = useState(false);
  const from = Date.parse(itinerary.arriveAt);
  const standby = itinerary.afternoon === 'standby';
  const length = Date.parse(itinerary.homeBy) - from;
  return (
    <article className={classes['card']} data-best={best}>
      <div className={classes['top']}>
        <div className={classes['times']}>
          <span>
            <small>{t('book.arrive')}</small>
            <b>{clock(itinerary.arriveAt)}</b>
          </span>
          <IconArrowNarrowRight size={22} aria-hidden />
          <span>
            <small>{t(standby ? 'standby.homeWithout' : 'book.home')}</small>
            <b>{clock(itinerary.homeBy)}</b>
          </span>
        </div>
        <div className={classes['facts']}>
          <span>{localName(itinerary.doctor)}</span>
          <span className="num">{t('book.wait', { count: itinerary.waitMinutes })}</span>
          {standby && (
            <Chip tone="warn" size="sm">
              {t('domain:afternoonShort.standby')}
            </Chip>
          )}
          {best && (
            <Chip tone="good" size="sm">
              {t('book.best')}
            </Chip>
          )}
        </div>
        <Button
          loading={pending}
          disabled={disabled}
          onClick={onChoose}
          aria-label={`${label}: ${clock(itinerary.arriveAt)}–${clock(itinerary.homeBy)}, ${localName(itinerary.doctor)}`}
        >
          {label}
        </Button>
      </div>
      <button
        type="button"
        className={classes['bar']}
        aria-expanded={open}
        aria-label={t('book.details')}
        onClick={() => setOpen((before) => !before)}
      >
        <span className={classes['strip']} aria-hidden>
          {itinerary.steps.map((step) => (
            <span
              key={step.kind}
              className={classes['part']}
              data-kind={step.kind}
              style={{
                left: `${((Date.parse(step.start) - from) / length) * 100}%`,
                width: `${((Date.parse(step.end) - Date.parse(step.start)) / length) * 100}%`,
              }}
            />
          ))}
        </span>
        {open ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
      </button>
      {open && (
        <ol className={classes['steps']}>
          {itinerary.steps.map((step) => (
            <li key={step.kind}>
              <span className="num">
                {clock(step.start)}–{clock(step.end)}
              </span>
              <StepIcon kind={step.kind} size={16} />
              <b>{t(`domain:step.${step.kind}`)}</b>
              <span className={classes['where']}>{step.resources.map(localName).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
