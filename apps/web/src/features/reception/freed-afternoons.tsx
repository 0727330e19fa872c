import { Button } from '@mantine/core';
import { IconLockOpen, IconPhoneCall } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWaitlist } from '../../api/queries.ts';
import type { WaitlistEntry } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { patientText } from '../../ui/patient-name.tsx';
import type { FreedAfternoon } from './arrival-lists.ts';
import { askedAbout } from './waitlist/entries.ts';
import classes from './freed-afternoons.module.css';

interface FreedAfternoonsProps {
  date: string;
  freed: readonly FreedAfternoon[];
  /** In a line above a board, instead of a list beside it. */
  inLine?: boolean;
}

/** Afternoons that decisions, cancellations and absences have given back, and who is being asked to come instead. */
export function FreedAfternoons({ date, freed, inLine = false }: FreedAfternoonsProps) {
  const { t } = useTranslation(['reception', 'domain']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const { data: entries = [] } = useWaitlist(useMay('waitlist.read'));
  const mayBook = useMay('visit.book');
  if (freed.length === 0) return null;
  return (
    <section className={classes['root']} data-in-line={inLine} aria-labelledby="freed-title">
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
            <BeingAsked entries={entries} visitId={visit.id} />
          </li>
        ))}
      </ul>
      {mayBook && (
        <Button
          variant="light"
          color="matsu"
          size="sm"
          renderRoot={(props) => <Link to="/book" search={{ date }} {...props} />}
        >
          {t('arrivals.bookFreed')}
        </Button>
      )}
    </section>
  );
}

function BeingAsked({ entries, visitId }: { entries: readonly WaitlistEntry[]; visitId: string }) {
  const { t, i18n } = useTranslation('reception');
  const { clock } = useClinicTime();
  const asked = askedAbout(entries, visitId);
  if (asked === null)
    return (
      <Chip tone="quiet" size="sm" look="line">
        {t('waitlist.freedNobody')}
      </Chip>
    );
  return (
    <Chip tone="accent" size="sm" icon={<IconPhoneCall size={14} />}>
      {t('waitlist.freedOffered', {
        name: patientText(asked.patient, '', i18n.language),
        time: clock(asked.offer.expiresAt),
      })}
    </Chip>
  );
}
