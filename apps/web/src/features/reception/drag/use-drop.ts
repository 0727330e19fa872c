import { useTranslation } from 'react-i18next';
import { useProposalActs } from '../../../api/use-proposal-acts.ts';
import { useVisitAction } from '../../../api/use-visit-action.ts';
import { asProblem } from '../../../api/problem.ts';
import { given } from '../../../lib/given.ts';
import { notifyProblem } from '../../../lib/notify.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { roomOf, type Lifted } from './lifted.ts';
import type { Preview } from '../../../lib/engine/preview.ts';

/** Whether anybody but the patient whose step it is would have to give way. */
const othersMove = ({ visit }: Lifted, { unplaced, moves }: Preview): boolean =>
  unplaced.length > 0 || moves.some(({ visitId }) => visitId !== visit.id);

/**
 * Puts a step where it was dropped, once it is known what else would move. The server decides.
 * Shape:  where nobody else is concerned and no rule is against it, at once and with a way back; else as a plan that somebody looks at and applies: until then nothing has moved.
 *         What the patient cannot do, or what could not be foreseen, is refused in words.
 */
export function useDrop(date: string): (lifted: Lifted, preview: Preview | null) => void {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const { actAsync } = useVisitAction();
  const { askMove } = useProposalActs();
  return (lifted, preview) => {
    const { visit, step } = lifted;
    const start = new Date(lifted.start).toISOString();
    const resources = roomOf(lifted);
    if (preview === null || !preview.inOrder) {
      const why = preview === null ? 'unforeseen' : 'out_of_order';
      notifyProblem({ title: t(`drag.refused.${why}.title`), next: t(`drag.refused.${why}.next`) });
      return;
    }
    const others = othersMove(lifted, preview);
    if (others || preview.breaches.length > 0) {
      askMove(date, { visitId: visit.id, stepId: step.id, start, ...given({ resources }) }, ({ state }) =>
        t(state === 'empty' ? 'drag.nobodyCan' : others ? 'drag.proposed' : 'drag.against'),
      );
      return;
    }
    void actAsync({
      visitId: visit.id,
      happening: 'reschedule',
      version: visit.version,
      body: { stepId: step.id, start, ...given({ resources }) },
      // Whoever moves it directly has no list of who must be told.
      said: t(lifted.start === lifted.agreed ? 'drag.moved' : 'drag.movedTell', {
        step: t(`domain:step.${step.kind}`),
        time: clock(lifted.start),
      }),
      handles: ['slot_taken', 'stale_version'],
    }).catch((error: unknown) => {
      const { code } = asProblem(error);
      if (code === 'slot_taken' || code === 'stale_version')
        notifyProblem({ title: t(`drag.refused.${code}.title`), next: t(`drag.refused.${code}.next`) });
    });
  };
}
