import type { Actor, Step } from '@higaeri/domain';
import type { Ending } from './endings.ts';
import { observed, procedureDone } from './records.ts';
import type { Story } from './story.ts';

const MINUTE = 60_000;

/** From the preparation to the way home. */
export function tellAfternoon(story: Story, ending: Ending): void {
  const [preparation, procedure, recovery, review] = (
    ['preparation', 'procedure', 'recovery', 'discharge-review'] as const
  ).map((kind) => story.step(kind));
  if (!preparation?.planned || !procedure?.planned || !recovery?.planned || !review?.planned) return;
  prepare(story, preparation);
  treat(story, procedure, ending);
  const nurse = story.crew.of('nurse', recovery);
  rest(story, recovery, nurse, ending);
  if (ending === 'transferred') return transfer(story, recovery, nurse);
  goHome(story, review, nurse);
}

function prepare(story: Story, step: Step): void {
  const nurse = story.crew.of('nurse', step);
  story.start(step, nurse);
  story.tell(story.from(step, 5), nurse, () => observed('baseline', story.chance));
  story.check('sign-in', nurse, story.toEnd(step, 4));
  story.complete(step, nurse, story.toEnd(step, 2));
}

function treat(story: Story, step: Step, ending: Ending): void {
  const doctor = story.crew.of('doctor', step);
  const nurse = story.crew.of('nurse', step);
  story.start(step, doctor);
  story.check('time-out', doctor, story.from(step, 3));
  const sedated = story.visit.requirements.sedation;
  // Early enough that five minutes of waiting for the recovery room take nobody's place.
  const end = story.toEnd(step, 6);
  for (let at = story.from(step, 5); at < end - 2 * MINUTE; at += (sedated ? 5 : 15) * MINUTE) {
    story.tell(at, nurse, () => observed('procedure', story.chance, { awake: !sedated }));
  }
  story.check('sign-out', doctor, end - MINUTE);
  if (ending === 'stopped') {
    story.tell(end, doctor, { type: 'step-stopped', stepId: step.id, reason: '造影で適応外と判断' });
    return;
  }
  story.tell(end, doctor, (visit) => procedureDone(visit, step.id, story.chance));
}

function rest(story: Story, step: Step, nurse: Actor, ending: Ending): void {
  story.start(step, nurse);
  const length = ending === 'rests-well' ? 42 : ending === 'transferred' ? 20 : step.minutes - 2;
  const sedated = story.visit.requirements.sedation;
  for (let minute = 1; minute < length - 4; minute += sedated && minute < 15 ? 5 : 15) {
    story.tell(story.from(step, minute), nurse, () =>
      observed('recovery', story.chance, { awake: !sedated || minute > 10 }),
    );
  }
  if (ending === 'transferred') return;
  story.tell(story.from(step, length - 3), nurse, () => observed('recovery', story.chance, { scored: true }));
  story.check('discharge', nurse, story.from(step, length - 1));
  story.complete(step, nurse, story.from(step, length));
}

function transfer(story: Story, step: Step, nurse: Actor): void {
  const doctor = story.crew.of('doctor', story.step('discharge-review'));
  story.tell(story.from(step, 22), nurse, {
    type: 'red-flag-raised',
    flags: ['progressive-weakness'],
    note: '右足関節の背屈が弱い',
  });
  story.tell(story.from(step, 28), doctor, {
    type: 'red-flag-resolved',
    decision: 'transfer',
    reason: '下肢筋力の低下が進行',
    referral: '大学病院 脳神経外科へ緊急紹介',
  });
  story.tell(story.from(step, 50), nurse, { type: 'departed', reason: null });
}

function goHome(story: Story, step: Step, nurse: Actor): void {
  const doctor = story.crew.of('doctor', step);
  story.start(step, doctor);
  story.tell(story.from(step, 5), doctor, {
    type: 'discharge-reviewed',
    decision: 'discharge',
    minutes: null,
    note: null,
    overrides: [],
  });
  story.tell(story.from(step, 9), nurse, { type: 'departed', reason: null });
}
