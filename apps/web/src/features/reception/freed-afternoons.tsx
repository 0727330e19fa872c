import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import type { FreedAfternoon } from './arrival-lists.ts';
import classes from './arrivals.module.css';

/** Afternoons that decisions, cancellations and absences have given back. */
export function FreedAfternoons({ freed }: { freed: readonly FreedAfternoon[] }) {
  const { t } = useTranslation(['reception', 'domain']);
  const { clock, today } = useClinicTime();
  const localName = useLocalName();
  if (freed.length === 0) return null;
  return (
    <section className={classes['freed']} aria-labelledby="freed-title">
      <h2 id="freed-title">
        <IconLockOpen size={18} aria-hidden />
        {t('arrivals.freed')}
      </h2>
      <ul>
        {freed.map(({ visit, span }) => (
          <li key={visit.id}>
            <b>
              {clock(span.start)}–{clock(span.end)}
            </b>
            <span>
              {localName(visit.doctor)} · {t(`domain:stage.${visit.status}`)} ({visit.callNumber})
            </span>
          </li>
        ))}
      </ul>
      <Button
        variant="light"
        color="matsu"
        size="sm"
        mt={6}
        renderRoot={(props) => <Link to="/book" search={{ date: today() }} {...props} />}
      >
        {t('arrivals.bookFreed')}
      </Button>
    </section>
  );
}
