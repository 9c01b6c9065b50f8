import { beforeAll, expect, test } from 'vitest';
import { segmentsOf } from '#sql/meta-commands.ts';
import { loadParser } from '#sql/parse.ts';

beforeAll(() => loadParser());

/** Segments as `kind: text`. */
const cut = (text: string): string[] => segmentsOf(text).map(({ kind, text: part }) => `${kind}: ${part.trim()}`);

test('a lone command is one segment', () => expect(cut('\\d jobs')).toEqual(['meta: \\d jobs']));
test('a semicolon behind a command is no part of it', () => expect(cut('\\dt;')).toEqual(['meta: \\dt']));
test('commands stand between statements', () =>
  expect(cut('select 1;\n\\x\nselect 2')).toEqual(['sql: select 1;', 'meta: \\x', 'sql: select 2']));
test('a backslash inside a string is text', () => expect(cut("select '\n\\d\n'")).toEqual(["sql: select '\n\\d\n'"]));
test('a backslash inside a dollar quote is text', () => expect(cut('select $$\n\\d\n$$')).toHaveLength(1));
test('empty text has no segment', () => expect(cut(' \n')).toEqual([]));
test('places are those of the whole text', () => expect(segmentsOf('select 1;\n  \\dt')[1]?.start).toBe(12));
