import { Button, Checkbox, Group } from '@mantine/core';
import { IconUserEdit, IconWalk } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import { useVisit } from '../../api/queries.ts';
import { given } from '../../lib/given.ts';
import { useMay } from '../../lib/session-context.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { BookingDone } from './booking-done.tsx';
import { BookStep } from './book-step.tsx';
import { ChosenPatient } from './chosen-patient.tsx';
import { PatientPicker } from './patient-picker.tsx';
import { TimesPanel } from './times-panel.tsx';
import { TreatmentPicker } from './treatment-picker.tsx';
import { JoinWaitlist } from './waitlist/join-waitlist.tsx';
import { useBooking } from './use-booking.ts';
import classes from './book.module.css';

const route = getRouteApi('/signed-in/book');

/** A new visit, or another time for one: who, what, when. */
export function BookPage() {
  const { t } = useTranslation(['reception', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const treatmentName = useTreatmentName();
  const set = (next: { [K in keyof typeof search]?: (typeof search)[K] | undefined }, replace = false): void =>
    void navigate({ search: (before) => given({ ...before, ...next }), replace });
  const moved = useVisit(search.move ?? null);
  const patientId = moved.data?.patient?.id ?? search.patient ?? null;
  const patient = useQuery({
    queryKey: keys.patient(patientId ?? ''),
    queryFn: ({ signal }) => calls.patient(patientId ?? '', signal),
    enabled: patientId !== null,
  });
  const treatment = moved.data?.treatment ?? search.treatment ?? null;
  const discs = moved.data?.discs ?? search.discs ?? 1;
  const [imagesFromElsewhere, setImages] = useState(false);
  const [joining, setJoining] = useState(false);
  const mayJoin = useMay('waitlist.write');
  const booking = useBooking({
    patientId,
    treatment,
    discs,
    imagesFromElsewhere,
    moving: moved.data ?? null,
    onDone: (visit) => void navigate({ search: given({ booked: visit.id, move: search.move }) }),
  });

  if (search.booked !== undefined)
    return (
      <BookingDone
        visitId={search.booked}
        moved={search.move !== undefined}
        onAgain={() => void navigate({ search: {} })}
      />
    );
  if (search.move !== undefined && moved.data === undefined)
    return (
      <Page title={t('book.moveTitle')}>
        <ListSkeleton />
      </Page>
    );
  const moving = search.move !== undefined;
  const walkIn = search.walkIn === true;
  const mayWait = mayJoin && !moving && !walkIn;
  const fit =
    patientId === null || treatment === null
      ? null
      : {
          treatment,
          discs,
          // A visit that moves must not stand in its own way.
          ...given({ patient: moving ? undefined : patientId }),
          ...given({
            doctor: search.doctor,
            notBefore: search.notBefore,
            notAfter: search.notAfter,
            imagesFromElsewhere: imagesFromElsewhere || undefined,
          }),
        };

  return (
    <Page
      title={moving ? t('book.moveTitle') : walkIn ? t('book.walkInTitle') : t('book.title')}
      actions={
        !moving && (
          <Button
            variant={walkIn ? 'light' : 'default'}
            aria-pressed={walkIn}
            leftSection={<IconWalk size={19} aria-hidden />}
            onClick={() => set({ walkIn: walkIn ? undefined : true, date: undefined })}
          >
            {t('book.walkIn')}
          </Button>
        )
      }
    >
      <div className={classes['columns']}>
        <div className={classes['left']}>
          <BookStep number={1} title={t('book.patient')} done={patientId !== null}>
            {patientId === null ? (
              <PatientPicker onPick={({ id }) => set({ patient: id })} />
            ) : (
              <>
                <ChosenPatient patient={patient.data ?? moved.data?.patient ?? null} patientId={patientId} />
                {!moving && (
                  <Button
                    variant="subtle"
                    size="sm"
                    leftSection={<IconUserEdit size={17} aria-hidden />}
                    onClick={() => set({ patient: undefined })}
                  >
                    {t('book.changePatient')}
                  </Button>
                )}
              </>
            )}
          </BookStep>
          <BookStep number={2} title={t('book.treatment')} done={treatment !== null}>
            {moving && treatment !== null ? (
              <strong>
                {treatmentName(treatment)}
                {discs > 1 && ` × ${discs}`}
              </strong>
            ) : (
              <>
                <TreatmentPicker
                  treatment={treatment}
                  discs={discs}
                  onTreatment={(code) => set({ treatment: code }, treatment !== null)}
                  onDiscs={(count) => set({ discs: count === 1 ? undefined : count }, true)}
                />
                {!walkIn && (
                  <Checkbox
                    mt="md"
                    label={t('book.imagesFromElsewhere')}
                    checked={imagesFromElsewhere}
                    onChange={(event) => setImages(event.currentTarget.checked)}
                  />
                )}
              </>
            )}
          </BookStep>
        </div>
        <BookStep number={3} title={t('book.time')} done={false} grow>
          {fit === null ? (
            <EmptyState title={t('book.firstChoose')} hint={t('book.firstChooseHint')} />
          ) : (
            <>
              {walkIn && (
                <Group justify="space-between" className={classes['arrivalOnly'] ?? ''}>
                  <span>{t('book.arrivalOnlyHint')}</span>
                  <Button variant="outline" loading={booking.pendingId === ''} onClick={() => booking.walkIn(null)}>
                    {t('book.arrivalOnly')}
                  </Button>
                </Group>
              )}
              {mayWait && patientId !== null && (
                <JoinWaitlist
                  key={`${patientId} ${fit.treatment}`}
                  patientId={patientId}
                  treatment={fit.treatment}
                  discs={discs}
                  imagesFromElsewhere={imagesFromElsewhere}
                  wish={search}
                  opened={joining}
                  onOpened={setJoining}
                />
              )}
              <TimesPanel
                search={fit}
                wish={search}
                onWish={({ date, doctor, notBefore, notAfter }) => set({ date, doctor, notBefore, notAfter }, true)}
                label={moving ? t('book.moveHere') : walkIn ? t('book.takeNow') : t('book.book')}
                onlyToday={walkIn}
                pendingId={booking.pendingId}
                problem={booking.problem}
                mayStandBy={!moving && !walkIn}
                onWait={mayWait ? () => setJoining(true) : undefined}
                onChoose={(itinerary) => (walkIn ? booking.walkIn(itinerary) : booking.book(itinerary))}
              />
            </>
          )}
        </BookStep>
      </div>
    </Page>
  );
}
