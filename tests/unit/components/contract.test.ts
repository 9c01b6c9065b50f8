import { expect, test } from 'vitest';
import { check } from '../../../src/catalog/check.schema.ts';
import { contractLines } from '../../../src/components/contract.ts';

const expected = {
  fields: [
    { name: 'nickname', typeOid: 25 },
    { name: 'delivered', typeOid: 20 },
  ],
  rows: [],
  truncated: false,
};
const lines = (kind: string, settings: object = {}) =>
  contractLines([check.parse({ [kind]: settings })], expected).join(' ');

test('names the columns, and says when their names are free', () =>
  expect(lines('result')).toContain('2 columns in this order: `nickname`, `delivered`. The names are yours.'));
test('says when the names count', () => expect(lines('result', { names: 'required' })).toContain('The names count.'));
test('columns matched by name may come in any order', () =>
  expect(lines('result', { columns: 'by-name' })).toContain('2 columns in any order'));
test('says that rows may come in any order', () => expect(lines('result')).toContain('in any order.'));
test('names the sort keys with their directions', () =>
  expect(
    lines('result', { order: [{ column: 'delivered', direction: 'desc', nulls: 'last' }, { column: 'nickname' }] }),
  ).toContain('Rows are ordered by `delivered` descending with NULL last, then `nickname`.'));
test('says how far numbers are compared', () => expect(lines('result', { decimals: 1 })).toContain('to 1 decimal.'));
test('knows nothing of columns before a reference was computed', () =>
  expect(contractLines([check.parse({ result: {} })], null)).toContain('Column names are yours.'));
test('names what the text must not use', () =>
  expect(lines('structure', { forbid: ['correlated-subquery', 'function:random'] })).toContain(
    'must not use: `correlated subquery`, `random()`.',
  ));
test('gives a limit of pages as a share', () =>
  expect(lines('cost', { query: 'probe.sql#lookup', maxRatio: 0.05 })).toContain('at most 5 % of the pages'));
test('says each sentence once', () =>
  expect(contractLines([check.parse({ result: {} }), check.parse({ result: {} })], expected)).toHaveLength(2));
