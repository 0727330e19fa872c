/*
 * How much compressed script each role's first screen loads; run after `vite build`.
 * Ends with code 1 when one exceeds the budget of screens.md: 200 kB.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUDGET = 200_000;
const assets = join(import.meta.dirname, 'dist', 'assets');
const files = readdirSync(assets).filter((name) => name.endsWith('.js'));
const code = new Map(files.map((name) => [name, readFileSync(join(assets, name), 'utf8')]));
// What travels: the brotli copy where the build made one.
const weight = new Map(
  files.map((name) => [
    name,
    statSync(join(assets, existsSync(join(assets, `${name}.br`)) ? `${name}.br` : name)).size,
  ]),
);

/** What a chunk needs before it runs: its static imports, not what it may fetch later. */
const importsOf = (name) =>
  [...(code.get(name) ?? '').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map((found) => found[1]);

function closure(entries) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || !code.has(name)) return;
    seen.add(name);
    importsOf(name).forEach(visit);
  };
  entries.forEach(visit);
  return seen;
}

const html = readFileSync(join(assets, '..', 'index.html'), 'utf8');
const entries = files.filter((name) => html.includes(`assets/${name}`));
// Japanese texts are the longer ones.
const japanese = (area) => files.filter((name) => name.startsWith(`${area}-`) && /[ぁ-ん]/.test(code.get(name)));
const page = (name) => files.filter((file) => file.startsWith(`${name}.page-`));

const SCREENS = {
  'sign-in': ['sign-in', []],
  'reception: arrivals': ['arrivals', ['reception']],
  'reception: book': ['book', ['reception']],
  'manager: day': ['day', ['reception']],
  'manager: what if': ['what-if', ['clinical', 'what-if']],
  'manager: afternoons': ['hold-policy', ['clinical', 'hold-policy']],
  'doctor: doctor': ['doctor', ['clinical', 'doctor']],
  'doctor, nurse: theatre': ['theatre', ['clinical', 'theatre']],
  'nurse: recovery': ['recovery', ['clinical', 'recovery']],
  'radiographer: imaging': ['imaging', ['clinical', 'imaging']],
};

let tooMuch = false;
for (const [screen, [name, areas]] of Object.entries(SCREENS)) {
  const loaded = closure([...entries, ...page(name), ...japanese('messages'), ...areas.flatMap(japanese)]);
  const bytes = [...loaded].reduce((sum, chunk) => sum + (weight.get(chunk) ?? 0), 0);
  tooMuch ||= bytes > BUDGET;
  console.log(
    `${screen.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} kB in ${loaded.size} files${bytes > BUDGET ? '  OVER 200 kB' : ''}`,
  );
}
if (tooMuch) process.exitCode = 1;
