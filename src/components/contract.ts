import type { Check, CheckOf } from '#catalog/check.schema.ts';
import type { ResultFact } from '#observe/facts.ts';

/** One line of the output contract: what is judged, in the learner's words. Code is between backticks. */
export type ContractLine = string;

const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const counted = (count: number, one: string, many = `${one}s`) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/**
 * What a Check will look at, derived from the checks themselves so that nothing unstated is graded. `expected` is the
 * reference result, for the number and the names of the columns; null where it was not computed.
 */
export function contractLines(checks: readonly Check[], expected: ResultFact | null): ContractLine[] {
  return [...new Set(checks.flatMap((check) => linesOf(check, expected)))];
}

function linesOf(check: Check, expected: ResultFact | null): ContractLine[] {
  switch (check.kind) {
    case 'result':
      return resultLines(check, expected);
    case 'state':
      return stateLines(check);
    case 'errors':
      return ['A statement that must be refused is tried after your script.'];
    case 'succeeds':
      return ['A statement that must still work is tried after your script.'];
    case 'probe':
      return ['Rows are tried against your tables: the right ones must be accepted, the wrong ones refused.'];
    case 'structure':
      return structureLines(check);
    case 'script':
      return scriptLines(check);
    case 'column':
      return [
        check.absent
          ? `Column \`${check.table}.${check.column}\` must be gone.`
          : `Column \`${check.table}.${check.column}\` is read from the catalog.`,
      ];
    case 'constraint':
      return [`Constraints on \`${check.table}\` are judged by what they do; their names are yours.`];
    case 'index':
      return indexLines(check);
    case 'plan':
      return ['The plan of the query is read: what it scans, sorts and throws away.'];
    case 'cost':
      return [costLine(check)];
    case 'size':
      return [`What you make on \`${check.table}\` must stay small: at most ${check.maxRatio} times the reference.`];
    case 'ablation':
      return [`Every new index on \`${check.table}\` must be used by a query it is there for.`];
    case 'migration.locks':
      return ['Each statement is judged by the lock it takes and the work it does under that lock.'];
    case 'migration.rewrite':
      return ['No table that exists may be rewritten.'];
    case 'migration.idempotent':
      return ['The script runs twice. The second run must end without error and change nothing.'];
    case 'migration.final':
      return ['The final schema is compared by meaning, and no data may be lost.'];
  }
}

function resultLines(
  { names, columns, order, types, decimals }: CheckOf<'result'>,
  expected: ResultFact | null,
): string[] {
  const fields = expected?.fields.map(({ name }) => name) ?? [];
  const place = columns === 'by-name' ? 'in any order' : 'in this order';
  const lines: string[] = [];
  if (fields.length > 0) {
    const what = `${counted(fields.length, 'column')}${fields.length > 1 ? ` ${place}` : ''}: ${listed(fields)}.`;
    lines.push(
      names === 'required' || columns === 'by-name' ? `${what} The names count.` : `${what} The names are yours.`,
    );
  } else {
    lines.push(names === 'required' ? 'Column names are compared.' : 'Column names are yours.');
  }
  if (order === 'none') {
    lines.push('The rows may come in any order.');
  } else {
    const keys = order.map(({ column, direction, nulls }) =>
      [`\`${column}\``, direction === 'desc' ? 'descending' : '', nulls ? `with NULL ${nulls}` : '']
        .filter(Boolean)
        .join(' '),
    );
    lines.push(`Rows are ordered by ${keys.join(', then ')}. Ties may come in any order.`);
  }
  if (decimals !== undefined) lines.push(`Numbers are compared to ${counted(decimals, 'decimal')}.`);
  if (types === 'strict') lines.push('The types of the columns are compared, too.');
  return lines;
}

function stateLines({ tables, ignore, rowsAffected }: CheckOf<'state'>): string[] {
  return [
    tables
      ? `The rows of ${listed(tables)} are compared after your script. Every other table must be unchanged.`
      : 'The rows of the tables you change are compared. Every other table must be unchanged.',
    ...(ignore.length > 0 ? [`Not compared: ${listed(ignore)}.`] : []),
    ...(rowsAffected === undefined ? [] : [`The last statement must change ${counted(rowsAffected, 'row')}.`]),
  ];
}

function structureLines({ require, forbid, tables }: CheckOf<'structure'>): string[] {
  return [
    ...(require.length > 0 ? [`Your text must use: ${listed(require.map(spoken))}.`] : []),
    ...(forbid.length > 0 ? [`Your text must not use: ${listed(forbid.map(spoken))}.`] : []),
    ...(tables.length > 0 ? [`The query must read ${listed(tables)}.`] : []),
  ];
}

const spoken = (feature: string) =>
  feature.startsWith('function:') ? `${feature.slice('function:'.length)}()` : feature.replaceAll('-', ' ');

function scriptLines({ transactions, maxStatements, readOnly }: CheckOf<'script'>): string[] {
  return [
    ...(maxStatements === undefined ? [] : [`At most ${counted(maxStatements, 'statement')}.`]),
    ...(readOnly ? ['Only statements that write nothing.'] : []),
    ...(transactions === 'allowed' ? ['You may write `begin` and `commit`.'] : []),
  ];
}

function indexLines({ table, maxNew, noRedundant, gone, kept }: CheckOf<'index'>): string[] {
  return [
    `Indexes on \`${table}\` are judged by shape; their names are yours.`,
    ...(maxNew === undefined ? [] : [`At most ${counted(maxNew, 'new index', 'new indexes')}.`]),
    ...(noRedundant ? ['No index may repeat another.'] : []),
    ...(gone.length > 0 ? [`Must be gone: ${listed(gone)}.`] : []),
    ...(kept.length > 0 ? [`Must still be served: ${listed(kept)}.`] : []),
  ];
}

function costLine({ maxRatio, maxBuffers }: CheckOf<'cost'>): string {
  if (maxBuffers !== undefined) return `The query may read at most ${counted(maxBuffers, 'page')}.`;
  if (maxRatio !== undefined)
    return `The query may read at most ${Math.round(maxRatio * 100)} % of the pages it read before.`;
  return 'The pages the query reads are counted.';
}
