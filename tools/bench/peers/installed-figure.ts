import type { Peer } from '../../peers/solvers/peer.ts';
import type { Figure } from '../figure.ts';
import { reported } from '../figure.ts';

/** Says whether a peer is there; a missing one is a target that is not met, with what to do. */
export function installedFigure({ name, version, install }: Pick<Peer, 'name' | 'version' | 'install'>): Figure {
  const found = version();
  const isThere = found !== undefined;
  const words = `peers: ${name} ${found ?? `is missing: ${install}`}`;
  const figure = reported({ name: words, value: isThere ? 1 : 0, unit: 'installed', n: 1 });
  return { ...figure, target: 'installed', met: isThere };
}
