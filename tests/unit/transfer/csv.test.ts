import { describe, expect, test } from 'vitest';
import { guessDialect } from '#transfer/csv-dialect.ts';
import { CsvSplitter, type CsvSplitOptions } from '#transfer/csv-splitter.ts';
import { rewriteRecords } from '#transfer/csv-rewrite.ts';
import { cutAtLine } from '#transfer/record-batch.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What comes out of a text that is pushed in pieces of `size` bytes. */
function split(text: string, size: number, options: Partial<CsvSplitOptions> = {}) {
  const splitter = new CsvSplitter({ delimiter: ',', skipFirst: false, ...options });
  const bytes = encode(text);
  const batches = [];
  for (let at = 0; at < bytes.length; at += size) batches.push(splitter.push(bytes.slice(at, at + size)));
  batches.push(splitter.end());
  return batches.filter((batch) => batch !== null);
}
const whole = (text: string, size: number, options: Partial<CsvSplitOptions> = {}) =>
  split(text, size, options)
    .map(({ body }) => decode(body))
    .join('');

const tricky = 'id,word\r\n1,"a ""quoted"", line\r\nand more"\r\n2,ไทย\r\n3,\r\n';

describe('cutting into records', () => {
  test.each([1, 2, 3, 5, 7, 1000])('pieces of %i bytes give the same records', (size) => {
    expect(whole(tricky, size)).toBe(tricky);
    for (const { body } of split(tricky, size)) expect(decode(body)).toMatch(/\n$/);
  });
  test.each([1, 4, 1000])('the header is left out, in pieces of %i', (size) => {
    expect(whole(tricky, size, { skipFirst: true })).toBe(tricky.replace('id,word\r\n', ''));
  });
  test('a last line without an end is a record', () => expect(whole('1,a\n2,b', 3)).toBe('1,a\n2,b'));
  test('blank lines are left out, and lines are still those of the file', () => {
    const [batch] = split('h,i\n\n1,a\n\n\n2,"b\nc"\n3,d\n\n', 1000, { skipFirst: true });
    expect(decode(batch!.body)).toBe('1,a\n2,"b\nc"\n3,d\n');
    expect([1, 2, 3, 4].map((line) => batch!.lineOf(line))).toEqual([3, 6, 7, 8]);
    expect(batch!.rows).toBe(3);
  });
  test('in one column a blank line is a record', () => {
    expect(whole('a\n\nb\n', 1000, { keepBlank: true })).toBe('a\n\nb\n');
  });
  test('lines go on over pieces', () => {
    const lines = split('1,a\n2,"x\ny"\n3,c\n4,d\n', 9).flatMap((batch) =>
      decode(batch.body)
        .split('\n')
        .slice(0, -1)
        .map((_, at) => batch.lineOf(at + 1)),
    );
    expect(lines).toEqual([1, 2, 3, 4, 5]);
  });
  test('mixed line ends become one', () =>
    expect(whole('1,a\r\n2,b\n3,"c\r\nd"\n', 1000)).toBe('1,a\n2,b\n3,"c\r\nd"\n'));
  test('lone carriage returns end lines', () => {
    expect(split('1,a\r2,b\r', 1000).map(({ rows }) => rows)).toEqual([1, 1]);
  });
  test('a quote that is never closed stops the reading at its line', () => {
    const splitter = new CsvSplitter({ delimiter: ',', skipFirst: false });
    splitter.push(encode('1,a\n2,"b\n'));
    const more = encode('x'.repeat(9_000_000));
    splitter.push(more);
    expect(() => splitter.push(more)).toThrow(expect.objectContaining({ line: 2 }));
  });
});

describe('leaving fields out', () => {
  const kept = (text: string, keep: boolean[]) => decode(rewriteRecords(encode(text), ',', keep));
  test('quotes and delimiters inside stay', () =>
    expect(kept('1,"a,""b",c\r\n2,,d', [true, true, false])).toBe('1,"a,""b"\n2,\n'));
  test('the first may go', () => expect(kept('1,a,b\n', [false, true, false])).toBe('a\n'));
  test('a record that is too long stays too long', () =>
    expect(kept('1,a,b,c\n', [true, false, true])).toBe('1,b,c\n'));
  test('a record that is too short stays too short', () => expect(kept('1\n', [true, false, true])).toBe('1\n'));
});

test('a record is cut out by a line inside it', () => {
  const { before, record, line, after, nextLine } = cutAtLine(encode('1,a\n2,"b\nc"\n3,d\n'), 3, true);
  expect([decode(before), record, line, decode(after), nextLine]).toEqual(['1,a\n', '2,"b\nc"', 2, '3,d\n', 4]);
});

describe('guessing the dialect', () => {
  test.each([
    ['a.csv', 'id,name\n1,Somchai\n2,Malee\n', ',', true],
    ['a.csv', 'id;price\n1;"2,50"\n2;"3,10"\n', ';', true],
    ['a.tsv', 'id\tname\n1\ta, b\n', '\t', true],
    ['a.txt', 'id|name\n1|a\n2|b\n', '|', true],
    ['a.csv', '1,Somchai\n2,Malee\n', ',', false],
    ['a.csv', 'Somchai,Bangkok\nMalee,Bangkok\nSomchai,Chiang Mai\n', ',', false],
    ['one.csv', 'word\nalpha\nbeta\n', ',', true],
  ])('%s: %j', (name, text, delimiter, hasHeader) =>
    expect(guessDialect(text, name)).toEqual({ delimiter, hasHeader }),
  );
});
