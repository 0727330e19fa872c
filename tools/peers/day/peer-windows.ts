import type { PeerStep, PeerVisit } from './peer-day.ts';
import { stepOf } from './peer-day.ts';
import type { Surroundings } from './peer-visit.ts';

/**
 * Leaves out starts that no plan can have, so that the peers have less to look through.
 * Shape:  what opens, what closes, and what the steps before and after leave of a window.
 * Units:  slots.
 */
export function narrowed(visit: PeerVisit, around: Surroundings): PeerVisit {
  let steps = visit.steps.map((step) => insideOpening(step, around));
  const change = (kind: PeerStep['kind'], to: (step: PeerStep) => Partial<PeerStep>): void => {
    steps = steps.map((step) => (step.kind === kind ? { ...step, ...to(step) } : step));
  };
  const at = (kind: PeerStep['kind']): PeerStep => stepOf({ ...visit, steps }, kind);
  const { imaging } = visit;
  for (const kind of imaging?.steps ?? []) {
    const first = at(kind);
    change(imaging?.next ?? kind, (next) => ({ from: Math.max(next.from, first.from + first.slots) }));
  }
  for (const { after, before, longest, lunch } of visit.pauses) {
    const [earliest, latest] =
      typeof after === 'number'
        ? [after, after]
        : [at(after).from + at(after).slots, at(after).until + at(after).slots];
    change(before, ({ from, until }) => ({
      from: Math.max(from, earliest + lunch),
      until: Math.min(until, latest + lunch + longest),
    }));
  }
  for (const { after, before, lunch } of visit.pauses.toReversed())
    if (typeof after !== 'number')
      change(after, ({ until, slots }) => ({ until: Math.min(until, at(before).until - lunch - slots) }));
  for (const kind of imaging?.steps ?? [])
    change(kind, ({ until, slots }) => ({ until: Math.min(until, at(imaging?.next ?? kind).until - slots) }));
  return { ...visit, steps };
}

function insideOpening(step: PeerStep, { horizon, pools, rooms, doctors }: Surroundings): PeerStep {
  let { from, until } = step;
  for (const need of step.needs) {
    const open = pools
      .filter((pool) => pool.kind === need.kind)
      .map(({ away, units }) => away.filter((stretch) => stretch.units === units));
    const opens = open.map((closed) => closed.find((stretch) => stretch.from === 0)?.until ?? 0);
    const closes = open.map((closed) => closed.find((stretch) => stretch.until === horizon)?.from ?? horizon);
    from = Math.max(from, Math.min(...opens));
    until = Math.min(until, Math.max(...closes) - step.slots);
  }
  if (step.kind === 'procedure') {
    from = Math.max(from, rooms.opening);
    until = Math.min(until, rooms.latest - step.slots);
  }
  if (['consultation', 'procedure', 'discharge-review'].includes(step.kind)) {
    from = Math.max(from, Math.min(...doctors.map((doctor) => doctor.opening)));
    until = Math.min(until, Math.max(...doctors.map((doctor) => doctor.latest)) - step.slots);
  }
  return { ...step, from, until };
}
