import type { MoveView, ProposalView } from '../../../api/views.ts';

/** The steps of a patient that begin at another time than agreed, in their order. */
export const newTimes = ({ moves }: ProposalView, visitId: string): MoveView[] =>
  moves
    .filter((move) => move.visitId === visitId && (move.from === null || move.byMinutes !== 0))
    .toSorted((one, other) => Date.parse(one.to.start) - Date.parse(other.to.start));
