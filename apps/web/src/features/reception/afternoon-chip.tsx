import { IconAlertTriangle, IconCheck, IconHourglass, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Afternoon } from '../../api/views.ts';
import { Chip } from '../../ui/chip.tsx';

/** Whether the afternoon is held, confirmed, freed, without a place or on standby. */
export function AfternoonChip({ afternoon, size = 'md' }: { afternoon: Afternoon; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('domain');
  const words = t(`afternoon.${afternoon}`);
  if (afternoon === 'firm')
    return (
      <Chip tone="good" size={size} icon={<IconCheck size={14} stroke={2.5} />}>
        {words}
      </Chip>
    );
  if (afternoon === 'held')
    return (
      <Chip tone="held" size={size} look="line" icon={<IconHourglass size={14} />}>
        {words}
      </Chip>
    );
  if (afternoon === 'standby')
    return (
      <Chip tone="warn" size={size} look="line" icon={<IconHourglass size={14} />}>
        {words}
      </Chip>
    );
  if (afternoon === 'displaced')
    return (
      <Chip tone="alarm" size={size} icon={<IconAlertTriangle size={14} />}>
        {words}
      </Chip>
    );
  if (afternoon === 'released')
    return (
      <Chip tone="quiet" size={size} icon={<IconLockOpen size={14} />}>
        {words}
      </Chip>
    );
  return (
    <Chip tone="quiet" size={size}>
      {words}
    </Chip>
  );
}
