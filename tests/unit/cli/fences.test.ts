import { expect, test } from 'vitest';
import { fencesOf } from '../../../src/cli/prove/fences.ts';

test('a fence that runs tells what it expects', () => {
  const [fence] = fencesOf('text\n\n```sql run expect=42P17\nselect 1;\nselect 2;\n```\n');
  expect(fence).toMatchObject({ language: 'sql', words: ['run'], code: 'select 1;\nselect 2;', line: 3 });
  expect(fence?.settings.get('expect')).toBe('42P17');
});
test('a reason may hold spaces', () => {
  expect(fencesOf('```sql norun="shape only"\nselect …\n```')[0]?.settings.get('norun')).toBe('shape only');
});
test('fences come in order, with their lines', () => {
  expect(fencesOf('```sql\na\n```\n\n```result\nb\n```').map(({ language, line }) => [language, line])).toEqual([
    ['sql', 1],
    ['result', 5],
  ]);
});
test('the indentation of a fence is taken off', () => {
  expect(fencesOf('- item\n\n  ```sql\n  select 1\n    from t\n  ```\n')[0]?.code).toBe('select 1\n  from t');
});
test('a longer fence holds a shorter one', () => {
  expect(fencesOf('````md\n```sql\nx\n```\n````').map(({ language }) => language)).toEqual(['md']);
});
