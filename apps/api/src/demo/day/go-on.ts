import { isInClinic, type Visit } from '@higaeri/domain';
import { Chance } from '../chance.ts';
import type { KnownVisit } from '../store/known-visits.ts';
import type { Crew } from '../story/crew.ts';
import { Life, type Moment } from '../story/life.ts';
import { Story } from '../story/story.ts';
import { tellStory } from '../story/tell-story.ts';

/** Visits of an earlier day: who never came is marked so, who is still here goes home. Units: milliseconds since the epoch; `closing` of their day. */
export function endedLives(visits: readonly KnownVisit[], closing: number, now: number, crew: Crew): Life[] {
  return visits.map(({ visit, version }) => {
    const life = Life.goOn(visit, version);
    life.story = [lastMoment(visit, Math.min(Math.max(closing, Date.parse(visit.lastFactAt)), now), crew)];
    return life;
  });
}

const lastMoment = (visit: Visit, at: number, crew: Crew): Moment => ({
  at,
  by: crew.anybody('reception'),
  what: isInClinic(visit)
    ? { type: 'departed', reason: '閉院後に帰宅' }
    : { type: 'no-show-marked', reason: '来院なし' },
});

/** A day that was booked at an earlier start and that nobody has touched yet happens up to now. */
export function arrivingLives(visits: readonly KnownVisit[], crew: Crew): Life[] {
  const untouched = visits.every(({ visit }) => visit.checkedInAt === null && visit.stage !== 'no-show');
  if (!untouched) return [];
  return visits
    .filter(({ visit }) => visit.stage === 'booked')
    .map(({ visit, version, person }, index) => {
      const life = Life.goOn(visit, version);
      const chance = new Chance(`${visit.date} ${index}`);
      const told = tellStory(new Story(visit, person, crew, chance), index === 2 ? 'not-eligible' : 'departed');
      life.story = told.filter(({ at }) => at >= Date.parse(visit.lastFactAt));
      return life;
    });
}
