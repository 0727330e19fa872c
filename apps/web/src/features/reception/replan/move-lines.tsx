import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MoveView, ProposalView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName } from '../../../lib/use-names.ts';
import { Chip } from '../../../ui/chip.tsx';
import { PatientName } from '../../../ui/patient-name.tsx';
import { movesByPatient, onlyIn, type PatientMoves } from './moves-by-patient.ts';
import { useReason } from './use-reason.ts';
import classes from './replan.module.css';

/** Who moves: from, to, by how much and why; the steps of one patient together. */
export function MoveLines({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('replan');
  return (
    <table className={classes['moves']}>
      <caption>{t('moves')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('step')}</th>
          <th scope="col">{t('agreed')}</th>
          <th scope="col">{t('proposed')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      {movesByPatient(proposal).map((group) => (
        <OfPatient key={group.visit.id} group={group} proposal={proposal} />
      ))}
    </table>
  );
}

function OfPatient({ group: { visit, moves }, proposal }: { group: PatientMoves; proposal: ProposalView }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={classes['patient']}>
          <span className={classes['call']}>{visit.callNumber}</span>
          <PatientName patient={visit.patient} callNumber={visit.callNumber} kana={false} />
        </th>
      </tr>
      {moves.map((move) => (
        <MoveLine key={move.stepId} move={move} proposal={proposal} />
      ))}
    </tbody>
  );
}

function MoveLine({ move, proposal }: { move: MoveView; proposal: ProposalView }) {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const reason = useReason();
  const { kind, from, to, byMinutes } = move;
  const gone = from === null ? [] : onlyIn(from.resources, to.resources);
  const come = from === null ? to.resources : onlyIn(to.resources, from.resources);
  return (
    <tr className={classes['line']} data-follows={move.reason.code === 'follows' || undefined}>
      <td>{t(`domain:step.${kind}`)}</td>
      <td className="num">
        {from === null ? t('noTime') : clock(from.start)}
        {from?.resources.length === 0 && <small>{t('lostPlace')}</small>}
        {gone.length > 0 && <small>{gone.map(localName).join(' · ')}</small>}
      </td>
      <td className="num">
        <IconArrowRight size={15} aria-hidden /> <b>{clock(to.start)}</b>
        {come.length > 0 && <small>{come.map(localName).join(' · ')}</small>}
      </td>
      <td>
        <Chip tone={byMinutes > 0 ? 'warn' : byMinutes < 0 ? 'good' : 'quiet'} size="sm">
          {byMinutes > 0
            ? t('later', { minutes: byMinutes })
            : byMinutes < 0
              ? t('earlier', { minutes: -byMinutes })
              : t('sameTime')}
        </Chip>
      </td>
      <td>{reason(proposal, move)}</td>
    </tr>
  );
}
