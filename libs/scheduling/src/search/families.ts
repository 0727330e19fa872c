import type { Chain } from './chains.ts';
import type { ChainPlan, Family } from './search-plan.ts';

/** Puts chains into families; `nextRow` gives them rows of their own. */
export function familiesOf(chains: readonly ChainPlan[], nextRow: () => number): Family[] {
  const families = new Map<string, number[]>();
  chains.forEach((chain, index) => {
    const key = JSON.stringify([...restOf(chain), chain.chain.spent, chain.shared]);
    families.set(key, [...(families.get(key) ?? []), index]);
  });
  return [...families.values()].map((members) => {
    const first = chains[members[0]!]!;
    const reach = first.reach.map((row, index) => (index < first.shared ? row : nextRow()));
    return { chains: members, entry: nextRow(), rest: { ...first, reach } };
  });
}

/** What is the same for a whole family. Shape: of the first run only what it is, because how it is reached may differ. */
function restOf({ chain, shared }: ChainPlan): unknown[] {
  return [chain.links[shared]!.run, ...chain.links.slice(shared + 1)];
}

/** Chains of one kind wait alike and end alike: between them only the arrival counts. Shape: the kind of every chain, numbered from 0. */
export function kindsOf(chains: readonly Chain[]): Int32Array {
  const kinds = new Map<string, number>();
  return Int32Array.from(chains, ({ spent, last }) => {
    const key = `${spent} ${last.run.minutes}`;
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  });
}
