/** The same keys with text in another language: a missing or an extra key is a type error. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
