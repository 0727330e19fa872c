import { describe, expect, it } from '@jest/globals';
import { GATE_CODES, RED_FLAGS, STAGES, STEP_KINDS } from '@higaeri/domain';
import { PROBLEM_CODES } from '../api/problem.ts';
import { AREA_TEXTS, BASE_TEXTS, LANGUAGES, type Language } from './texts.ts';

type Flat = Map<string, string>;

function flatten(texts: object, path = ''): Flat {
  const found: Flat = new Map();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(name, value);
    else for (const [inner, text] of flatten(value as object, name)) found.set(inner, text);
  }
  return found;
}

async function textsOf(language: Language): Promise<Flat> {
  const areas = await Promise.all(
    Object.entries(AREA_TEXTS[language]).map(async ([area, load]) => [area, await load()] as const),
  );
  return flatten({ ...(await BASE_TEXTS[language]()), ...Object.fromEntries(areas) });
}

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('texts in Japanese and English', () => {
  it('exist for every key in both, and none is empty', async () => {
    const [ja, en] = await Promise.all(LANGUAGES.map(textsOf));
    expect([...(ja?.keys() ?? [])].toSorted()).toEqual([...(en?.keys() ?? [])].toSorted());
    for (const texts of [ja, en])
      for (const [key, text] of texts ?? []) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('say the same facts: the same placeholders stand in both', async () => {
    const [ja, en] = await Promise.all(LANGUAGES.map(textsOf));
    for (const [key, text] of en ?? [])
      expect([key, placeholders(ja?.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('are Japanese where Japanese is meant', async () => {
    const ja = await textsOf('ja');
    const latin = [...ja].filter(([, text]) => !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text));
    // Names, signs and abbreviations that are written the same in Japanese.
    expect(
      latin.filter(([, text]) => /[a-z]{4,}/.test(text.replace(/\{\{\w+\}\}/g, '')) && text !== 'Higaeri'),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('name every stage, step, gate, red flag and problem in %s', async (language) => {
    const texts = await textsOf(language);
    const wanted = [
      ...STAGES.map((stage) => `domain.stage.${stage}`),
      ...STEP_KINDS.map((kind) => `domain.step.${kind}`),
      ...GATE_CODES.map((gate) => `domain.gate.${gate}`),
      ...RED_FLAGS.map((flag) => `domain.redFlag.${flag}`),
      ...PROBLEM_CODES.flatMap((code) => [`problems.${code}.title`, `problems.${code}.next`]),
    ];
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });
});
