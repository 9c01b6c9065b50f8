import { describe, expect, test } from 'vitest';
import { BackendMessages, splitTag } from '#engine/postgres/wire-decode.ts';
import { concatenate, query, sync } from '#engine/postgres/wire-encode.ts';

const stream = concatenate(query('select 1'), sync(), query('x'.repeat(300)), query(''));

function cut(bytes: Uint8Array, size: number): string[] {
  const messages = new BackendMessages();
  const heard: string[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    messages.push(bytes.subarray(start, start + size), (type, body) => heard.push(`${type}${body.length}`));
  }
  return heard;
}

describe('a stream of messages', () => {
  test.each([1, 2, 5, 7, 64, 311, 10_000])('is read alike in chunks of %i bytes', (size) => {
    expect(cut(stream, size)).toEqual(['Q9', 'S0', 'Q301', 'Q1']);
  });

  test('that ends inside a message gives only the whole ones', () => {
    expect(cut(stream.subarray(0, 16), 100)).toEqual(['Q9']);
  });
});

describe('a command tag', () => {
  test.each([
    ['INSERT 0 5', 'INSERT', 5],
    ['SELECT 501', 'SELECT', 501],
    ['MERGE 0', 'MERGE', 0],
    ['CREATE TABLE', 'CREATE TABLE', null],
    ['PREPARE TRANSACTION', 'PREPARE TRANSACTION', null],
  ])('%s', (tag, command, rowCount) => {
    expect(splitTag(tag)).toEqual({ command, rowCount });
  });
});
