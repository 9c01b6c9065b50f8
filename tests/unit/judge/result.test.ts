import { beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import { check as checkSchema, type CheckOf } from '#catalog/check.schema.ts';
import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Cell } from '#engine/session.ts';
import { isFindingId } from '#judge/finding-ids.ts';
import { resultKind } from '#judge/result.ts';
import type { CounterExample, Facts, ResultFact } from '#observe/facts.ts';
import { loadParser, parseScript } from '#sql/parse.ts';

beforeAll(() => loadParser());

const oids = { text: 25, integer: 23, numeric: 1700, float: 701, enum: 16_500, timestamptz: 1184 };

/** `name text, total numeric` and rows. */
function rowsOf(columns: string, rows: Cell[][], truncated = false): ResultFact {
  const fields = columns.split(', ').map((column) => {
    const [name = '', type = 'text'] = column.split(' ');
    return { name, typeOid: oids[type as keyof typeof oids] };
  });
  return { fields, rows, truncated };
}

type Outcome = Facts['results'][string];
interface Case {
  settings?: object;
  sql?: string;
  expected: ResultFact;
  actual: Outcome;
  hidden?: { expected: ResultFact; actual: Outcome; example?: CounterExample };
}

function judge({ settings = {}, sql = 'select name, total from t order by name', expected, actual, hidden }: Case) {
  const parsed = parseScript(sql);
  const statements = parsed.ok ? parsed.statements : [];
  const variants = hidden ? [{ name: 'ties', title: 'two equal totals', sql: '' }] : [];
  const bundle = {
    id: 'an-exercise',
    variants,
    reference: { results: { start: expected, ...(hidden ? { ties: hidden.expected } : {}) } },
  } as unknown as ExerciseBundle;
  const facts: Facts = {
    script: {
      runs: [
        {
          statement: 1,
          reply: {
            kind: 'rows',
            command: 'SELECT',
            notices: [],
            durationMs: 1,
            fields: [],
            rows: [],
            rowCount: 0,
            truncated: false,
          },
        },
      ],
      openTransaction: false,
    },
    results: { start: actual, ...(hidden ? { ties: hidden.actual } : {}) },
    plans: {},
    outcomes: {},
    counterExamples: hidden?.example ? { ties: hidden.example } : {},
  };
  const check = checkSchema.parse({ result: settings }) as CheckOf<'result'>;
  return resultKind.judge(check, facts, { bundle, attempt: sql, statements });
}

const found = (given: Case) => {
  const { findings } = judge(given);
  expect(findings.every(({ id }) => isFindingId(id))).toBe(true);
  return findings.map(({ id, severity }) => (severity === 'warn' ? `${id} (warn)` : id));
};
const diagnosis = (given: Case) => judge(given).findings[0]?.details?.['diagnosis'];

const totals = (...rows: Cell[][]) => rowsOf('name, total numeric', rows);
const right = totals(['Arun', '10.50'], ['Mali', '7'], ['Nok', '0']);

