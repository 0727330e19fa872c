import { DISC_LEVELS, PLANS, type DiscLevel, type Plan } from '@higaeri/domain';
import {
  DateField,
  Flag,
  InstantField,
  ListOf,
  Nested,
  OneOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../platform/http/fields.ts';
import { Actor, LONG_TEXT, Symptoms } from './records.view.ts';

/** What the images show at one disc: Pfirrmann 1–5, Schizas A–D, Modic 0–3. */
export class DiscFinding {
  @OneOf(DISC_LEVELS, { name: 'DiscLevel' }) level: DiscLevel;
  @WholeNumber({ min: 1, max: 5, nullable: true }) pfirrmann: 1 | 2 | 3 | 4 | 5 | null;
  @OneOf(['A', 'B', 'C', 'D'], { nullable: true }) schizas: 'A' | 'B' | 'C' | 'D' | null;
  @WholeNumber({ max: 3, nullable: true }) modic: 0 | 1 | 2 | 3 | null;
  @OneOf(['white', 'black'], { nullable: true }) hydration: 'white' | 'black' | null;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
}

export class Findings {
  @Nested(() => Symptoms, { nullable: true }) symptoms: Symptoms | null;
  @ListOf(() => DiscFinding, { max: 5 }) discs: DiscFinding[];
  @Text({ max: LONG_TEXT, nullable: true }) priorSurgery: string | null;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
}

export class Requirements {
  @Flag() sedation: boolean;
  @Flag() contrast: boolean;
  @Flag({ description: 'Brand and lot are recorded for an implant or a biologic' }) lotRequired: boolean;
}

export const DECISIONS = ['eligible', 'not-eligible', 'deferred'] as const;

/** `treatment, levels, side, requirements, validUntil` belong to `eligible`; `reason, plan` to the others; `until` to `deferred`. */
export class Decision {
  @Uuid({ description: 'The id of its fact in the history' }) id: string;
  @OneOf(DECISIONS, { name: 'DecisionOutcome' }) decision: (typeof DECISIONS)[number];
  @Text({ optional: true }) treatment?: string;
  @OneOf(DISC_LEVELS, { list: { max: 5 }, optional: true, name: 'DiscLevel' }) levels?: DiscLevel[];
  @OneOf(['left', 'right', 'both'], { optional: true, nullable: true }) side?: 'left' | 'right' | 'both' | null;
  @Nested(() => Requirements, { optional: true }) requirements?: Requirements;
  @DateField({ optional: true, nullable: true }) validUntil?: string | null;
  @Text({ max: LONG_TEXT, optional: true }) reason?: string;
  @OneOf(PLANS, { optional: true, nullable: true, name: 'Plan' }) plan?: Plan | null;
  @DateField({ optional: true }) until?: string;
  @Nested(() => Findings) findings: Findings;
  @Nested(() => Actor) by: Actor;
  @InstantField() at: string;
}
