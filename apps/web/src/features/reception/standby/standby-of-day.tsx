import { Checkbox } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItineraryView } from '../../../api/views.ts';
import { pickApart } from '../pick-apart.ts';
import type { FitSearch } from '../use-day-fits.ts';
import { useStandby } from './use-standby.ts';
import classes from './standby.module.css';

interface StandbyOfDayProps {
  date: string;
  search: FitSearch;
  card: (itinerary: ItineraryView, mayChoose: boolean) => ReactNode;
}
const APART = 30;
const SHOWN = 4;

/** On a full day: to come in the morning all the same. What that means is said to the patient before anything can be chosen. */
export function StandbyOfDay({ date, search, card }: StandbyOfDayProps) {
  const { t } = useTranslation('reception');
  const [told, setTold] = useState(false);
  const offers = useStandby(search, date);
  if (offers.length === 0) return null;
  return (
    <section className={classes['root']} aria-label={t('standby.title')}>
      <h4 className={classes['title']}>
        <IconHourglassHigh size={20} aria-hidden /> {t('standby.title')}
      </h4>
      <p>{t('standby.meaning')}</p>
      <ul>
        <li>{t('standby.morning')}</li>
        <li>{t('standby.afternoon')}</li>
        <li>{t('standby.otherwise')}</li>
      </ul>
      <Checkbox
        size="md"
        label={t('standby.told')}
        checked={told}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
      {pickApart([...offers], APART, SHOWN).map((itinerary) => card(itinerary, told))}
    </section>
  );
}