describe('rows', () => {
  it('shows a wrong value beside the right one of the same row, whatever the order', () => {
    const actual = totals(['Nok', '1'], ['Mali', '8'], ['Arun', '10.5']);
    expect(judge({ expected: right, actual }).findings[0]?.message).toContain('(Nok, 1) should be (Nok, 0).');
  });

  it.each<[string, ResultFact, string[]]>([
    ['the same rows', right, []],
    ['the same rows in another order', totals(['Nok', '0'], ['Mali', '7'], ['Arun', '10.5']), []],
    ['a row missing', totals(['Arun', '10.5'], ['Mali', '7']), ['result.rows-missing']],
    ['no row', totals(), ['result.rows-missing']],
    ['a row too many', totals(...right.rows, ['Somchai', '3']), ['result.rows-extra']],
    ['a row repeated', totals(...right.rows, ['Nok', '0']), ['result.duplicates']],
    ['another value', totals(['Arun', '10.5'], ['Mali', '8'], ['Nok', '0']), ['result.values-differ']],
    ['other rows', totals(['Arun', '10.5'], ['Somchai', '8'], ['Ploy', '3']), ['result.rows-differ']],
    ['NULL for zero', totals(['Arun', '10.5'], ['Mali', '7'], ['Nok', null]), ['result.values-differ']],
    ['a column too few', rowsOf('name', [['Arun'], ['Mali'], ['Nok']]), ['result.column-count']],
  ])('%s', (_name, actual, ids) => {
    expect(found({ expected: right, actual })).toEqual(ids);
  });

  it('are needed at all', () => {
    expect(found({ expected: right, actual: null })).toEqual(['result.none']);
  });
  it('may be none where none are right', () => {
    expect(found({ expected: totals(), actual: totals() })).toEqual([]);
  });
  it('that were cut off never pass', () => {
    expect(found({ expected: right, actual: { ...right, truncated: true } })).toEqual(['result.rows-extra']);
  });
  it('that were cut off pass where the reference is as long', () => {
    expect(found({ expected: { ...right, truncated: true }, actual: { ...right, truncated: true } })).toEqual([]);
  });
  it('are rounded where the task says so', () => {
    const actual = totals(['Arun', '10.5012'], ['Mali', '7.004'], ['Nok', '0']);
    expect(found({ expected: right, actual, settings: { decimals: 2 } })).toEqual([]);
    expect(found({ expected: right, actual })).toEqual(['result.values-differ']);
  });
  it('are named in the message, with counts', () => {
    const [finding] = judge({ expected: right, actual: totals(['Arun', '10.5'], ['Mali', '7']) }).findings;
    expect(finding?.message).toBe('1 row is missing: (Nok, 0). The query returned 2 rows; 3 are expected.');
    expect(finding?.details).toMatchObject({
      variant: 'start',
      missing: [['Nok', '0']],
      extra: [],
      expectedCount: 3,
      actualCount: 2,
    });
    expect(finding).toMatchObject({ statement: 1, position: { start: 0, line: 1, column: 1 } });
  });
});

describe('columns', () => {
  const swapped = rowsOf('total numeric, name', [
    ['10.5', 'Arun'],
    ['7', 'Mali'],
    ['0', 'Nok'],
  ]);
  const renamed = { ...right, fields: rowsOf('driver, sum numeric', []).fields };
  const asText = { ...right, fields: rowsOf('name, total', []).fields };

  it.each<[string, ResultFact, object, string[]]>([
    ['other names where names are free', renamed, {}, []],
    ['other names where names are asked', renamed, { names: 'required' }, ['result.column-names']],
    ['names in capitals', { ...right, fields: rowsOf('Name, TOTAL numeric', []).fields }, { names: 'required' }, []],
    ['another order by place', swapped, {}, ['result.rows-differ']],
    ['another order by name', swapped, { columns: 'by-name' }, []],
    ['another type', asText, {}, ['result.column-types (warn)']],
    ['another type, strictly', asText, { types: 'strict' }, ['result.column-types']],
    [
      'integer for numeric, strictly',
      { ...right, fields: rowsOf('name, total integer', []).fields },
      { types: 'strict' },
      [],
    ],
    ['float for numeric', { ...right, fields: rowsOf('name, total float', []).fields }, {}, []],
    [
      'float for numeric, strictly',
      { ...right, fields: rowsOf('name, total float', []).fields },
      { types: 'strict' },
      ['result.column-types'],
    ],
  ])('%s', (_name, actual, settings, ids) => {
    expect(found({ expected: right, actual, settings })).toEqual(ids);
  });

  it('with wrong names are not mentioned while rows are wrong', () => {
    const actual = { ...renamed, rows: right.rows.slice(1) };
    expect(found({ expected: right, actual, settings: { names: 'required' } })).toEqual(['result.rows-missing']);
  });
  it('in another order are recognised by name', () => {
    expect(diagnosis({ expected: right, actual: swapped })).toBe('column-order');
  });
});

