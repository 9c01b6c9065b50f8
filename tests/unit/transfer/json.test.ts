import { describe, expect, test } from 'vitest';
import { jsonBatch } from '#transfer/json-batch.ts';
import { jsonFields } from '#transfer/json-fields.ts';
import { JsonSplitter } from '#transfer/json-splitter.ts';

function split(text: string, size: number) {
  const splitter = new JsonSplitter();
  const records = [];
  for (let at = 0; at < text.length; at += size) records.push(...splitter.push(text.slice(at, at + size)));
  splitter.end();
  return records;
}

const array = '[\n{"a": "x } \\" ]"},\n  {"a": {"b": [1, {}]}}\n]\n';
const lines = '{"a": 1}\n{"a": 2}\n\n{"a": 3}';

describe('cutting into objects', () => {
  test.each([1, 2, 3, 7, 1000])('an array in pieces of %i', (size) =>
    expect(split(array, size)).toEqual([
      { text: '{"a": "x } \\" ]"}', line: 2 },
      { text: '{"a": {"b": [1, {}]}}', line: 3 },
    ]),
  );
  test.each([1, 5, 1000])('lines in pieces of %i', (size) =>
    expect(split(lines, size).map(({ line }) => line)).toEqual([1, 2, 4]),
  );
  test.each([
    ['[1, 2]', 1],
    ['[{"a": 1}', 1],
    ['{"a": 1}\n{"a": ', 2],
    ['[{"a": 1}]\n[', 2],
    ['"word"', 1],
  ])('%j stops at line %i', (text, line) => expect(() => split(text, 1000)).toThrow(expect.objectContaining({ line })));
});

describe('fields of an object', () => {
  test('keep every digit, and nested values as they are', () => {
    const fields = jsonFields(
      '{"n": 9007199254740993, "d": 1.10, "s": "a\\n\\"b", "j": {"x": [1, "}"]}, "z": null, "t": true , "e": ""}',
    );
    expect([...fields].map(([key, { kind, text }]) => [key, kind, text])).toEqual([
      ['n', 'number', '9007199254740993'],
      ['d', 'number', '1.10'],
      ['s', 'string', 'a\n"b'],
      ['j', 'nested', '{"x": [1, "}"]}'],
      ['z', 'null', null],
      ['t', 'boolean', 'true'],
      ['e', 'string', ''],
    ]);
  });
  test('an empty object has none', () => expect([...jsonFields('{ }')]).toEqual([]));
});

test('rows are escaped for COPY, a missing key is NULL', () => {
  const columns = [
    { key: 'a', isJson: false, skip: false },
    { key: 'b', isJson: false, skip: true },
    { key: 'j', isJson: true, skip: false },
  ];
  const { body, lineOf } = jsonBatch(
    [
      { text: '{"a": "tab\\there\\\\", "b": 1, "j": "word"}', line: 3 },
      { text: '{"j": {"k": "x\\ny"}}', line: 9 },
    ],
    columns,
  );
  expect(new TextDecoder().decode(body)).toBe('tab\\there\\\\\t"word"\n\\N\t{"k": "x\\\\ny"}\n');
  expect(lineOf(2)).toBe(9);
  expect(() => jsonBatch([{ text: '{"c": 1}', line: 4 }], columns)).toThrow('the key “c” has no column');
});
