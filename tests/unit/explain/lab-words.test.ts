import { describe, expect, it } from 'vitest';
import { crashPlace, crashText, rerunText, roundTripText } from '#explain/lab-words.ts';

const error = { engine: 'postgres' as const, code: '42701', message: 'column "a" exists' };
const same = { sameSchema: true, changedTables: [] };
const crash = { statement: 3, inside: false, invalidIndexes: [], ...same };

it.each([
  [rerunText(same), 'Run a second time, it changes nothing.'],
  [
    rerunText({ ...same, error, statement: 2 }),
    '! Run a second time, it fails at statement 2 with 42701: column "a" exists.',
  ],
  [rerunText({ sameSchema: false, changedTables: [] }), '! After a second run the schema is another one.'],
  [
    rerunText({ sameSchema: false, changedTables: ['a', 'b', 'c'] }),
    '! After a second run the schema is another one and the rows of a, b and c are others.',
  ],
  [crashText(crash), 'Retried, it ends as an undisturbed run does.'],
  [
    crashText({ ...crash, error, errorStatement: 1 }),
    '! Retried, it fails at statement 1 with 42701: column "a" exists.',
  ],
  [crashText({ ...crash, invalidIndexes: ['i'] }), '! Retried, it runs, but i is left invalid.'],
  [roundTripText(same), 'It leads back to the schema and the rows before.'],
  [roundTripText({ ...same, changedTables: ['a'] }), '! It runs, but the rows of a are others than before.'],
])('%o', ({ isRight, text }, expected) => {
  expect(`${isRight ? '' : '! '}${text}`).toBe(expected);
});

describe('the place of a crash', () => {
  it.each([
    [{ ...crash, statement: 0 }, 'before the first statement'],
    [crash, 'after statement 3'],
    [{ ...crash, inside: true }, 'inside statement 3'],
  ])('%o', (fact, text) => {
    expect(crashPlace(fact)).toBe(text);
  });
});
