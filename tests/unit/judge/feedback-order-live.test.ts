import { expect, it } from 'vitest';
import { comesBeforeLive } from '#judge/feedback-order.ts';

it.each([
  ['probe.refused', true],
  ['migration.schema', true],
  ['migration.data-lost', true],
  ['migration.updates-lost', false],
  ['migration.retry-differs', false],
  ['migration.blocks-all', false],
  ['index.missing', false],
])('%s comes before what live applications bring about: %s', (id, expected) => {
  expect(comesBeforeLive(id)).toBe(expected);
});
