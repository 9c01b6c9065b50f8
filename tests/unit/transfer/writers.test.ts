import { describe, expect, test } from 'vitest';
import { CopyTextReader } from '#transfer/copy-text.ts';
import { exportFile, exportText, tableWriter } from '#transfer/table-writer.ts';

const columns = [
  { name: 'id', typeOid: 20 },
  { name: 'a "b"', typeOid: 25 },
  { name: 'ok', typeOid: 16 },
  { name: 'doc', typeOid: 3802 },
  { name: 'n', typeOid: 1700 },
  { name: 'id', typeOid: 23 },
];
const rows = [
  ['9007199254740993', `it's "x", y`, 't', '{"k": [1]}', '1.50', null],
  ['-1', '', 'f', null, 'NaN', '7'],
  ['2', '<b>|\n*x*', null, '"s"', null, '0'],
];

test('CSV', () =>
  expect(exportText('csv', columns, rows)).toBe(
    `id,"a ""b""",ok,doc,n,id\n9007199254740993,"it's ""x"", y",t,"{""k"": [1]}",1.50,\n-1,"",f,,NaN,7\n2,"<b>|\n*x*",,"""s""",,0\n`,
  ));
test('JSON', () => {
  const text = exportText('json', columns, rows);
  expect(text).toContain('"id": 9007199254740993, ');
  expect(text).toContain('"n": 1.50, "id_6": null');
  const parsed = JSON.parse(text) as Record<string, unknown>[];
  expect(parsed[1]).toEqual({ id: -1, 'a "b"': '', ok: false, doc: null, n: 'NaN', id_6: 7 });
  expect(parsed[0]?.['doc']).toEqual({ k: [1] });
  expect(exportText('json', columns, [])).toBe('[]\n');
});
test('Markdown', () =>
  expect(
    exportText(
      'markdown',
      columns.slice(0, 2),
      rows.map((row) => row.slice(0, 2)),
    ),
  ).toBe(
    `| id | a "b" |\n| --: | --- |\n| 9007199254740993 | it's "x", y |\n| -1 |  |\n| 2 | &lt;b&gt;\\|<br>\\*x\\* |\n`,
  ));
test('INSERTs', () =>
  expect(exportText('inserts', columns, rows.slice(0, 2), 'public."t"')).toBe(
    `insert into public."t" (id, "a ""b""", ok, doc, n, id_6) values
  (9007199254740993, 'it''s "x", y', true, '{"k": [1]}', 1.50, null),
  (-1, '', false, null, 'NaN', 7);\n`,
  ));

describe('in pieces', () => {
  test.each(['csv', 'json', 'markdown'] as const)('%s is the same', (form) => {
    const writer = tableWriter(form, columns, 't');
    const text = [writer.begin(), ...rows.map((row) => writer.rows([row])), writer.end()].join('');
    expect(text).toBe(exportText(form, columns, rows));
  });
  test('what COPY writes is read back', () => {
    const bytes = new TextEncoder().encode('1\ta\\tb\\\\n\\nไทย\t\\N\n2\t\t\\\\N\n');
    const reader = new CopyTextReader();
    const read = Array.from(bytes, (byte) => reader.push(Uint8Array.of(byte))).flat();
    expect(read).toEqual([
      ['1', 'a\tb\\n\nไทย', null],
      ['2', '', '\\N'],
    ]);
  });
});

test('files are named for what they hold', () =>
  expect(exportFile('markdown', 'public.job list/2026')).toEqual({
    name: 'public.job_list_2026.md',
    mediaType: 'text/markdown',
  }));
