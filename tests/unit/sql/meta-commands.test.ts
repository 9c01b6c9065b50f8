import { expect, test } from 'vitest';
import { segmentsOf } from '#sql/meta-commands.ts';

/** Segments as `kind: text`. */
const cut = async (text: string): Promise<string[]> =>
  (await segmentsOf(text)).map(({ kind, text: part }) => `${kind}: ${part.trim()}`);

test('a lone command is one segment', () => expect(cut('\\d jobs')).resolves.toEqual(['meta: \\d jobs']));
test('a semicolon behind a command is no part of it', () => expect(cut('\\dt;')).resolves.toEqual(['meta: \\dt']));
test('commands stand between statements', () =>
  expect(cut('select 1;\n\\x\nselect 2')).resolves.toEqual(['sql: select 1;', 'meta: \\x', 'sql: select 2']));
test('a backslash inside a string is text', () =>
  expect(cut("select '\n\\d\n'")).resolves.toEqual(["sql: select '\n\\d\n'"]));
test('a backslash inside a dollar quote is text', () => expect(cut('select $$\n\\d\n$$')).resolves.toHaveLength(1));
test('empty text has no segment', () => expect(cut(' \n')).resolves.toEqual([]));
test('places are those of the whole text', () =>
  expect(segmentsOf('select 1;\n  \\dt')).resolves.toMatchObject([{ start: 0 }, { start: 12 }]));
