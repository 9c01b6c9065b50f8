import { describe, expect, it } from 'vitest';
import { plainExpression } from '#judge/index-expression.ts';

const same: [string, string][] = [
  ['lower(email)', 'LOWER( email )'],
  ['lower(email)', 'lower((email)::text)'],
  ['lower(email)', 'lower(email::character varying)'],
  ['status', '"status"'],
  ["(data ->> 'theme'::text)", "data->>'theme'"],
  ['(a + b)', 'a+b'],
  ['requested_at', '(requested_at)'],
  ["status = 'pending'::job_status", "(status = 'pending')"],
  ['driver_id IS NULL', '(driver_id is null)'],
];
const different: [string, string][] = [
  ['lower(email)', 'upper(email)'],
  ['lower(email)', 'email'],
  ['(a + b) * c', 'a + (b * c)'],
  ['a is null', 'a is not null'],
];

describe('expressions in one spelling', () => {
  it.each(same)('%s is %s', (a, b) => expect(plainExpression(a)).toBe(plainExpression(b)));
  it.each(different)('%s is not %s', (a, b) => expect(plainExpression(a)).not.toBe(plainExpression(b)));
});
