import {
  IconAmbulance,
  IconBan,
  IconBed,
  IconCalendar,
  IconCircleCheck,
  IconClipboardCheck,
  IconDoorExit,
  IconHome,
  IconHourglass,
  IconNeedle,
  IconPlayerPause,
  IconScan,
  IconStethoscope,
  IconUserCheck,
  IconUserOff,
  IconUserX,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../api/views.ts';
import { Chip, type Tone } from './chip.tsx';

const LOOKS: Record<Stage, { tone: Tone; icon: Icon }> = {
  booked: { tone: 'quiet', icon: IconCalendar },
  'checked-in': { tone: 'accent', icon: IconUserCheck },
  imaging: { tone: 'accent', icon: IconScan },
  'in-consultation': { tone: 'accent', icon: IconStethoscope },
  decided: { tone: 'good', icon: IconCircleCheck },
  'not-eligible': { tone: 'warn', icon: IconBan },
  deferred: { tone: 'held', icon: IconPlayerPause },
  'in-preparation': { tone: 'accent', icon: IconClipboardCheck },
  'in-procedure': { tone: 'accent', icon: IconNeedle },
  'awaiting-room': { tone: 'warn', icon: IconHourglass },
  'in-recovery': { tone: 'accent', icon: IconBed },
  'in-review': { tone: 'accent', icon: IconStethoscope },
  cleared: { tone: 'good', icon: IconCircleCheck },
  departed: { tone: 'quiet', icon: IconHome },
  cancelled: { tone: 'quiet', icon: IconX },
  'no-show': { tone: 'warn', icon: IconUserX },
  transferred: { tone: 'alarm', icon: IconAmbulance },
  withdrawn: { tone: 'warn', icon: IconUserOff },
  left: { tone: 'warn', icon: IconDoorExit },
};

/** Where a visit stands, in a word with its own icon and hue. */
export function StatusBadge({ stage, size = 'md' }: { stage: Stage; size?: 'sm' | 'md' | 'lg' }) {
  const { t } = useTranslation('domain');
  const { tone, icon: Icon } = LOOKS[stage];
  return (
    <Chip tone={tone} size={size} icon={<Icon size={size === 'sm' ? 13 : 15} stroke={2} />}>
      {t(`stage.${stage}`)}
    </Chip>
  );
}
