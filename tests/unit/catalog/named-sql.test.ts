import { describe, expect, test } from 'vitest';
import { namedStatements, probesOf } from '../../../src/catalog/named-sql.ts';

describe('named statements', () => {
  const named = (text: string) => Object.fromEntries(namedStatements(text).statements);
  const faults = (text: string) => namedStatements(text).faults;

  test('a statement runs to the next name', () => {
    expect(named('-- a\nselect 1;\n\n-- b-2\nselect\n  2;\n')).toEqual({ a: 'select 1', 'b-2': 'select\n  2' });
  });
  test('a comment of several words belongs to the statement', () => {
    expect(named('-- a\n-- why it is asked\nselect 1;\n')).toEqual({ a: '-- why it is asked\nselect 1' });
  });
  test('comments may stand before the first name', () =>
    expect(faults('-- what this is for\n\n-- a\nselect 1;\n')).toEqual([]));
  test('SQL before the first name is a fault', () => expect(faults('select 0;\n-- a\nselect 1;\n')).toHaveLength(1));
  test('a name twice is a fault', () => expect(faults('-- a\nselect 1;\n-- a\nselect 2;\n')).toHaveLength(1));
  test('a name without a statement is a fault', () => expect(faults('-- a\n\n-- b\nselect 2;\n')).toHaveLength(1));
});

describe('probes', () => {
  const probes = (text: string) => probesOf(text).probes;
  const faults = (text: string) => probesOf(text).faults;

  test('a row to accept', () =>
    expect(probes('-- accept one\nselect 1;\n')).toEqual([{ name: 'one', expect: 'accept', sql: 'select 1' }]));
  test('a row to refuse, as a role', () => {
    expect(probes('-- refuse 42501 other as driver\nselect 1;\nselect 2;\n')).toEqual([
      { name: 'other', expect: { refuse: '42501' }, role: 'driver', sql: 'select 1;\nselect 2' },
    ]);
  });
  test('a head that is not understood is a fault', () =>
    expect(faults('-- accept one\nselect 1;\n-- refuse two\nselect 2;\n')).toHaveLength(1));
  test('a name twice is a fault', () =>
    expect(faults('-- accept a\nselect 1;\n-- refuse 23505 a\nselect 2;\n')).toHaveLength(1));
});