describe('order', () => {
  const ranked = totals(['Arun', '9'], ['Mali', '5'], ['Nok', '5'], ['Ploy', null]);
  const byTotal = { order: [{ column: 'total', direction: 'desc', nulls: 'last' }] };
  const sorted = 'select name, total from t order by total desc nulls last';

  it.each<[string, Cell[][], string[]]>([
    ['as asked', ranked.rows, []],
    [
      'a tie the other way round',
      [
        ['Arun', '9'],
        ['Nok', '5'],
        ['Mali', '5'],
        ['Ploy', null],
      ],
      [],
    ],
    [
      'NULL first',
      [
        ['Ploy', null],
        ['Arun', '9'],
        ['Mali', '5'],
        ['Nok', '5'],
      ],
      ['result.order'],
    ],
    [
      'ascending',
      [
        ['Mali', '5'],
        ['Nok', '5'],
        ['Arun', '9'],
        ['Ploy', null],
      ],
      ['result.order'],
    ],
  ])('%s', (_name, rows, ids) => {
    expect(found({ expected: ranked, actual: totals(...rows), settings: byTotal, sql: sorted })).toEqual(ids);
  });

  it('by luck fails', () => {
    const given = { expected: ranked, actual: ranked, settings: byTotal, sql: 'select name, total from t' };
    expect(found(given)).toEqual(['result.order']);
    expect(diagnosis(given)).toBe('order-by-luck');
  });
  it('from a subquery is warned of', () => {
    const sql = 'select * from (select name, total from t order by total desc nulls last) x';
    expect(found({ expected: ranked, actual: ranked, settings: byTotal, sql })).toEqual(['result.order (warn)']);
  });
  it('of a window is no ORDER BY', () => {
    const sql = 'select name, sum(total) over (order by total) from t';
    expect(found({ expected: ranked, actual: ranked, settings: byTotal, sql })).toEqual(['result.order']);
  });
  it('of one row needs no ORDER BY', () => {
    const one = totals(['Arun', '9']);
    expect(found({ expected: one, actual: one, settings: byTotal, sql: 'select name, total from t' })).toEqual([]);
  });
  it('looks at the column by place, whatever its name', () => {
    const actual = { ...ranked, fields: rowsOf('driver, sum numeric', []).fields };
    expect(found({ expected: ranked, actual, settings: byTotal, sql: sorted })).toEqual([]);
  });
  it('looks at the column by name where columns are matched so', () => {
    const actual = rowsOf(
      'total numeric, name',
      ranked.rows.map(([name = null, total = null]) => [total, name]),
    );
    expect(found({ expected: ranked, actual, settings: { ...byTotal, columns: 'by-name' }, sql: sorted })).toEqual([]);
  });
  it('is not asked for wrong rows', () => {
    expect(found({ expected: ranked, actual: totals(['Arun', '9']), settings: byTotal, sql: sorted })).toEqual([
      'result.rows-missing',
    ]);
  });
});

describe('hidden data', () => {
  const error: EngineErrorFields = { engine: 'postgres', code: '22012', message: 'division by zero' };
  const wrong = { expected: right, actual: right, hidden: { expected: right, actual: totals(['Arun', '10.5']) } };

  it('is asked for', () => {
    const exercise = { variants: [{ name: 'ties', title: '', sql: '' }] } as unknown as ExerciseBundle;
    const check = checkSchema.parse({ result: {} }) as CheckOf<'result'>;
    expect(resultKind.needs(check, exercise)).toEqual([{ fact: 'result', variant: 'ties' }]);
  });
  it('fails what the shown data passes, and asks for the smallest example', () => {
    const { findings, asks } = judge(wrong);
    expect(findings[0]?.id).toBe('result.rows-missing');
    expect(findings[0]?.message).toMatch(/^On other data \(two equal totals\): 2 rows are missing/);
    expect(findings[0]?.details?.['variant']).toBe('ties');
    expect(asks).toEqual([{ fact: 'counter-example', variant: 'ties' }]);
  });
  it('speaks of the smallest example once it is there', () => {
    const table = { table: 'drivers', columns: ['id'], rows: [['1']], count: 1, digest: '' };
    const example = { variant: 'ties', tables: [table], expected: totals(['Nok', '0']), actual: totals() };
    const { findings, asks } = judge({ ...wrong, hidden: { ...wrong.hidden, example } });
    expect(findings[0]?.message).toBe(
      'On other data (two equal totals): 1 row is missing: (Nok, 0). The query returned 0 rows; 1 is expected. The smallest data found: drivers 1 row.',
    );
    expect(asks).toBeUndefined();
  });
  it('keeps what it found on the whole data where the example differs in another way', () => {
    const table = { table: 'drivers', columns: ['id'], rows: [['1']], count: 1, digest: '' };
    const example = { variant: 'ties', tables: [table], expected: totals(), actual: totals(['Nok', '0']) };
    const { findings } = judge({ ...wrong, hidden: { ...wrong.hidden, example } });
    expect(findings[0]?.id).toBe('result.rows-missing');
    expect(findings[0]?.message).toMatch(/^On other data \(two equal totals\): 2 rows are missing/);
  });
  it('names the error it caused', () => {
    const [finding] = judge({
      expected: right,
      actual: right,
      hidden: { expected: right, actual: { error, statement: 1 } },
    }).findings;
    expect(finding).toMatchObject({ id: 'sqlstate.22012', details: { variant: 'ties' } });
    expect(finding?.message).toBe('On other data (two equal totals): division by zero.');
  });
  it('comes before order on the shown data', () => {
    const settings = { order: [{ column: 'name', direction: 'desc' }] };
    expect(found({ ...wrong, settings })).toEqual(['result.rows-missing']);
  });
  it('is not asked for an example while the shown data fails', () => {
    expect(judge({ ...wrong, actual: totals() }).asks).toBeUndefined();
  });
  it('must have been observed', () => {
    expect(() => judge({ ...wrong, hidden: { ...wrong.hidden, actual: undefined as unknown as Outcome } })).toThrow(
      'not observed',
    );
  });
});

