import type { Step } from '@higaeri/domain';
import type { Ending } from './endings.ts';
import { clearedIntake, consentOf, eligibleFor, findingsOf, intakeOf, screeningOf } from './records.ts';
import type { Story } from './story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the booking to the decision. Answers whether the patient goes on to the afternoon. */
export function tellMorning(story: Story, ending: Ending): boolean {
  const { crew, visit } = story;
  const reception = crew.anybody('reception');
  acceptImages(story);
  const first = visit.steps.find(({ planned }) => planned !== null);
  if (!first) return false;
  if (ending === 'cancelled') {
    const at = Math.max(story.from(first, 0) - 18 * HOUR, Date.parse(visit.bookedAt) + 2 * HOUR);
    story.tell(at, reception, { type: 'cancelled', reason: '体調不良のため本人から電話' });
    return false;
  }
  if (ending === 'no-show') {
    story.tell(story.from(first, 75), reception, { type: 'no-show-marked', reason: '電話に応答なし' });
    return false;
  }
  if (ending === 'comes-late') return false;
  arrive(story, first, ending);
  return image(story, ending) && decide(story, ending);
}

/** Images brought from elsewhere are looked at by the doctor before the day. */
function acceptImages(story: Story): void {
  const brought = story.visit.steps.filter(
    ({ kind, planned, status }) => (kind === 'mri' || kind === 'xray') && planned === null && status === 'planned',
  );
  const doctor = story.crew.of('doctor', story.step('consultation'));
  const at = Date.parse(story.visit.bookedAt) + 30 * MINUTE;
  const weeks = story.chance.between(2, 10);
  for (const { id } of brought) {
    story.tell(at, doctor, { type: 'step-skipped', stepId: id, reason: `他院の画像（${weeks}週前）を確認` });
  }
}

function arrive(story: Story, first: Step, ending: Ending): void {
  const { crew, chance, person } = story;
  const at = story.from(first, ending === 'late-papers' ? -25 : -chance.between(12, 22));
  story.tell(at, crew.anybody('reception'), { type: 'checked-in' });
  const nurse = crew.of('nurse', story.step('preparation'));
  const papers = ending === 'late-papers' ? story.from(first, -1) : at + 3 * MINUTE;
  story.tell(papers, nurse, (visit) => intakeOf(visit, chance, at));
  const radiographer = crew.of('radiographer', first);
  story.tell(papers + 10_000, radiographer, (visit) => screeningOf(person, visit));
}

function image(story: Story, ending: Ending): boolean {
  const pictures = ['mri', 'xray'] as const;
  for (const kind of pictures) {
    const step = story.step(kind);
    if (!step?.planned) continue;
    const radiographer = story.crew.of('radiographer', step);
    story.start(step, radiographer);
    story.complete(step, radiographer, story.toEnd(step, 2));
    if (ending === 'left') {
      story.tell(story.toEnd(step, 0), story.crew.anybody('reception'), { type: 'left', reason: '急用で帰宅' });
      return false;
    }
  }
  return true;
}

function decide(story: Story, ending: Ending): boolean {
  const { chance, crew } = story;
  const step = story.step('consultation');
  if (!step?.planned) return false;
  const doctor = crew.of('doctor', step);
  story.start(step, doctor);
  const thought = story.toEnd(step, Math.min(9, step.minutes - 3));
  story.tell(thought - MINUTE, doctor, clearedIntake);
  if (ending === 'not-eligible' || ending === 'deferred') {
    story.tell(thought, doctor, (visit) => ({
      type: 'eligibility-decided',
      outcome: declined(ending, Date.parse(visit.date)),
      findings: findingsOf(visit, chance),
    }));
  } else {
    story.tell(thought, doctor, (visit) => eligibleFor(visit, chance));
    story.tell(thought + MINUTE, doctor, (visit) => consentOf(visit, thought));
  }
  story.complete(step, doctor, thought + 2 * MINUTE);
  return after(story, ending, step);
}

const declined = (ending: 'not-eligible' | 'deferred', day: number) =>
  ending === 'not-eligible'
    ? ({ decision: 'not-eligible', reason: '神経根の圧迫が強く手術が適する', plan: 'surgery-referral' } as const)
    : ({
        decision: 'deferred',
        reason: '血液検査の結果待ち',
        until: new Date(day + 7 * DAY).toISOString().slice(0, 10),
        plan: 'more-tests',
      } as const);

function after(story: Story, ending: Ending, step: Step): boolean {
  const reception = story.crew.anybody('reception');
  if (ending === 'not-eligible' || ending === 'deferred') {
    story.tell(story.toEnd(step, -12), reception, { type: 'departed', reason: null });
    return false;
  }
  if (ending !== 'withdrawn') return true;
  story.tell(story.toEnd(step, -15), reception, { type: 'consent-withdrawn', reason: '家族と相談したい' });
  story.tell(story.toEnd(step, -25), reception, { type: 'departed', reason: null });
  return false;
}
