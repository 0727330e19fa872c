import { describe, expect, it } from '@jest/globals';
import { STATUS, type ProblemCode } from './codes.ts';
import { databaseProblem } from './database-problem.ts';
import { languageOf } from './language.ts';
import { problemDocument } from './problem-document.ts';
import { Problem } from './problem.ts';

describe('saying what is wrong', () => {
  it.each(Object.keys(STATUS) as ProblemCode[])('has words in both languages for %s', (code) => {
    const [ja, en] = (['ja', 'en'] as const).map((language) => problemDocument(new Problem(code), 'id', language));
    expect(ja!['title']).toMatch(/[぀-ヿ一-鿿]/);
    expect(en!['title']).toMatch(/^[\x20-\x7e]+$/);
    expect([ja!['status'], en!['status']]).toEqual([STATUS[code], STATUS[code]]);
  });

  it('never lets a fact take the place of a standard member', () => {
    const facts = { status: 1, code: 'x', title: 'x', type: 'x', instance: 'x', detail: 'x', visitId: 'v' };
    expect(problemDocument(new Problem('forbidden', facts), 'id', 'en')).toMatchObject({
      status: 403,
      code: 'forbidden',
      title: 'Not allowed',
      instance: 'urn:uuid:id',
      visitId: 'v',
    });
  });

  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['fr,ja;q=0.5', 'ja'],
    ['ja;q=0', 'en'],
    ['*', 'en'],
    [';;;,,=q', 'en'],
  ])('reads the language %s as %s', (header, language) => expect(languageOf(header)).toBe(language));

  it('knows a database error by its code, whoever wraps it, and leaves the others alone', () => {
    const withCode = (code: string) => Object.assign(new Error('x'), { driverError: { code } });
    expect(databaseProblem(withCode('22P02'))?.code).toBe('validation_failed');
    expect(databaseProblem(Object.assign(new Error('x'), { code: '23505' }))?.code).toBe('conflict');
    expect(databaseProblem(withCode('40P01'))).toMatchObject({
      code: 'service_unavailable',
      headers: { 'retry-after': '1' },
    });
    expect(databaseProblem(withCode('08006'))?.code).toBe('service_unavailable');
    expect(databaseProblem(withCode('42P01'))).toBeUndefined();
    expect(databaseProblem(new Error('Connection terminated unexpectedly'))?.code).toBe('service_unavailable');
    expect(databaseProblem(new Error('x'))).toBeUndefined();
    expect(databaseProblem('x')).toBeUndefined();
  });
});
