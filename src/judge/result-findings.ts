import type { CheckOf } from '#catalog/check.schema.ts';
import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Cell } from '#engine/session.ts';
import type { CounterExample, ResultFact } from '#observe/facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import type { Comparison, TypeMismatch } from './compare/comparison.ts';
import { inferRowKey, rowKeyText } from './compare/row-key.ts';
import { errorId } from './error-id.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';
import type { RowDiagnosis } from './result-diagnosis.ts';
import { orderText } from './result-order.ts';
import { counted, dataText, listed, rowText } from './result-words.ts';

/** On which data and from which statement a result came. */
export interface Place {
  /** `start` or a variant's name. */
  variant: string;
  /** The variant's title. */
  title?: string;
  /** The statement the rows came from. */
  source: Statement | undefined;
  attempt: string;
  /** The smallest data found, where it was asked for. */
  example?: CounterExample;
}

/** Rows that go into a finding's details, at most. */
const rowsKept = 20;

function found(place: Place, id: FindingId, words: string, details: Record<string, unknown> = {}): Finding {
  const { source, variant, title, example } = place;
  const data = title ? `On other data (${title}): ` : variant === 'start' ? '' : `On other data (${variant}): `;
  const smallest = example ? ` The smallest data found: ${dataText(example)}.` : '';
  return {
    id,
    kind: 'result',
    severity: 'fail',
    message: `${data}${words}${smallest}`,
    ...(source ? { statement: source.number, position: spanOf(place.attempt, source.start, source.end) } : {}),
    details: { variant, ...details },
  };
}

/** No statement returned rows. */
export function noRows(place: Place): Finding {
  return found(
    place,
    'result.none',
    'No statement returned rows. The last statement should be a query that returns the answer.',
  );
}

/** The attempt failed on data where the solution does not. */
export function variantError(place: Place, failure: { error: EngineErrorFields; statement: number }): Finding {
  const { error, statement } = failure;
  return {
    ...found(place, errorId(error.code), `${error.message}.`, { code: error.code }),
    statement,
  };
}

/** Too few or too many columns. */
export function otherWidth(place: Place, expected: ResultFact, actual: ResultFact): Finding {
  const wanted = expected.fields.map((field) => field.name);
  const names = actual.fields.map((field) => field.name);
  const words = `The result has ${counted(names.length, 'column')}; ${wanted.length} are asked: ${listed(wanted)}.`;
  return found(place, 'result.column-count', words.replace('; 1 are asked', '; 1 is asked'), {
    expectedColumns: wanted,
    actualColumns: names,
  });
}

/** A row with a wrong value and the row it should be: the first extra one and the missing one of its key. */
function changedPair({ expected, actual, rules, missing, extra }: Comparison): [Cell[], Cell[]] {
  const [row = []] = extra;
  const columns = inferRowKey(expected, actual, rules)?.columns ?? [];
  const key = rowKeyText(row, columns, rules);
  return [row, missing.find((other) => rowKeyText(other, columns, rules) === key) ?? missing[0] ?? []];
}

function rowWords(id: FindingId, comparison: Comparison, columns: string[]): string {
  const { missing, extra } = comparison;
  const [firstMissing = [], firstExtra = []] = [missing[0], extra[0]];
  const are = (count: number) => `${counted(count, 'row')} ${count === 1 ? 'is' : 'are'}`;
  const example = (count: number, row: Cell[]) => `${count === 1 ? ':' : ', for example'} ${rowText(row)}`;
  if (id === 'result.rows-missing') return `${are(missing.length)} missing${example(missing.length, firstMissing)}.`;
  if (id === 'result.rows-extra') return `${are(extra.length)} too many${example(extra.length, firstExtra)}.`;
  if (id === 'result.values-differ') {
    const [row, wanted] = changedPair(comparison);
    return `The right rows, but ${listed(columns)} ${columns.length === 1 ? 'holds' : 'hold'} other values in ${counted(missing.length, 'row')}: ${rowText(row)} should be ${rowText(wanted)}.`;
  }
  if (id === 'result.duplicates') {
    return extra.length > 0
      ? `The right rows, but some come too often, for example ${rowText(firstExtra)}.`
      : `The right rows, but some come too seldom, for example ${rowText(firstMissing)}.`;
  }
  return `${are(missing.length)} missing${example(missing.length, firstMissing)}, and ${are(extra.length)} too many${example(extra.length, firstExtra)}.`;
}

/** Rows that differ from the reference's. */
export function otherRows(
  place: Place,
  expected: ResultFact,
  actual: ResultFact,
  outcome: { comparison: Comparison; diagnosis: RowDiagnosis },
): Finding {
  const { comparison, diagnosis } = outcome;
  const { id, columns = [], ...cause } = diagnosis;
  const counts = `The query returned ${actual.truncated ? 'more than ' : ''}${counted(actual.rows.length, 'row')}; ${expected.rows.length.toLocaleString('en-US')} ${expected.rows.length === 1 ? 'is' : 'are'} expected.`;
  const words = actual.truncated ? counts : `${rowWords(id, comparison, columns)} ${counts}`;
  return found(place, id, words, {
    missing: comparison.missing.slice(0, rowsKept),
    extra: comparison.extra.slice(0, rowsKept),
    expectedCount: expected.rows.length,
    actualCount: actual.rows.length,
    ...cause,
    ...(columns.length > 0 ? { columns } : {}),
  });
}

type OrderKeys = Exclude<CheckOf<'result'>['order'], 'none'>;

/** The right rows in a wrong order; `pair` names two that are not in it. */
export function otherOrder(place: Place, keys: OrderKeys, pair: string): Finding {
  const words = `The rows are right, the order is not: sort by ${orderText(keys)}. ${pair}`;
  return found(place, 'result.order', words, { diagnosis: 'order-only' });
}

/** The order is right, but nothing at the top of the query asks for it. */
export function luckyOrder(place: Place, keys: OrderKeys, fails: boolean): Finding {
  const reason = fails ? 'without ORDER BY' : 'with ORDER BY only inside a subquery';
  const words = `The rows came in the right order by luck: ${reason}, PostgreSQL may return them in any order. End the query with ORDER BY for ${orderText(keys)}.`;
  return { ...found(place, 'result.order', words, { diagnosis: 'order-by-luck' }), severity: fails ? 'fail' : 'warn' };
}

/** Right rows of another type. */
export function columnTypes(place: Place, mismatches: TypeMismatch[], strict: boolean): Finding {
  const each = mismatches.map(({ column, expected, actual }) => `${column} is ${actual}, expected ${expected}`);
  const words = `The values are right, the type is not: ${each.join('; ')}.`;
  return {
    ...found(place, 'result.column-types', words, { columns: mismatches.map(({ column }) => column) }),
    severity: strict ? 'fail' : 'warn',
  };
}

/** Right rows under other names than the task gives. */
export function columnNames(place: Place, names: { expected: string; actual: string }[]): Finding {
  const each = names.map(({ expected, actual }) => `${actual} should be ${expected}`);
  return found(place, 'result.column-names', `The rows are right, the column names are not: ${each.join('; ')}.`, {
    columns: names.map(({ expected }) => expected),
  });
}