describe('diagnosis', () => {
  const join = 'select d.name, count(*) from drivers d join jobs j on j.driver_id = d.id group by d.name';
  it.each<[string, ResultFact, ResultFact, string, string]>([
    ['rows times three', right, totals(...right.rows, ...right.rows, ...right.rows), join, 'fan-out'],
    ['several rows for one', right, totals(...right.rows, ['Arun', '3'], ['Mali', '1']), join, 'fan-out'],
    [
      'repeats without a join',
      right,
      totals(...right.rows, ['Nok', '0']),
      'select name from t union all select name from u',
      'duplicates-kept',
    ],
    [
      'equal rows merged',
      totals(['Arun', '1'], ['Arun', '1']),
      totals(['Arun', '1']),
      'select distinct name, total from t',
      'duplicates-removed',
    ],
    [
      'every row with every other',
      right,
      totals(...right.rows, ['Arun', '7'], ['Mali', '0']),
      'select d.name, j.total from drivers d, jobs j',
      'cartesian',
    ],
    [
      'a condition too few',
      right,
      totals(...right.rows, ['Somchai', '4']),
      'select name, total from t',
      'missing-filter',
    ],
    [
      'a condition too many',
      right,
      totals(['Arun', '10.5'], ['Nok', '0']),
      'select name, total from t where true',
      'over-filter',
    ],
    ['nothing left', right, totals(), 'select name, total from t where false', 'nothing-left'],
    ['an outer join too many', right, totals(...right.rows, ['Ploy', null]), join, 'null-rows-extra'],
    ['rows with NULL lost', totals(['Arun', '1'], ['Ploy', null]), totals(['Arun', '1']), join, 'null-rows-missing'],
    ['rows with nothing to count lost', right, totals(['Arun', '10.5'], ['Mali', '7']), join, 'zero-rows-missing'],
    ['NULL for a value', right, totals(['Arun', '10.5'], ['Mali', '7'], ['Nok', null]), join, 'null-values'],
    [
      'sums multiplied',
      totals(['Arun', '10.5'], ['Mali', '7']),
      totals(['Arun', '21'], ['Mali', '21']),
      join,
      'multiplied',
    ],
    ['another aggregate', right, totals(['Arun', '4'], ['Mali', '3'], ['Nok', '0']), join, 'wrong-aggregate'],
    ['rounding', totals(['Arun', '3.1415']), totals(['Arun', '3.14']), join, 'rounding'],
    [
      'integer division',
      totals(['Arun', '3.75'], ['Mali', '2.5']),
      totals(['Arun', '3'], ['Mali', '2']),
      join,
      'integer-division',
    ],
    ['spelling', right, totals(['ARUN', '10.5'], ['Mali ', '7'], ['Nok', '0']), join, 'spelling'],
    ['another text', right, totals(['Somchai', '10.5'], ['Mali', '7'], ['Nok', '0']), join, 'wrong-values'],
    [
      'one wrong number',
      rowsOf('count integer', [['5']]),
      rowsOf('count integer', [['4']]),
      'select count(*) from t',
      'wrong-aggregate',
    ],
  ])('%s', (_name, expected, actual, sql, diagnosed) => {
    expect(diagnosis({ expected, actual, sql })).toBe(diagnosed);
  });

  it('names the columns', () => {
    const actual = totals(['Arun', '1'], ['Mali', '7'], ['Nok', '0']);
    expect(judge({ expected: right, actual }).findings[0]?.details?.['columns']).toEqual(['total']);
  });
  it('tells how many times too often', () => {
    expect(
      judge({ expected: right, actual: totals(...right.rows, ...right.rows), sql: join }).findings[0]?.details?.[
        'factor'
      ],
    ).toBe(2);
  });
});
