import { Button, Group, Menu } from '@mantine/core';
import {
  IconCalendarEvent,
  IconDots,
  IconDoorEnter,
  IconDoorExit,
  IconFlag3,
  IconHome,
  IconUserX,
  IconX,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitAction } from '../../api/use-visit-action.ts';
import type { Happening, VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { RedFlagDialog } from '../../ui/red-flag-dialog.tsx';

const MORE = ['cancel', 'no-show', 'leave', 'withdraw-consent'] as const;
type Reasoned = (typeof MORE)[number];
type Asking = Reasoned | 'check-in' | 'depart' | 'red-flag';
const ICONS = { cancel: IconX, 'no-show': IconUserX, leave: IconDoorExit, 'withdraw-consent': IconUserX };

/** What the desk may do with a visit now; the server says which. */
export function VisitActions({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['reception', 'common', 'domain']);
  const navigate = useNavigate();
  const { act, pending } = useVisitAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { today } = useClinicTime();
  // Who is booked for another day is not received today by a slip of the finger.
  const may = (happening: Happening): boolean =>
    (happening !== 'check-in' || visit.date === today()) && visit.possible.some((one) => one.happening === happening);
  const more = MORE.filter(may);
  const ask = (what: Asking | null) => () => setAsking(what);
  const confirm = (happening: Exclude<Asking, 'red-flag'>) => (reason: string) => {
    act({ visitId: visit.id, happening, body: reason === '' ? {} : { reason } });
    setAsking(null);
  };
  const shared = {
    onClose: ask(null),
    patient: visit.patient,
    callNumber: visit.callNumber,
    sameSurname: visit.sameSurnameToday,
    pending,
  };
  return (
    <>
      <Group gap="xs">
        {may('check-in') && (
          <Button leftSection={<IconDoorEnter size={19} aria-hidden />} onClick={ask('check-in')}>
            {t('act.check-in')}
          </Button>
        )}
        {may('depart') && (
          <Button leftSection={<IconHome size={19} aria-hidden />} onClick={ask('depart')}>
            {t('act.depart')}
          </Button>
        )}
        {may('reschedule') && (
          <Button
            variant="default"
            leftSection={<IconCalendarEvent size={19} aria-hidden />}
            onClick={() => void navigate({ to: '/book', search: { move: visit.id } })}
          >
            {t('act.reschedule')}
          </Button>
        )}
        {may('red-flag') && (
          <Button
            variant="outline"
            color="shu"
            leftSection={<IconFlag3 size={19} aria-hidden />}
            onClick={ask('red-flag')}
          >
            {t('act.red-flag')}
          </Button>
        )}
        {more.length > 0 && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <Button variant="default" px={12} aria-label={t('act.more')}>
                <IconDots size={20} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((happening) => {
                const Icon = ICONS[happening];
                return (
                  <Menu.Item
                    key={happening}
                    h={44}
                    leftSection={<Icon size={18} aria-hidden />}
                    onClick={ask(happening)}
                  >
                    {t(`act.${happening}`)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <ConfirmWithPatient
        {...shared}
        opened={asking === 'check-in'}
        title={t('common:identify')}
        description={t('common:identifyAsk')}
        confirmLabel={t('common:identifiersMatch')}
        onConfirm={confirm('check-in')}
      />
      <ConfirmWithPatient
        {...shared}
        opened={asking === 'depart'}
        title={t('act.depart')}
        description={t('explain.depart')}
        confirmLabel={t('act.depart')}
        onConfirm={confirm('depart')}
      />
      {MORE.map((happening) => (
        <ConfirmWithPatient
          key={happening}
          {...shared}
          opened={asking === happening}
          tone="shu"
          title={t(`act.${happening}`)}
          description={t(`explain.${happening}`)}
          confirmLabel={t(`act.${happening}`)}
          reasons={Object.values(t(`reasons.${happening}`, { returnObjects: true }))}
          onConfirm={confirm(happening)}
        />
      ))}
      <RedFlagDialog visit={visit} opened={asking === 'red-flag'} onClose={ask(null)} />
    </>
  );
}
