import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus, IconCalendarTime, IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../api/queries.ts';
import type { PatientLanguage } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { ItinerarySheet } from './itinerary-sheet.tsx';
import classes from './booking-done.module.css';

const LANGUAGES: { value: PatientLanguage; label: string }[] = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
  { value: 'ko', label: '한국어' },
];

interface BookingDoneProps {
  visitId: string;
  /** The visit was there before and has another time now. */
  moved: boolean;
  onAgain: () => void;
}

/** After booking: the patient's day on paper, in the patient's language. */
export function BookingDone({ visitId, moved, onAgain }: BookingDoneProps) {
  const { t } = useTranslation(['reception', 'common', 'domain']);
  const time = useClinicTime();
  const title = moved ? t('domain:did.reschedule') : t('domain:did.book');
  const visit = useVisit(visitId);
  const [chosen, setChosen] = useState<PatientLanguage | null>(null);
  if (visit.isError) return <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />;
  if (visit.data === undefined)
    return (
      <Page title={title}>
        <ListSkeleton />
      </Page>
    );
  const { data } = visit;
  const language = chosen ?? data.patient?.language ?? 'ja';
  return (
    <>
      <div className="no-print">
        <Page
          title={title}
          aside={
            <span className={classes['summary']}>
              <IconCircleCheck size={22} aria-hidden /> {time.day(data.date)} · {t('book.arrive')}{' '}
              {time.clock(data.arriveAt)}
            </span>
          }
        >
          <Group mb="md" gap="sm">
            <Button size="lg" leftSection={<IconPrinter size={21} aria-hidden />} onClick={() => window.print()}>
              {t('book.printItinerary')}
            </Button>
            <SegmentedControl
              aria-label={t('common:language')}
              value={language}
              onChange={(value) => setChosen(value)}
              data={LANGUAGES}
            />
            <Button
              variant="default"
              leftSection={<IconCalendarTime size={19} aria-hidden />}
              renderRoot={(props) => <Link to="/day" search={{ date: data.date, visit: data.id }} {...props} />}
            >
              {t('book.seeInDay')}
            </Button>
            <Button variant="default" leftSection={<IconCalendarPlus size={19} aria-hidden />} onClick={onAgain}>
              {t('book.another')}
            </Button>
          </Group>
        </Page>
      </div>
      <ItinerarySheet visit={data} language={language} />
    </>
  );
}
