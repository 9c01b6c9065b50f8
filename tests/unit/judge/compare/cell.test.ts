import { describe, expect, it } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { cellRule, isSameCell } from '#judge/compare/cell.ts';

const oids = {
  integer: 23,
  bigint: 20,
  numeric: 1700,
  float: 701,
  text: 25,
  char: 1042,
  boolean: 16,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  json: 114,
  jsonb: 3802,
  uuid: 2950,
  enum: 16_500,
  integers: 1007,
  numerics: 1231,
  floats: 1022,
  texts: 1009,
};
type Type = keyof typeof oids;

function same(expected: Cell, actual: Cell, expectedType: Type, actualType: Type = expectedType, decimals?: number) {
  const field = (type: Type) => ({ name: 'c', typeOid: oids[type] });
  return isSameCell(expected, actual, cellRule(field(expectedType), field(actualType), decimals));
}

describe('equal cells', () => {
  it.each<[string, Cell, Cell, Type, Type?, number?]>([
    ['NULL and NULL', null, null, 'text'],
    ['scale of numeric', '1.10', '1.1', 'numeric'],
    ['integer and numeric', '3', '3.000', 'integer', 'numeric'],
    ['trailing zeros of an integer kept apart from scale', '1200', '1200.00', 'bigint', 'numeric'],
    ['negative zero', '0', '-0.00', 'numeric'],
    ['NaN', 'NaN', 'NaN', 'numeric'],
    ['digits beyond any float', '12345678901234567890.10', '12345678901234567890.1', 'numeric'],
    ['exponent', '1e+16', '10000000000000000', 'float', 'numeric'],
    ['float noise', '0.30000000000000004', '0.3', 'float'],
    ['float noise around zero', '0', '5.551115123125783e-17', 'float'],
    ['float against numeric', '0.1', '0.10000000000000001', 'numeric', 'float'],
    ['infinity', 'Infinity', 'Infinity', 'float'],
    ['rounding to two decimals', '3.14', '3.14159', 'numeric', 'numeric', 2],
    ['rounding half away from zero', '-2.68', '-2.675', 'numeric', 'numeric', 2],
    ['rounding up into the next digit', '10', '9.996', 'numeric', 'numeric', 2],
    ['a number as text', '3', '3.0', 'integer', 'text'],
    ['boolean and its word', 't', 'true', 'boolean', 'text'],
    ['date and midnight', '2026-03-01', '2026-03-01 00:00:00+00', 'date', 'timestamptz'],
    ['timestamp with and without zone', '2026-03-01 07:00:00', '2026-03-01 07:00:00+00', 'timestamp', 'timestamptz'],
    ['interval units', '1 day', '24:00:00', 'interval'],
    ['interval months', '1 mon', '30 days', 'interval'],
    ['interval signs', '-1 days +02:00:00', '-22:00:00', 'interval'],
    ['json keys and spaces', '{"a": 1, "b": [2]}', '{"b":[2],"a":1.0}', 'json', 'jsonb'],
    ['jsonb number scale', '{"a": 1.10}', '{"a": 1.1}', 'jsonb'],
    ['array scale', '{1.0,NULL}', '{1,NULL}', 'numerics', 'integers'],
    ['array bounds', '{1,2}', '[0:1]={1,2}', 'integers'],
    ['array of floats', '{0.1,0.3}', '{0.1,0.30000000000000004}', 'floats'],
    ['nested arrays', '{{1,2},{3,4}}', '{{1,2},{3,4.0}}', 'integers', 'numerics'],
    ['enum and its text', 'open', 'open', 'enum', 'text'],
  ])('%s', (_name, expected, actual, type, other, decimals) => {
    expect(same(expected, actual, type, other, decimals)).toBe(true);
  });
});

describe('different cells', () => {
  it.each<[string, Cell, Cell, Type, Type?, number?]>([
    ['NULL and an empty text', null, '', 'text'],
    ['NULL and zero', null, '0', 'integer'],
    ['an empty text and zero', '', '0', 'text', 'integer'],
    ['NULL and the word', null, 'null', 'text'],
    ['zero and a word', '0', 'zero', 'integer', 'text'],
    ['trailing space', 'Som', 'Som ', 'text'],
    ['letter case', 'som', 'Som', 'text'],
    ['text that reads like a number', '007', '7', 'text'],
    ['a cent', '1.10', '1.11', 'numeric'],
    ['the last of many digits', '12345678901234567890', '12345678901234567891', 'bigint', 'numeric'],
    ['NaN and a number', 'NaN', '0', 'numeric'],
    ['infinities', 'Infinity', '-Infinity', 'float'],
    ['floats apart', '1.0', '1.00001', 'float'],
    ['the second decimal', '3.14', '3.15', 'numeric', 'numeric', 2],
    ['date and noon', '2026-03-01', '2026-03-01 12:00:00', 'date', 'timestamp'],
    ['days', '1 day', '25:00:00', 'interval'],
    ['a json text and its plain text', 'dark', '"dark"', 'text', 'jsonb'],
    ['json null and SQL NULL', 'null', null, 'jsonb'],
    ['empty object and empty array', '{}', '[]', 'jsonb'],
    ['json number and json text', '{"a": 1}', '{"a": "1"}', 'jsonb'],
    ['array order', '{1,2}', '{2,1}', 'integers'],
    ['NULL and its word in an array', '{NULL}', '{"NULL"}', 'texts'],
    ['flat and nested array', '{1,2}', '{{1,2}}', 'integers'],
    ['elements with commas', '{"a,b"}', '{a,b}', 'texts'],
  ])('%s', (_name, expected, actual, type, other, decimals) => {
    expect(same(expected, actual, type, other, decimals)).toBe(false);
  });
});
