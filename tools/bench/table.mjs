/** @typedef {import('./figure.ts').Figure} Figure */

/** @type {[string, (figure: Figure) => string][]} */
const columns = [
  ['figure', ({ name }) => name],
  ['value', ({ value, unit }) => `${short(value)} ${unit}`],
  ['target', ({ target }) => target ?? '–'],
  ['met', ({ met }) => (met === null ? '–' : met ? 'yes' : 'NO')],
  ['against', ({ against, ratio }) => (against === null ? '–' : `${short(ratio ?? NaN)} × ${against}`)],
  ['n', ({ n }) => String(n)],
];

/**
 * The figures as a table that a person reads.
 * @param {readonly Figure[]} figures
 */
export function table(figures) {
  const rows = [columns.map(([title]) => title), ...figures.map((figure) => columns.map(([, cell]) => cell(figure)))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} value */
const short = (value) => (Number.isInteger(value) ? String(value) : value.toPrecision(3));
