import type { Estimate, VariantOutcome } from '@higaeri/scheduling';
import { ticksTo } from './ticks.ts';
import { SHOWN } from './shown-measures.ts';

const WIDTH = 1080;
const MARGIN = 40;
const GUTTER = 48;
const PANEL = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const TOP = 96;
const PANEL_HEAD = 34;
const PANEL_FOOT = 44;
const BAR = 20;
const ROW = 32;
const LETTER = 6.6;
const COLOURS = ['#4c6a92', '#c9823b', '#5b8c5a', '#8e5a83', '#b0554f', '#5d8a96', '#8a7a4d', '#6b6b6b'];

/**
 * The outcomes as bars with their 95 % intervals, a panel per measure.
 * Shape:  a whole SVG document; every panel has its title, its unit under the axis and the variants' names at the bars.
 */
export function chartOf(outcomes: readonly VariantOutcome[], subtitle: string): string {
  const panelHeight = PANEL_HEAD + ROW * outcomes.length + PANEL_FOOT;
  const height = TOP + Math.ceil(SHOWN.length / 2) * panelHeight + 24;
  const panels = SHOWN.map(({ measure, title, unit }, index) => {
    const x = MARGIN + (index % 2) * (PANEL + GUTTER);
    const y = TOP + Math.floor(index / 2) * panelHeight;
    const bars = outcomes.map(({ name, estimates }) => ({ name, estimate: estimates[measure] }));
    return `<g transform="translate(${x} ${y})">${panel(title, unit, bars)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, 'Noto Sans', sans-serif" fill="#222">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(MARGIN, 44, 'Ways to run the clinic', 'font-size="24" font-weight="600"'),
    text(MARGIN, 70, subtitle, 'font-size="14" fill="#555"'),
    ...panels,
    '</svg>\n',
  ].join('\n');
}

interface Bar {
  readonly name: string;
  readonly estimate: Estimate;
}

function panel(title: string, unit: string, bars: readonly Bar[]): string {
  const labels = Math.min(PANEL / 2, Math.max(...bars.map(({ name }) => name.length)) * LETTER + 12);
  const ends = bars.map(({ estimate }) => (Number.isFinite(estimate.high) ? estimate.high : estimate.mean));
  const ticks = ticksTo(Math.max(...ends));
  const scale = (value: number): number => labels + (Math.max(0, value) / (ticks.at(-1) ?? 1)) * (PANEL - labels);
  const bottom = PANEL_HEAD + ROW * bars.length;
  return [
    text(0, 18, title, 'font-size="15" font-weight="600"'),
    ...ticks.map((tick) => axisTick(scale(tick), bottom, tick)),
    text((labels + PANEL) / 2, bottom + 34, unit, 'font-size="12" fill="#555" text-anchor="middle"'),
    ...bars.map((bar, index) => barOf(bar, index, labels, scale)),
    line(labels, PANEL_HEAD - 4, labels, bottom, '#444'),
  ].join('\n');
}

function axisTick(x: number, bottom: number, tick: number): string {
  const label = text(x, bottom + 17, String(tick), 'font-size="12" fill="#555" text-anchor="middle"');
  return line(x, PANEL_HEAD - 4, x, bottom, '#e3e3e3') + label;
}

function barOf({ name, estimate }: Bar, index: number, labels: number, scale: (value: number) => number): string {
  const y = PANEL_HEAD + index * ROW + (ROW - BAR) / 2;
  const middle = y + BAR / 2;
  const colour = COLOURS[index % COLOURS.length] ?? '';
  const width = scale(estimate.mean) - labels;
  return [
    text(labels - 8, middle + 4, name, 'font-size="12" text-anchor="end"'),
    `<rect x="${fixed(labels)}" y="${y}" width="${fixed(width)}" height="${BAR}" fill="${colour}" opacity="0.85"/>`,
    ...interval(estimate, middle, scale),
  ].join('\n');
}

function interval({ low, high }: Estimate, y: number, scale: (value: number) => number): string[] {
  if (!Number.isFinite(high)) return [];
  const [from, until] = [scale(low), scale(high)];
  return [
    line(from, y, until, y, '#111', 1.5),
    line(from, y - 5, from, y + 5, '#111', 1.5),
    line(until, y - 5, until, y + 5, '#111', 1.5),
  ];
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
}

function text(x: number, y: number, words: string, style: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${fixed(x)}" y="${fixed(y)}" ${style}>${escaped}</text>`;
}

function fixed(value: number): string {
  return String(Number(value.toFixed(2)));
}
