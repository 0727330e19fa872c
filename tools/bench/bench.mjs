/**
 * Measures: `npm run bench`, or some parts only: `npm run bench -- search`.
 * `--seconds` and `--visits` make the comparison with peers shorter.
 * Prints one JSON line per figure as soon as it is known, then a table. The exit code is 1 when a part could not be measured; a target that is not met is said, not failed.
 */
import { readOptions } from './options.mjs';
import { chosenParts, findParts } from './parts.mjs';
import { table } from './table.mjs';

try {
  const { names, options } = readOptions(process.argv.slice(2));
  const chosen = chosenParts(await findParts(new URL('./', import.meta.url)), names);
  const figures = [];
  for (const part of chosen) {
    console.error(`${part.name}: ${part.about}`);
    for await (const figure of part.figures(options)) {
      console.log(JSON.stringify(figure));
      figures.push(figure);
    }
  }
  console.log(`\n${table(figures)}`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
