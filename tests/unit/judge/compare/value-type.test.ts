import { describe, expect, it } from 'vitest';
import { isSameKind, valueType } from '#judge/compare/value-type.ts';

const kinds = (a: number, b: number) => [false, true].map((strict) => isSameKind(valueType(a), valueType(b), strict));

describe('kinds of types, lenient and strict', () => {
  it.each<[string, number, number, boolean, boolean]>([
    ['integer and numeric', 23, 1700, true, true],
    ['numeric and double precision', 1700, 701, true, false],
    ['json and jsonb', 114, 3802, true, false],
    ['text and varchar', 25, 1043, true, true],
    ['text and an enum', 25, 16_500, true, true],
    ['text and a number', 25, 23, false, false],
    ['date and timestamptz', 1082, 1184, false, false],
    ['timestamp and timestamptz', 1114, 1184, false, false],
    ['uuid and text', 2950, 25, false, false],
    ['uuid and uuid', 2950, 2950, true, true],
    ['uuid and inet', 2950, 869, false, false],
    ['integer[] and numeric[]', 1007, 1231, true, true],
    ['integer[] and text[]', 1007, 1009, false, false],
    ['integer[] and integer', 1007, 23, false, false],
  ])('%s', (_name, a, b, lenient, strict) => {
    expect(kinds(a, b)).toEqual([lenient, strict]);
  });
});
