import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useHappened, useWho } from '../../../ui/proposal-words.ts';
import daySheet from '../day-sheet.module.css';

/** The same list on paper, with room to write when and by whom. */
export function ToldSheet({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock, date } = useClinicTime();
  const happened = useHappened();
  const who = useWho();
  return (
    <div className={daySheet['sheet']} aria-hidden>
      <header>
        <strong>{t('told.title')}</strong> {date(proposal.date, 'long')}
        <small>{happened(proposal)}</small>
      </header>
      <table>
        <tbody>
          {proposal.told.map(({ visitId, phone, toldAt, toldBy, newerFollow, times }) => (
            <tr key={visitId}>
              <td>{proposal.visits.find(({ id }) => id === visitId)?.callNumber}</td>
              <td>
                <b>{who(proposal, visitId)}</b>
              </td>
              <td>{phone}</td>
              <td>
                {times.map(({ stepId, kind, from, to }) => (
                  <div key={stepId}>
                    {t(`domain:step.${kind}`)} {from === null ? '' : `${clock(from)} → `}
                    <b>{clock(to)}</b>
                  </div>
                ))}
              </td>
              <td className={daySheet['notes']}>
                {toldAt === null ? '☐' : `☑ ${clock(toldAt)} ${toldBy ?? ''}`} {t('told.notes')}
                {newerFollow && <div>{t('told.newerFollow')}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
