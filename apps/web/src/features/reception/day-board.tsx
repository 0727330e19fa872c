import { ActionIcon, Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMay } from '../../lib/session-context.ts';
import { DropPanel } from './drag/drop-panel.tsx';
import { useDrag } from './drag/use-drag.ts';
import { Legend } from './legend.tsx';
import { lanesOf, displacedSteps, type LaneCut } from './day-lanes.ts';
import { LaneLabel } from './lane-label.tsx';
import { NoPlace } from './no-place.tsx';
import { Timeline } from './timeline.tsx';
import { scaleOf } from './timeline-scale.ts';

export interface DaySearch {
  by?: 'person' | 'patient';
  visit?: string;
  find?: string;
  show?: string;
  zoom?: number;
}
interface DayBoardProps {
  board: BoardView;
  now: number;
  isToday: boolean;
  search: DaySearch;
  onSearch: (next: { [K in keyof DaySearch]: DaySearch[K] | undefined }) => void;
  onOpen: (visitId: string) => void;
  onZoom: (zoom: number) => void;
}

export function DayBoard({ board, now, isToday, search, onSearch, onOpen, onZoom }: DayBoardProps) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const cut: LaneCut = search.by ?? 'room';
  const zoom = search.zoom ?? 1;
  const scale = useMemo(() => scaleOf(board, time.zone), [board, time.zone]);
  const lanes = useMemo(
    () => lanesOf(board, { cut, find: search.find ?? '', onlyTrouble: search.show === 'trouble' }, now, scale),
    [board, cut, search.find, search.show, now, scale],
  );
  const mayMove = useMay('visit.reschedule') && board.date >= time.today();
  const drag = useDrag({ board, lanes, scale, now });
  return (
    <>
      <Group gap="sm" mb="sm" wrap="wrap">
        <SegmentedControl
          aria-label={t('day.lanes')}
          value={cut}
          onChange={(value) => onSearch({ by: value === 'room' ? undefined : value })}
          data={[
            { value: 'room', label: t('day.byRoom') },
            { value: 'person', label: t('day.byPerson') },
            { value: 'patient', label: t('day.byPatient') },
          ]}
        />
        <TextInput
          data-search
          type="search"
          aria-label={t('day.find')}
          placeholder={t('day.find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search.find ?? ''}
          onChange={(event) => onSearch({ find: event.currentTarget.value || undefined })}
          w={220}
        />
        <Checkbox
          label={t('day.onlyTrouble')}
          checked={search.show === 'trouble'}
          onChange={(event) => onSearch({ show: event.currentTarget.checked ? 'trouble' : undefined })}
        />
        <Group gap={0} ml="auto">
          <ActionIcon aria-label={t('day.zoomOut')} disabled={zoom === 1} onClick={() => onZoom(zoom - 1)}>
            <IconZoomOut size={21} stroke={1.7} />
          </ActionIcon>
          <ActionIcon aria-label={t('day.zoomIn')} disabled={zoom === 4} onClick={() => onZoom(zoom + 1)}>
            <IconZoomIn size={21} stroke={1.7} />
          </ActionIcon>
        </Group>
      </Group>
      <NoPlace steps={displacedSteps(board.visits.filter(({ date }) => date === board.date))} onOpen={onOpen} />
      {lanes.length === 0 ? (
        <EmptyState title={t('day.noLanes')} hint={t('day.noLanesHint')} />
      ) : (
        <Timeline
          lanes={lanes}
          cut={cut}
          scale={scale}
          now={now}
          isToday={isToday}
          zoom={zoom}
          openVisitId={search.visit ?? null}
          onOpen={onOpen}
          drag={mayMove ? drag : undefined}
          label={(lane) => <LaneLabel lane={lane} onOpen={onOpen} />}
        />
      )}
      {drag.lifted !== null && <DropPanel lifted={drag.lifted} foreseen={drag.foreseen} board={board} />}
      <Legend />
    </>
  );
}
