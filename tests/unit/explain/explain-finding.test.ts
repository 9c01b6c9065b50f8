import { describe, expect, it } from 'vitest';
import { diagnosisNote } from '#explain/diagnosis.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import { notedSqlstates, sqlstateNote, sqlstateTitle } from '#explain/sqlstate.ts';
import type { Finding } from '#judge/finding.ts';

const bundle = { variants: [{ name: 'ties', title: 'two equal totals', sql: '' }] };

function explain(id: string, details?: Record<string, unknown>) {
  const finding: Finding = {
    id,
    kind: 'result',
    severity: 'fail',
    message: 'What happened.',
    ...(details ? { details } : {}),
  };
  return explainFinding(finding, bundle);
}

describe('explainFinding', () => {
  it('gives a heading and the message', () =>
    expect(explain('result.none')).toEqual({ title: 'No rows to judge', message: 'What happened.' }));
  it('says where the data was not the shown one', () =>
    expect(explain('result.rows-missing', { variant: 'ties' }).title).toBe('Rows are missing, on other data'));
  it('does not say it of the shown data', () =>
    expect(explain('result.rows-missing', { variant: 'start' }).title).toBe('Rows are missing'));
  it('turns a diagnosis into a note', () =>
    expect(explain('result.duplicates', { diagnosis: 'fan-out', factor: 3 }).note).toMatch(
      /^A row comes 3 times: a join/,
    ));
  it('names the columns of a diagnosis', () =>
    expect(explain('result.values-differ', { diagnosis: 'rounding', columns: ['total'] }).note).toMatch(
      /^In total the values/,
    ));
  it('has no note for an unknown diagnosis', () =>
    expect(explain('result.values-differ', { diagnosis: 'toString' })).not.toHaveProperty('note'));
  it('says what to look at for an SQLSTATE', () =>
    expect(explain('sqlstate.42702')).toMatchObject({ title: 'Ambiguous column', note: sqlstateNote('42702')?.look }));
  it('falls back on the class of a rare SQLSTATE', () =>
    expect(explain('sqlstate.22P06').title).toBe('Value not usable'));
  it('falls back on a general heading', () => expect(sqlstateTitle('ZZ000')).toBe('PostgreSQL refused the statement'));
});

const codesOfTheCourse =
  '42601 42P01 42703 42883 42803 42804 42P17 42P07 42710 42701 42704 22P02 22012 23502 23503 23505 23514 25001 25P02 25006 40001 40P01 42501 55P03 55P04 2BP01 0A000 3F000 57014 21000 42702 42P10 42P19 42P20 22003 22007 22008 22023 22001 22021 54001 55000 42846 42830 42622 42P16 25P01 53400 57P01';

describe('SQLSTATE notes', () => {
  it.each(codesOfTheCourse.split(' '))('%s is known', (code) => expect(sqlstateNote(code)).not.toBeNull());
  it.each(notedSqlstates)('%s is a code, with sentences', (code) => {
    expect(code).toMatch(/^[0-9A-Z]{5}$/);
    expect(sqlstateNote(code)?.meaning).toMatch(/^[A-Z].*\.$/);
    expect(sqlstateNote(code)?.look).toMatch(/^[A-Z$].*\.$/);
    expect(sqlstateNote(code)?.title).not.toMatch(/\.$/);
  });
});

describe('diagnosis notes', () => {
  it('speak of the column where none is named', () =>
    expect(diagnosisNote('spelling', { columns: [], factor: null })).toMatch(/^In the column only/));
  it('are none for an unknown name', () => expect(diagnosisNote('nonsense', { columns: [], factor: null })).toBeNull());
});
