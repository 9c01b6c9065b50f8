import { expect, test } from 'vitest';
import { foldJson, isOpenable } from '#elements/cell/folded.ts';
import { hexLines } from '#elements/result-value/hex-lines.ts';
import { type ValueNode, valueTree } from '#elements/result-value/nodes.ts';

const [jsonb, json, intArray, textArray, bytea] = [3802, 114, 1007, 1009, 17];

type Outline = string | { [label: string]: Outline };

function outline(node: ValueNode): Outline {
  if (node.leaf !== null) return `${node.leaf}:${node.text}`;
  return Object.fromEntries(node.children().map((child) => [child.label, outline(child)]));
}

const tree = (cell: string, typeOid: number): Outline | null => {
  const root = valueTree(cell, typeOid);
  return root && outline(root);
};

test('a JSON value keeps every digit of its numbers and tells text from null', () =>
  expect(tree('{"n": 12345678901234567890, "t": "null", "z": null, "l": [1.10, true]}', jsonb)).toEqual({
    n: 'value:12345678901234567890',
    t: 'text:null',
    z: 'null:null',
    l: { 0: 'value:1.10', 1: 'value:true' },
  }));
test('json may hold a key twice, and both are seen', () =>
  expect(
    valueTree('{"a": 1, "a": 2}', json)
      ?.children()
      .map(({ label, text }) => [label, text]),
  ).toEqual([
    ['a', '1'],
    ['a', '2'],
  ]));
test('arrays tell NULL from the text NULL and count from 1 or their own bound', () => {
  expect(tree('{NULL,"NULL","a,b",""}', textArray)).toEqual({ 1: 'null:', 2: 'text:NULL', 3: 'text:a,b', 4: 'text:' });
  expect(tree('[0:1]={7,8}', intArray)).toEqual({ 0: 'text:7', 1: 'text:8' });
  expect(tree('{{1,2},{3,4}}', intArray)).toEqual({ 1: { 1: 'text:1', 2: 'text:2' }, 2: { 1: 'text:3', 2: 'text:4' } });
});
test('a scalar, and what is nested beyond reading, is left as text', () => {
  expect(valueTree('"text"', jsonb)).toBeNull();
  const deep = 200_000;
  expect(valueTree('['.repeat(deep) + ']'.repeat(deep), json)).toBeNull();
});
test('JSON folds to one line without touching its texts', () =>
  expect(foldJson('{\n  "a": "two  spaces \\" here",\n  "b": [1,\t2]\n}')).toBe(
    '{ "a": "two  spaces \\" here", "b": [1, 2] }',
  ));
test('structures, bytes and long texts open; short values do not', () =>
  expect([
    isOpenable('{"a": 1}', jsonb),
    isOpenable('"a"', jsonb),
    isOpenable('{1}', intArray),
    isOpenable('{}', intArray),
    isOpenable('\\x00', bytea),
    isOpenable('short', 25),
    isOpenable('x'.repeat(121), 25),
    isOpenable(null, jsonb),
  ]).toEqual([true, false, true, false, true, false, true, false]));
test('bytes are written in lines of sixteen with their signs', () =>
  expect(hexLines('48656c6c6f00ff20776f726c64212121' + '21')).toEqual([
    '00000000  48 65 6c 6c 6f 00 ff 20 77 6f 72 6c 64 21 21 21  Hello.. world!!!',
    `00000010  21${' '.repeat(46)} !`,
  ]));
