import type { ProposalView } from '../../../api/views.ts';
import { OpenProposal } from './open-proposal.tsx';
import { ToldList } from './told-list.tsx';

interface ReplanOfDayProps {
  proposals: readonly ProposalView[];
  onPrint: (proposal: ProposalView) => void;
}

/** The changed plan that waits for an answer, and the newest one whose patients must be told. */
export function ReplanOfDay({ proposals, onPrint }: ReplanOfDayProps) {
  const open = proposals.find(({ state }) => state === 'open');
  const applied = proposals.filter(({ state, told }) => state === 'applied' && told.length > 0);
  const untold = applied.filter(({ told }) => told.some(({ toldAt }) => toldAt === null));
  return (
    <>
      {open !== undefined && <OpenProposal key={open.id} proposal={open} />}
      {(untold.length > 0 ? untold : applied.slice(0, 1)).map((proposal) => (
        <ToldList key={proposal.id} proposal={proposal} onPrint={() => onPrint(proposal)} />
      ))}
    </>
  );
}
