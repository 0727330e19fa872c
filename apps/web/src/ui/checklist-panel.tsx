import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconCircleCheckFilled, IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHECKLIST_ITEMS } from '@higaeri/domain';
import { useVisitActs } from '../api/use-visit-acts.ts';
import type { ChecklistPhase, DiscLevel, VisitView } from '../api/views.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { Panel } from './panel.tsx';

interface ChecklistPanelProps {
  visit: VisitView;
  phase: ChecklistPhase;
  /** Items this visit is not asked. */
  without?: readonly string[];
  saveLabel: string;
  /** Levels read aloud at the time out; `differs` keeps it from being saved as complete. */
  levels?: { said: DiscLevel[]; differ: boolean };
  /** Above the ticks. */
  children?: ReactNode;
}
type Item = (typeof CHECKLIST_ITEMS)[ChecklistPhase][number];

/** A checklist read aloud: tick by tick, kept as one record. */
export function ChecklistPanel({ visit, phase, without = [], saveLabel, levels, children }: ChecklistPanelProps) {
  const { t } = useTranslation('clinical');
  const { clock } = useClinicTime();
  const acts = useVisitActs(visit);
  const record = visit.checklist?.[phase] ?? null;
  const items: readonly Item[] = CHECKLIST_ITEMS[phase].filter((item) => !without.includes(item));
  const [ticked, setTicked] = useState<readonly string[]>(record?.items ?? []);
  const complete = record !== null && items.every((item) => record.items.includes(item));
  const may = acts.may('checklist');
  const all = items.every((item) => ticked.includes(item));
  return (
    <Panel
      title={t(`checklist.${phase}`)}
      tone={complete ? 'good' : 'quiet'}
      icon={
        complete ? (
          <IconCircleCheckFilled size={20} color="var(--good)" aria-hidden />
        ) : (
          <IconListCheck size={20} aria-hidden />
        )
      }
      aside={
        complete
          ? t('checklist.done', { time: clock(record.recordedAt) })
          : t('checklist.open', { done: ticked.length, all: items.length })
      }
    >
      {!complete && children}
      {!complete && (
        <Stack gap={0}>
          {items.map((item) => (
            <Checkbox
              key={item}
              size="md"
              label={t(`checklist.item.${item}`)}
              disabled={!may}
              checked={ticked.includes(item)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setTicked((before) => (checked ? [...before, item] : before.filter((one) => one !== item)));
              }}
            />
          ))}
        </Stack>
      )}
      {!complete && may && (
        <Group gap="xs">
          <Button
            loading={acts.pending}
            disabled={
              (!all && phase !== 'discharge') ||
              levels?.differ === true ||
              (levels !== undefined && levels.said.length === 0)
            }
            onClick={() =>
              acts.save(
                'checklist',
                { items: [...ticked], ...(levels === undefined ? {} : { levels: levels.said }) },
                phase,
              )
            }
          >
            {saveLabel}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
