/* Selectors of `no-restricted-syntax`, named so that a folder's list can be put together from them. */

export const noReExportOfAll = {
  selector: 'ExportAllDeclaration',
  message: "No barrel files: import from the file itself (only a lib's index.ts gathers).",
};

export const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The present is the injected clock, never `new Date()`.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The present is the injected clock, never `Date.now()`.',
  },
];

export const noChance = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Chance comes from the injected seed, never `Math.random()`.',
};

export const noDormantTest = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme|failing)$/]',
    message: 'Every test runs: no .only, .skip, .todo, .fixme or .failing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]',
    message: 'Every test runs.',
  },
];
