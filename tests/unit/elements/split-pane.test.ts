import { expect, test } from 'vitest';
import { clampShare, shareAfterKey } from '#elements/split-pane/share.ts';

const clamp = (share: number, length: number): number => clampShare(share, { length, minFirst: 360, minSecond: 440 });

test('leaves a share within the limits alone', () => expect(clamp(40, 1_200)).toBe(40));
test('keeps the first part at its least length', () => expect(clamp(5, 1_200)).toBe(30));
test('keeps the second part at its least length', () => expect(clamp(95, 1_100)).toBe(60));
test('prefers the first part where both do not fit', () => expect(clamp(50, 600)).toBe(60));
test('waits while nothing has a size', () => expect(clamp(34, 0)).toBe(34));

test.each([
  ['ArrowLeft', true, 48],
  ['ArrowRight', true, 52],
  ['ArrowUp', true, null],
  ['ArrowDown', false, 52],
  ['Home', false, 0],
  ['End', true, 100],
  ['a', true, null],
] as const)('%s moves the handle (columns: %s)', (key, isColumns, expected) =>
  expect(shareAfterKey(50, key, isColumns)).toBe(expected),
);
