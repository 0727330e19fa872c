import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';
import { StartFailure } from './start-failure.ts';

const DATABASE_URL = 'postgresql://higaeri:secret@localhost:5432/higaeri';

function sentencesOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings({ DATABASE_URL, ...environment });
    return [];
  } catch (error) {
    if (error instanceof StartFailure) return error.sentences;
    throw error;
  }
}

describe('reading the settings', () => {
  it('needs nothing but the database', () => {
    expect(readSettings({ DATABASE_URL, HOME: '/root', PORT: '' })).toMatchObject({
      PORT: 3000,
      HIGAERI_HOST: '127.0.0.1',
      HIGAERI_IDLE_MINUTES: 30,
      HIGAERI_DEMO: 'on',
      NODE_ENV: 'development',
    });
    expect(readSettings({ DATABASE_URL, PORT: '8080', HIGAERI_CLOCK: '2026-04-06T10:30+09:00' }).PORT).toBe(8080);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x/y'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['HIGAERI_HOST', 'a b'],
    ['HIGAERI_DEMO', 'yes'],
    ['HIGAERI_DEMO_PASSWORD', 'short'],
    ['HIGAERI_CLOCK', 'tomorrow'],
    ['HIGAERI_CLOCK', '2026-04-06T10:30:00'],
    ['HIGAERI_IDLE_MINUTES', '0'],
    ['HIGAERI_TRUSTED_PROXY', 'yes'],
    ['HIGAERI_SECURE_COOKIES', 'yes'],
    ['HIGAERI_LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%s in one sentence that names it', (name, value) => {
    const sentences = sentencesOf({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(sentences[0]).not.toContain('secret');
  });

  it('names every wrong setting at once', () => {
    expect(sentencesOf({ PORT: 'x', HIGAERI_DEMO: 'x' })).toHaveLength(2);
  });

  it('refuses a chosen clock in production', () => {
    const clock = { HIGAERI_CLOCK: '2026-04-06T10:30:00+09:00' };
    expect(sentencesOf(clock)).toEqual([]);
    expect(sentencesOf({ ...clock, NODE_ENV: 'production' })).toHaveLength(1);
  });
});
