import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineErrorFields } from '#engine/engine-error.ts';
import { errorFinding } from '#explain/error-finding.ts';
import { loadParser, parseScript } from '#sql/parse.ts';

beforeAll(() => loadParser());

/** The finding for an error in a statement of `attempt`; `position` as PostgreSQL counts it in that statement. */
function finding(attempt: string, number: number, error: Partial<EngineErrorFields>) {
  const parsed = parseScript(attempt);
  const statement = parsed.ok ? parsed.statements[number - 1] : undefined;
  if (!statement) throw new Error('no such statement');
  return errorFinding(
    { engine: 'postgres', code: '42703', message: 'column "nope" does not exist', ...error },
    statement,
    attempt,
  );
}

function marked(attempt: string, number: number, position: number) {
  const span = finding(attempt, number, { position }).position;
  return span && { text: attempt.slice(span.start, span.end), line: span.line, column: span.column };
}

describe('place', () => {
  it.each<[string, string, number, number, object]>([
    ['a word', 'select nope from t', 1, 8, { text: 'nope', line: 1, column: 8 }],
    ['a qualified name', 'select t.nope from t', 1, 8, { text: 't.nope', line: 1, column: 8 }],
    ['a quoted name', 'select "no pe" from t', 1, 8, { text: '"no pe"', line: 1, column: 8 }],
    ['a text', "select 'x y'::int", 1, 8, { text: "'x y'", line: 1, column: 8 }],
    ['an operator', 'select 1 + true', 1, 10, { text: '+', line: 1, column: 10 }],
    ['the second statement', 'select 1;\n\n  select nope', 2, 8, { text: 'nope', line: 3, column: 10 }],
    ['after a comment', '-- first\nselect nope', 1, 8, { text: 'nope', line: 2, column: 8 }],
    ['after Thai', "select 'กรุงเทพ', nope", 1, 19, { text: 'nope', line: 1, column: 19 }],
    ['after an emoji', "select '😀é', nope", 1, 14, { text: 'nope', line: 1, column: 15 }],
    ['an emoji in an earlier statement', "select '😀'; select nope", 2, 8, { text: 'nope', line: 1, column: 21 }],
    ['the end of the text', 'select nope', 1, 12, { text: 'e', line: 1, column: 11 }],
  ])('%s', (_name, attempt, number, position, place) => {
    expect(marked(attempt, number, position)).toEqual(place);
  });

  it('is left out where PostgreSQL gives none', () => {
    expect(finding('select 1 / 0', 1, { code: '22012', message: 'division by zero' })).not.toHaveProperty('position');
  });
});

describe('words', () => {
  it("are PostgreSQL's, the meaning, and its hint", () => {
    expect(finding('select nope', 1, { hint: 'Perhaps you meant to reference the column "t.note".' }).message).toBe(
      'column "nope" does not exist. No table in reach has a column of this name. Perhaps you meant to reference the column "t.note".',
    );
  });
  it('keep the detail', () => {
    const error = {
      code: '23505',
      message: 'duplicate key value violates unique constraint "a"',
      detail: 'Key (id)=(1) already exists.',
    };
    const found = finding('insert into t values (1)', 1, error);
    expect(found.message).toContain('Key (id)=(1) already exists.');
    expect(found.details).toEqual({ code: '23505', detail: 'Key (id)=(1) already exists.' });
  });
  it('do without a note for a rare code', () => {
    expect(finding('select 1', 1, { code: '22P06', message: 'odd' })).toMatchObject({
      id: 'sqlstate.22P06',
      message: 'odd.',
    });
  });
});

describe('id', () => {
  it.each([
    ['42703', 'sqlstate.42703', 'sql'],
    ['engine.timeout', 'engine.timeout', 'engine'],
    ['engine.stopped', 'engine.timeout', 'engine'],
    ['engine.refused', 'script.refused', 'engine'],
  ])('of %s is %s', (code, id, kind) =>
    expect(finding('select 1', 1, { code })).toMatchObject({ id, kind, severity: 'fail' }),
  );
});
