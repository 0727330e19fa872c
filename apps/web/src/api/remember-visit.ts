import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import type { BoardView, VisitView } from './views.ts';

/** Shows a fresh visit everywhere at once, before the server's event comes round. */
export function rememberVisit(client: QueryClient, visit: VisitView): void {
  client.setQueryData(keys.visit(visit.id), visit);
  client.setQueryData<BoardView>(keys.board(visit.date), (board) => {
    if (board === undefined) return undefined;
    const known = board.visits.some(({ id }) => id === visit.id);
    return {
      ...board,
      visits: known ? board.visits.map((one) => (one.id === visit.id ? visit : one)) : [...board.visits, visit],
    };
  });
  void client.invalidateQueries({ queryKey: keys.history(visit.id) });
  void client.invalidateQueries({ queryKey: keys.board(visit.date) });
  void client.invalidateQueries({ queryKey: keys.recoveryRooms });
  void client.invalidateQueries({ queryKey: keys.availabilities, refetchType: 'none' });
}
