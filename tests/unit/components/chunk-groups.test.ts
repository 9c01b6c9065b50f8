import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chunkGroups, moduleGroups } from '../../../src/layouts/chunk-groups.ts';

test.each(Object.values(moduleGroups).flat())('%s is there', (path) => expect(existsSync(path)).toBe(true));

test('a module is found by its path on every system', () => {
  const [page] = chunkGroups;
  expect(page?.test('C:\\site\\src\\progress\\store.ts')).toBe(true);
  expect(page?.test('/site/src/progress-old/store.ts')).toBe(false);
});
