import {
  IconBed,
  IconClipboardCheck,
  IconClipboardHeart,
  IconNeedle,
  IconRadioactive,
  IconScan,
  IconStethoscope,
  type Icon,
} from '@tabler/icons-react';
import type { StepKind } from '../api/views.ts';

const ICONS: Record<StepKind, Icon> = {
  mri: IconScan,
  xray: IconRadioactive,
  consultation: IconStethoscope,
  preparation: IconClipboardCheck,
  procedure: IconNeedle,
  recovery: IconBed,
  'discharge-review': IconClipboardHeart,
};

export function StepIcon({ kind, size = 18 }: { kind: StepKind; size?: number }) {
  const Found = ICONS[kind];
  return <Found size={size} stroke={1.7} aria-hidden />;
}
