import type { Rule } from './rules.ts';

/** One field that was not right; `pointer` is a JSON pointer into the body, or `/<name>` of a query parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly rule: Rule;
}

/** For `new Problem('validation_failed', { errors: [fieldError('/levels', { rule: 'required' })] })`; the filter adds the words. */
export const fieldError = (pointer: string, rule: Rule): FieldError => ({ pointer, rule });
