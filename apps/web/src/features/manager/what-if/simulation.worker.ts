import { answerOn } from './answer-question.ts';

answerOn(self);
