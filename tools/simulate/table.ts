import type { Estimate, VariantOutcome } from '@higaeri/scheduling';
import { SHOWN } from './shown-measures.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'past closing': 'past closing, pat.',
  treated: 'treated, pat.',
};

/** The outcomes as two tables: what each variant comes to, and how it differs from the first. Shape: mean ± half of the 95 % interval; a star marks a difference that is not chance. */
export function tableOf(outcomes: readonly VariantOutcome[]): string {
  const titles = SHOWN.map(({ measure, unit }) => HEADINGS[measure] ?? `${measure}, ${unit}`);
  const values = outcomes.map(({ name, estimates }) => [
    name,
    ...SHOWN.map(({ measure }) => range(estimates[measure])),
  ]);
  const [first, ...others] = outcomes;
  const differences = others.map(({ name, difference }) => [
    name,
    ...SHOWN.map(({ measure }) => `${signed(difference[measure])}${isCertain(difference[measure]) ? ' *' : ''}`),
  ]);
  if (!first || differences.length === 0) return columns([['', ...titles], ...values]);
  const heading = `against ${first.name}`;
  return `${columns([['', ...titles], ...values])}\n\n${columns([[heading, ...titles], ...differences])}\n* certain at 95 %`;
}

function range({ mean, high }: Estimate): string {
  return Number.isFinite(high) ? `${rounded(mean)} ± ${rounded(high - mean)}` : rounded(mean);
}

function signed(estimate: Estimate): string {
  return `${estimate.mean > 0 ? '+' : ''}${range(estimate)}`;
}

function isCertain({ low, high }: Estimate): boolean {
  return low > 0 || high < 0;
}

function rounded(value: number): string {
  const text = value.toFixed(Math.abs(value) < 10 ? 2 : 1);
  return Number(text) === 0 ? '0' : text;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
