import { expect, test } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { copyText, type CopyForm } from '#elements/result-table/copy-text.ts';

function copied(form: CopyForm, columns: [name: string, typeOid: number][], rows: Cell[][], table?: string): string {
  return copyText({ fields: columns.map(([name, typeOid]) => ({ name, typeOid })), rows }, form, table);
}

const texts = (form: CopyForm, ...row: Cell[]): string =>
  copied(
    form,
    row.map((_, at) => [`c${String(at)}`, 25]),
    [row],
  );

test.each([
  [[null, ''], 'c0,c1\r\n,""\r\n'],
  [['x,"y"', 'two\nlines', 'a\rb'], 'c0,c1,c2\r\n"x,""y""","two\nlines","a\rb"\r\n'],
  [[' edge ', 'tab\there'], 'c0,c1\r\n edge ,tab\there\r\n'],
])('CSV keeps to RFC 4180 and tells NULL from the empty text: %j', (row, expected) =>
  expect(texts('csv', ...row)).toBe(expected),
);

test('TSV quotes only what would break a line or a column', () =>
  expect(texts('tsv', 'a,b', 'x\ty', 'say "so"', null, '')).toBe(
    'c0\tc1\tc2\tc3\tc4\r\na,b\t"x\ty"\t"say ""so"""\t\t""\r\n',
  ));

test.each([
  ['x|y', 'x\\|y'],
  ['a\\|b', 'a\\\\\\|b'],
  ['two\r\nlines\nmore', 'two<br>lines<br>more'],
  ['<script>', '&lt;script&gt;'],
  ['*bold* `code` [link]', '\\*bold\\* \\`code\\` \\[link\\]'],
  ['driver_id', 'driver_id'],
  ['_under_', '\\_under\\_'],
])('Markdown shows %j as it is', (cell, expected) =>
  expect(texts('markdown', cell).split('\n')[2]).toBe(`| ${expected} |`),
);
test('Markdown sets numbers right and writes NULL', () =>
  expect(
    copied(
      'markdown',
      [
        ['name', 25],
        ['n', 23],
      ],
      [[null, '7']],
    ),
  ).toBe('| name | n |\n| --- | --: |\n| *NULL* | 7 |\n'));

test('JSON loses no digit of bigint, numeric and jsonb', () => {
  const text = copied(
    'json',
    [
      ['i', 23],
      ['n', 20],
      ['p', 1700],
      ['b', 16],
      ['j', 3802],
      ['nothing', 25],
    ],
    [['7', '9007199254740993', '1.10', 't', '{"a": 12345678901234567890}', null]],
  );
  expect(text).toContain('12345678901234567890');
  expect(JSON.parse(text)).toMatchObject([{ i: 7, n: '9007199254740993', p: '1.10', b: true, nothing: null }]);
});
test('JSON keeps every column of one name, also beside one that has the number already', () =>
  expect(
    JSON.parse(
      copied(
        'json',
        [
          ['id', 23],
          ['id', 23],
          ['id_2', 23],
          ['id', 23],
        ],
        [['1', '2', '3', '4']],
      ),
    ),
  ).toEqual([{ id: 1, id_3: 2, id_2: 3, id_4: 4 }]));
test('JSON of no rows is an empty list', () => expect(copied('json', [['a', 25]], [])).toBe('[]\n'));

test('INSERTs write literals by type and quote names that need it', () =>
  expect(
    copied(
      'inserts',
      [
        ['id', 23],
        ['order', 25],
        ['Mixed', 16],
        ['f', 701],
        ['b', 17],
        ['at', 1184],
      ],
      [
        ['-1', "it's", 't', 'NaN', '\\xdead', '2026-03-01 08:00:00+07'],
        [null, 'a\\b', 'f', '1e+300', null, 'infinity'],
      ],
      'my table',
    ),
  ).toBe(
    'insert into "my table" (id, "order", "Mixed", f, b, at) values\n' +
      "  (-1, 'it''s', true, 'NaN', '\\xdead', '2026-03-01 08:00:00+07'),\n" +
      "  (null, 'a\\b', false, 1e+300, null, 'infinity');\n",
  ));
test('INSERTs stop at 500 rows and begin anew', () => {
  const text = copied(
    'inserts',
    [['n', 23]],
    Array.from({ length: 501 }, (_, at) => [String(at)]),
  );
  expect(text.match(/insert into result \(n\) values/g)).toHaveLength(2);
  expect(text.endsWith('\n  (500);\n')).toBe(true);
});
