import { expect, test } from 'vitest';
import { withoutUnusedLog } from '#engine/postgres/log-segments.ts';

const block = 512;

/** A tar of files, each `size` bytes of ones. */
function tarOf(files: Record<string, number>): Uint8Array {
  const parts = Object.entries(files).flatMap(([path, size]) => {
    const header = new Uint8Array(block);
    header.set(new TextEncoder().encode(path));
    header.set(new TextEncoder().encode(size.toString(8).padStart(11, '0')), 124);
    return [...header, ...new Uint8Array(size).fill(1), ...new Uint8Array(Math.ceil(size / block) * block - size)];
  });
  return new Uint8Array([...parts, ...new Uint8Array(2 * block)]);
}

const first = '000000010000000000000001';
const second = '000000010000000000000002';
const third = '000000010000000000000003';
const directory = {
  '/base/5/1255': 700,
  [`/pg_wal/${first}`]: 1024,
  [`/pg_wal/${second}`]: 1024,
  [`/pg_wal/${third}`]: 1024,
};

const end = { segment: second, usedBytes: 600 };

test('segments after the last record are left out and everything else stays', () => {
  const rest = { '/base/5/1255': 700, [`/pg_wal/${first}`]: 1024, [`/pg_wal/${second}`]: 1024 };
  const lean = withoutUnusedLog(tarOf(directory), end);
  expect(lean.length).toBe(tarOf(rest).length);
  expect(new TextDecoder().decode(lean)).not.toContain(third);
});

test('the last segment keeps its records and is zero behind them', () => {
  const lean = withoutUnusedLog(tarOf({ [`/pg_wal/${second}`]: 1024 }), end);
  const body = lean.subarray(block, block + 1024);
  expect(body.subarray(0, 600).every((byte) => byte === 1)).toBe(true);
  expect(body.subarray(600).every((byte) => byte === 0)).toBe(true);
});

test('a directory without the segment is refused', () => {
  expect(() => withoutUnusedLog(tarOf({ '/base/5/1255': 700 }), end)).toThrow('no log segment');
});
