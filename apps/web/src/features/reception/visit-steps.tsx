import { Button } from '@mantine/core';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView, VisitView } from '../../api/views.ts';
import { StepTimeline } from '../../ui/step-timeline.tsx';
import { MoveStepDialog } from './move-step-dialog.tsx';

/** The steps of the day, and moving one that has not started. */
export function VisitSteps({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('reception');
  const [moving, setMoving] = useState<StepView | null>(null);
  const movable = visit.possible.some(({ happening }) => happening === 'reschedule');
  return (
    <>
      <StepTimeline
        steps={visit.steps}
        {...(movable
          ? {
              action: (step: StepView) =>
                step.status === 'planned' &&
                step.planned !== null &&
                step.reservation !== 'released' && (
                  <Button
                    variant="subtle"
                    size="sm"
                    px={8}
                    leftSection={<IconArrowsHorizontal size={16} aria-hidden />}
                    onClick={() => setMoving(step)}
                  >
                    {t('visit.move')}
                  </Button>
                ),
            }
          : {})}
      />
      {moving !== null && <MoveStepDialog visit={visit} step={moving} onClose={() => setMoving(null)} />}
    </>
  );
}
