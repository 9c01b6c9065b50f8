import { expect, test } from 'vitest';
import type { Finding } from '#judge/finding.ts';
import { placedInWhole } from '#judge/finding-place.ts';

const finding: Finding = { id: 'sqlstate.42P01', kind: 'sql', severity: 'fail', message: 'No such table.' };

test('a place in a part is told as a place in the whole text', () => {
  const position = { start: 14, end: 19, line: 1, column: 15 };
  const whole = 'select 1;\n  select * from nowhere;';
  expect(placedInWhole({ ...finding, position }, whole, 12).position).toEqual({
    start: 26,
    end: 31,
    line: 2,
    column: 17,
  });
});

test('a finding without a place stays without one', () => {
  expect(placedInWhole(finding, 'select 1;', 3)).toEqual(finding);
});
