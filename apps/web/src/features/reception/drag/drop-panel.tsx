import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName } from '../../../lib/use-names.ts';
import { patientText } from '../../../ui/patient-name.tsx';
import type { Lifted } from './lifted.ts';
import type { Foreseen } from './use-preview.ts';
import classes from './drag.module.css';

const MINUTE = 60_000;
type Moves = NonNullable<Foreseen['preview']>['moves'];

/** In words, and read aloud: where the step is held, who else would move and by how much, and what stands against it. */
export function DropPanel({ lifted, foreseen, board }: { lifted: Lifted; foreseen: Foreseen; board: BoardView }) {
  const { t, i18n } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const { preview, midnight } = foreseen;
  const [side] = useState(sideAwayFromFocus);
  const at = (minute: number): string => clock(midnight + minute * MINUTE);
  const who = (visitId: string): string => {
    const visit = board.visits.find(({ id }) => id === visitId);
    return visit === undefined ? '–' : patientText(visit.patient, visit.callNumber, i18n.language);
  };
  const stepName = (stepId: string): string => {
    const step = board.visits.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
    return step === undefined ? '–' : t(`domain:step.${step.kind}`);
  };
  const rows = new Map(board.lanes.map((lane) => [lane.resource.id, lane.resource]));
  const resource = (id: string | undefined): string => {
    const row = rows.get(id ?? '');
    return localName(row?.kind === 'nurse' && row.unitOf !== null ? rows.get(row.unitOf) : row);
  };
  const others = (preview?.moves ?? []).filter(({ visitId }) => visitId !== lifted.visit.id);
  const lines = [
    ...(preview !== null && !preview.inOrder ? [t('drag.outOfOrder')] : []),
    ...(preview?.unplaced ?? []).map((id) => t('drag.noPlace', { who: who(id) })),
    ...(preview?.inOrder === false ? [] : (preview?.breaches ?? [])).map(({ rule, visitId, stepId, resourceId }) =>
      t(`drag.breach.${rule}`, { who: who(visitId), step: stepName(stepId), resource: resource(resourceId) }),
    ),
  ];
  return (
    <section className={classes['panel']} data-side={side} role="status" aria-label={t('drag.title')}>
      <p className={classes['head']}>
        <strong>{who(lifted.visit.id)}</strong> {t(`domain:step.${lifted.step.kind}`)}{' '}
        <span className="num">
          {clock(lifted.agreed)} → {clock(lifted.start)}
        </span>
        {lifted.laneId !== lifted.homeLaneId && ` · ${localName(rows.get(lifted.laneId))}`}
      </p>
      {preview === null ? (
        <p>{t('drag.looking')}</p>
      ) : (
        <ul className={classes['lines']}>
          {[...new Set(lines)].map((line) => (
            <li key={line} data-bad>
              {line}
            </li>
          ))}
          {firstOfEach(others).map(({ visitId, stepId, from, to, byMinutes }) => (
            <li key={stepId}>
              {t('drag.gives', {
                who: who(visitId),
                step: stepName(stepId),
                from: from === undefined ? '–' : at(from.from),
                to: at(to.from),
                minutes: `${byMinutes > 0 ? '+' : '−'}${Math.abs(byMinutes)}`,
              })}
            </li>
          ))}
          {others.length === 0 && lines.length === 0 && <li>{t('drag.nobodyElse')}</li>}
        </ul>
      )}
      <p className={classes['hint']}>{t('drag.hint')}</p>
    </section>
  );
}

/** The step that is held has the focus, and must not lie under the words about it. */
function sideAwayFromFocus(): 'top' | 'bottom' {
  const held = document.activeElement?.getBoundingClientRect().top ?? 0;
  return held > window.innerHeight / 2 ? 'top' : 'bottom';
}

/** Each step once. */
const firstOfEach = (moves: Moves): Moves => [...new Map(moves.map((move) => [move.stepId, move])).values()];
