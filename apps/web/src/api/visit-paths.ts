import type { Method } from './transport.ts';
import type { Happening, HistoryType } from './views.ts';

/** How a happening is sent. `ifMatch`: a change of mind, which needs the version it was based on. */
export interface VisitPath {
  method: Method;
  path: (visitId: string, part: string | undefined) => string;
  ifMatch: boolean;
  /** The fact it leaves in the history, by which it is undone. */
  fact: HistoryType;
}

const post =
  (fact: HistoryType, ifMatch = false) =>
  (name: string): VisitPath => ({ method: 'POST', path: (id) => `/visits/${id}/${name}`, ifMatch, fact });
const put =
  (fact: HistoryType) =>
  (name: string): VisitPath => ({ method: 'PUT', path: (id) => `/visits/${id}/${name}`, ifMatch: true, fact });
const step =
  (fact: HistoryType) =>
  (name: string): VisitPath => ({
    method: 'POST',
    path: (id, stepId) => `/visits/${id}/steps/${stepId ?? ''}/${name.slice('steps/'.length)}`,
    ifMatch: false,
    fact,
  });

const ways: Record<Happening, (name: string) => VisitPath> = {
  'check-in': post('checked-in'),
  cancel: post('cancelled'),
  'no-show': post('no-show-marked'),
  leave: post('left'),
  depart: post('departed'),
  'red-flag': post('red-flag-raised'),
  'red-flag/resolve': post('red-flag-resolved'),
  'withdraw-consent': post('consent-withdrawn'),
  'steps/start': step('step-started'),
  'steps/complete': step('step-completed'),
  'steps/skip': step('step-skipped'),
  'steps/stop': step('step-stopped'),
  eligibility: post('eligibility-decided', true),
  intake: put('intake-recorded'),
  screening: put('screening-recorded'),
  consent: put('consent-recorded'),
  checklist: () => ({
    method: 'PUT',
    path: (id, phase) => `/visits/${id}/checklist/${phase ?? ''}`,
    ifMatch: true,
    fact: 'checklist-recorded',
  }),
  observations: post('observation-recorded'),
  'discharge-review': post('discharge-reviewed'),
  reschedule: post('rescheduled', true),
};

export const visitPath = (happening: Happening): VisitPath => ways[happening](happening);
