import { TREATMENT_CODES } from '@higaeri/domain';
import type { Chance } from '../chance.ts';
import { ENDINGS, type Ending } from '../story/endings.ts';
import type { Wish } from './wish.ts';

/** What happens on a day besides ordinary visits, in turn, so that a week shows all of it. */
const UNUSUAL: readonly Ending[] = ENDINGS.filter(
  (ending) => !['departed', 'comes-late', 'late-papers', 'rests-well'].includes(ending),
);

/** The visits of a day that turn out otherwise: none with images from elsewhere, and early ones, which always find a place. */
const ODD = [0, 2, 3];

/** An ordinary day: 6 to 11 visits as places allow, the treatments in turn, a third with images from elsewhere, three that turn out otherwise. */
export function usualWishes(date: string, chance: Chance): Wish[] {
  const count = chance.between(7, 11);
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  return Array.from({ length: count }, (_, index) => {
    const treatment = TREATMENT_CODES[(day * 3 + index) % TREATMENT_CODES.length] ?? 'dst';
    const odd = ODD.indexOf(index);
    const ending = odd < 0 ? 'departed' : (UNUSUAL[(day * ODD.length + odd) % UNUSUAL.length] ?? 'departed');
    return {
      ending,
      treatment,
      discs: chance.pick([1, 1, 1, 1, 2, 2, 3]),
      imagesElsewhere: index % 3 === 1,
      decidedEarlier: false,
      policy: { maxWaitMinutes: 180 },
      notBefore: 8 * 60 + 50 + 5 * chance.between(0, 12),
    };
  });
}
