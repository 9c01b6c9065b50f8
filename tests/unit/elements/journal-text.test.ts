import { expect, test } from 'vitest';
import { journalText } from '#elements/play-ground/journal-text.ts';
import type { ScratchUnit } from '#progress/scratch.ts';

const unit = (...texts: string[]): ScratchUnit => ({ kind: 'sql', texts, durationMs: 1 });

test('statements follow one another, and what was committed together stays together', () =>
  expect(journalText([unit('create table t (n int)'), unit('insert into t values (1);', 'delete from t')])).toBe(
    'create table t (n int);\nbegin;\ninsert into t values (1);\ndelete from t;\ncommit;\n',
  ));
test('nothing is no text', () => expect(journalText([])).toBeNull());
test('rows from a file cannot be sent as statements', () =>
  expect(journalText([unit('select 1'), { kind: 'import', texts: ['-- import of a.csv'], durationMs: 0 }])).toBeNull());
test('a long text is not offered', () => expect(journalText([unit(`select '${'x'.repeat(200_000)}'`)])).toBeNull());
