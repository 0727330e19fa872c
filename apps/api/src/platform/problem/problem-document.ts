import type { FieldError } from './field-error.ts';
import type { Problem } from './problem.ts';
import { sayRule, type Language } from './rules.ts';
import { TEXTS } from './texts.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The document of RFC 9457 for a refused request. Shape: the facts first, so that none can take the place of a standard member. */
export function problemDocument(problem: Problem, requestId: string, language: Language): Record<string, unknown> {
  const text = TEXTS[problem.code];
  const { errors, ...facts } = problem.facts;
  return {
    ...facts,
    type: `urn:higaeri:problem:${problem.code.replaceAll('_', '-')}`,
    title: text.title[language],
    status: problem.status,
    detail: text.detail[language],
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    ...(Array.isArray(errors) ? { errors: errors.map((error) => said(error as FieldError, language)) } : {}),
  };
}

const said = ({ pointer, rule }: FieldError, language: Language): { pointer: string; message: string } => ({
  pointer,
  message: sayRule(rule, language),
});
