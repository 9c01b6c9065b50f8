import { describe, expect, test } from 'vitest';
import { TypeGatherer } from '#transfer/propose-type.ts';
import { columnNames, tableName } from '#transfer/sql-names.ts';
import { guessEncoding } from '#transfer/text-encoding.ts';

function proposed(values: string[]) {
  const gatherer = new TypeGatherer();
  values.forEach((value, at) => gatherer.add(value, at + 1));
  return gatherer.proposal();
}

describe('types', () => {
  test.each([
    ['boolean', ['true', 'f', 'NO']],
    ['integer', ['0', '-7', '2147483647']],
    ['bigint', ['1', '2147483648']],
    ['numeric', ['1', '9223372036854775808']],
    ['numeric', ['1.50', '2', '1e-3']],
    ['date', ['2026-02-28', '2028-02-29']],
    ['text', ['2026-02-30']],
    ['timestamp', ['2026-01-02', '2026-01-02 03:04']],
    ['timestamptz', ['2026-01-02T03:04:05.678Z', '2026-01-02 03:04:05+07']],
    ['text', ['2026-01-02T03:04:05Z', '2026-01-02 03:04:05']],
    ['uuid', ['0190163d-8694-739b-aea5-966c26f8ad90']],
    ['jsonb', ['{"a": 1}', '[1, 2]']],
    ['text', ['{a}', '[1']],
    ['text', ['007']],
    ['text', ['0812345678']],
    ['text', ['12', 'twelve']],
    ['text', ['31/12/2026']],
    ['text', []],
  ])('%s of %j', (type, values) => expect(proposed(values).type).toBe(type));

  test.each([
    [['1', '007'], '“007” in row 2 begins with a zero, which a number would lose.'],
    [['1', 'N/A'], '“N/A” in row 2 is not a whole number.'],
    [['31/12/2026'], '“31/12/2026” in row 1 does not say which part is the month.'],
    [['1', '2', '3'], 'Each of 3 values is a whole number. The first: “1”.'],
    [['1', '2.5'], 'Each of 2 values is a number. “2.5” in row 2 is not whole, or beyond bigint.'],
  ])('of %j it says why', (values, why) => expect(proposed(values).why).toBe(why));
});

describe('names', () => {
  test.each([
    [
      ['Driver ID', 'driver-id', 'order', '', '2026', 'ชื่อคนขับ', 'ctid'],
      ['driver_id', 'driver_id_2', 'order_', 'column_4', '_2026', 'ชื่อคนขับ', 'ctid_'],
    ],
    [
      ['***', 'É', '  '],
      ['column_1', 'é', 'column_3'],
    ],
  ])('%j', (words, names) => expect(columnNames(words)).toEqual(names));
  test('are no longer than PostgreSQL keeps, and still differ', () => {
    const [one = '', two = ''] = columnNames(['ก'.repeat(40), 'ก'.repeat(40)]);
    expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(63);
    expect(new TextEncoder().encode(two).length).toBeLessThanOrEqual(63);
    expect(one).not.toBe(two);
  });
  test.each([
    ['Job list 2026.csv', 'job_list_2026'],
    ['jobs.csv.gz', 'jobs'],
    ['user.json', 'user_'],
    ['.csv', 'imported'],
  ])('%s names table %s', (file, table) => expect(tableName(file)).toBe(table));
});

describe('encodings', () => {
  const thai = (text: string) =>
    Uint8Array.from(text, (letter) =>
      letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x0e00 + 0xa0,
    );
  test.each([
    ['utf-8', new TextEncoder().encode('ชื่อ,เมือง'), 0],
    ['utf-8', new TextEncoder().encode('\uFEFFชื่อ'), 3],
    ['utf-8', new TextEncoder().encode('ชื่อ').slice(0, -1), 0],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0x41, 0]), 2],
    ['utf-16be', Uint8Array.from([0, 0x41, 0, 0x2c, 0, 0x42]), 0],
    ['windows-874', thai('id,ชื่อ\n1,สมชาย\n'), 0],
    ['windows-1252', Uint8Array.from([...'caf'].map((l) => l.charCodeAt(0)).concat(0xe9, 0x2c, 0x31)), 0],
  ])('%s', (encoding, head, markBytes) => expect(guessEncoding(head)).toEqual({ encoding, markBytes }));
});
