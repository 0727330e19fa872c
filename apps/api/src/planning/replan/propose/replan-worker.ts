import { replanDay, type Proposal, type Situation } from '@higaeri/scheduling';
import { answerInThread } from '../../../platform/threads/answer-in-thread.ts';
import { budget } from './budget.ts';

/* A thread of its own: the deadline is measured here, where nothing else is done. */
answerInThread((situation: Situation): Proposal => replanDay(situation, budget()));
