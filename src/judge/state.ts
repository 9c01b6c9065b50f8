import type { CheckOf } from '#catalog/check.schema.ts';
import type { Facts, TableState } from '#observe/facts.ts';
import type { CheckKind, JudgeContext } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { counted } from './result-words.ts';
import { observed } from './schema-lookup.ts';
import { placeOf } from './schema-place.ts';
import { stateDifference } from './state-difference.ts';
import { differenceDetails, differenceWords } from './state-words.ts';

type StateCheck = CheckOf<'state'>;

const writingNodes = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);

function find(states: TableState[], table: string): TableState | undefined {
  return states.find((state) => state.table === table.replace(/^public\./, ''));
}

/** Tables whose rows a script changed, made or dropped. */
function changedTables(state: Required<Facts>['state']): string[] {
  const names = new Set([...state.before, ...state.after].map((table) => table.table));
  return [...names].filter((name) => {
    const [before, after] = [find(state.before, name), find(state.after, name)];
    return (
      !before || !after || stateDifference(before, after) !== null || before.columns.join() !== after.columns.join()
    );
  });
}

function fail(id: string, message: string, details: Record<string, unknown>): Finding {
  return { id, kind: 'state', severity: 'fail', message, details };
}

function compared(check: StateCheck, table: string, expected: TableState[], actual: TableState[]): Finding[] {
  const [wanted, found] = [find(expected, table), find(actual, table)];
  if (!wanted && !found) return [];
  if (!wanted) return [fail('state.rows-differ', `Table ${table} is still there and should be gone.`, { table })];
  if (!found) return [fail('state.rows-differ', `There is no table ${table} after your script.`, { table })];
  const ignored = check.ignore.flatMap((name) => (name.startsWith(`${table}.`) ? [name.slice(table.length + 1)] : []));
  const lacks = wanted.columns.filter((column) => !ignored.includes(column) && !found.columns.includes(column));
  if (lacks.length > 0) {
    return [fail('state.rows-differ', `Table ${table} has no column ${lacks.join(', ')}.`, { table, columns: lacks })];
  }
  const difference = stateDifference(wanted, found, ignored);
  return difference
    ? [fail('state.rows-differ', differenceWords(table, difference), differenceDetails(table, difference))]
    : [];
}

function untouched(tables: string[], state: Required<Facts>['state']): Finding[] {
  return tables.flatMap((table) => {
    const [before, after] = [find(state.before, table), find(state.after, table)];
    if (!before) return [];
    if (!after)
      return [
        fail('state.unexpected-change', `Table ${table} is gone, and the task does not ask for that.`, { table }),
      ];
    const difference = stateDifference(before, after);
    if (!difference) return [];
    const message = `Table ${table} should not change, and it did. ${differenceWords(table, difference)}`;
    return [fail('state.unexpected-change', message, differenceDetails(table, difference))];
  });
}

function affected(check: StateCheck, facts: Facts, context: JudgeContext): Finding[] {
  if (check.rowsAffected === undefined) return [];
  const last = context.statements.findLast((statement) => writingNodes.has(statement.node));
  const reply = facts.script.runs.find((run) => run.statement === last?.number)?.reply;
  const count = reply && reply.kind !== 'document' ? (reply.rowCount ?? 0) : 0;
  if (count === check.rowsAffected) return [];
  const message = `Your last writing statement changed ${counted(count, 'row')}; the task asks for ${check.rowsAffected.toLocaleString('en-US')}.`;
  return [
    { ...fail('state.rows-affected', message, { rows: count, asked: check.rowsAffected }), ...placeOf(context, last) },
  ];
}

/** What tables hold after the script, against what they hold after the solution; every other table must be unchanged. */
export const stateKind: CheckKind<'state'> = {
  kind: 'state',
  needs: () => [{ fact: 'state', tables: 'all' }],
  judge(check, facts, context) {
    const state = observed(facts.state, 'state');
    const reference = observed(context.bundle.reference.facts.state, 'state of the reference');
    const changed = changedTables(reference);
    const watched = (check.tables ?? changed).map((table) => table.replace(/^public\./, ''));
    const others = state.before
      .map((table) => table.table)
      .filter((table) => !watched.includes(table) && !changed.includes(table));
    const place = placeOf(
      context,
      context.statements.findLast((statement) => writingNodes.has(statement.node)),
    );
    const rows = watched.flatMap((table) => compared(check, table, reference.after, state.after));
    const beside = untouched(others, state);
    const findings = [...rows, ...beside].map((finding) => ({ ...finding, ...place }));
    return { findings: [...findings, ...affected(check, facts, context)] };
  },
};
