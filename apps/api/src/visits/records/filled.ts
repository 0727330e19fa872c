type Loose<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** Every field of `empty`, with what was given in its place. Shape: what is null or left out keeps the empty value. */
export function filled<T extends object>(empty: T, given: Loose<T>): T {
  const names = Object.keys(empty) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, given[name] ?? empty[name]])) as T;
}
