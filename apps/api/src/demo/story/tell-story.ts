import type { Moment } from './life.ts';
import type { Ending } from './endings.ts';
import { tellAfternoon } from './afternoon.ts';
import { tellMorning } from './morning.ts';
import type { Story } from './story.ts';

/** The whole course of a visit, on time. Shape: each step starts when planned and ends a little early, so that nobody waits for a room. */
export function tellStory(story: Story, ending: Ending): readonly Moment[] {
  const decided = tellMorning(story, ending);
  if (decided) tellAfternoon(story, ending);
  return story.told();
}
