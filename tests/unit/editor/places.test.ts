import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { EditorState } from '@codemirror/state';
import { beforeAll, expect, test } from 'vitest';
import { toLint } from '#editor/diagnostics.ts';
import { keyWords } from '#editor/keys.ts';
import { quoteName } from '#editor/quote-name.ts';
import { statementAt } from '#editor/statement-at.ts';

// The editor parses within a time limit; the first parse of a cold process on a busy machine may pass it.
beforeAll(() => void PostgreSQL.language.parser.parse('select 1 from jobs;'.repeat(50)));

function at(marked: string): string | undefined {
  const position = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: [sql({ dialect: PostgreSQL })] });
  return statementAt(state, position)?.text;
}

test.each([
  ['select| 1; select 2;', 'select 1;'],
  ['select 1; sele|ct 2;', 'select 2;'],
  ['select 1;\n\n|', 'select 1;'],
  ['|\nselect 1;', 'select 1;'],
  ['-- only a comment|', undefined],
])('the statement at the cursor of %j', (marked, expected) => expect(at(marked)).toBe(expected));

const underlined = (start: number, end: number, length: number): [number, number] => {
  const [lint] = toLint([{ start, end, severity: 'fail', message: '' }], length);
  return [lint!.from, lint!.to];
};

test('keeps a place inside the text', () => expect(underlined(2, 5, 10)).toEqual([2, 5]));
test('widens an empty place to the character behind it', () => expect(underlined(2, 2, 10)).toEqual([2, 3]));
test('marks the last character for an error at the end', () => expect(underlined(10, 10, 10)).toEqual([9, 10]));
test('cuts a place that lies past a shortened text', () => expect(underlined(8, 20, 10)).toEqual([8, 10]));

test.each([
  ['Mod-Enter', 'Ctrl+Enter', '⌘↩'],
  ['Shift-Mod-Enter', 'Ctrl+Shift+Enter', '⌘⇧↩'],
  ['Mod-Alt-h', 'Ctrl+Alt+H', '⌘⌥H'],
])('writes the key %s', (key, elsewhere, onMac) =>
  expect([keyWords(key, false), keyWords(key, true)]).toEqual([elsewhere, onMac]),
);

test.each([
  ['jobs', 'jobs'],
  ['app.events', 'app.events'],
  ['Status', '"Status"'],
  ['say "hi"', '"say ""hi"""'],
])('quotes %s where SQL needs it', (name, expected) => expect(quoteName(name)).toBe(expected));
