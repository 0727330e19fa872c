/**
 * The outcome of a rule: a value, or a typed failure. Rules never throw for what a clinic can cause.
 * Shape:  `ok` tells which of the two it is.
 */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <F>(error: F): Result<never, F> => ({ ok: false, error });
