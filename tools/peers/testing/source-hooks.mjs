/**
 * Finds the libraries' sources instead of what was built from them.
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  return nextResolve(specifier, { ...context, conditions: [...context.conditions, 'higaeri-source'] });
}
