import type { Cell } from '#engine/session.ts';
import type { TableState } from './facts.ts';

/** Tables that came, went or hold other rows. */
export function changedTables(before: TableState[], after: TableState[]): string[] {
  const digests = (states: TableState[]) => new Map(states.map((state) => [state.table, state.digest]));
  const [first, second] = [digests(before), digests(after)];
  const tables = new Set([...first.keys(), ...second.keys()]);
  return [...tables].filter((table) => first.get(table) !== second.get(table)).sort();
}

function sorted(cells: (Cell | undefined)[]): string {
  return JSON.stringify(cells.map((cell) => cell ?? null).sort());
}

function valuesOf(state: TableState, column: string): string | undefined {
  const place = state.columns.indexOf(column);
  if (state.rows) return sorted(state.rows.map((row) => row[place]));
  return state.columnDigests?.[column];
}

/** Columns that both states of a table have and whose values differ, whichever row they are in. */
function differingColumns(one: TableState, other: TableState): string[] {
  return one.columns.filter(
    (column) => other.columns.includes(column) && valuesOf(one, column) !== valuesOf(other, column),
  );
}

/**
 * `table.column` of everything that differs between two undisturbed runs of the same script, where the tables have as many
 * rows: random values and the clock.
 */
export function volatileColumns(one: TableState[], other: TableState[]): Set<string> {
  const found = one.flatMap((state) => {
    const twin = other.find(({ table }) => table === state.table);
    if (!twin || twin.count !== state.count || twin.digest === state.digest) return [];
    return differingColumns(state, twin).map((column) => `${state.table}.${column}`);
  });
  return new Set(found);
}

/** `changedTables` without those that differ only in the given columns. */
export function changedBeyond(before: TableState[], after: TableState[], volatile: ReadonlySet<string>): string[] {
  return changedTables(before, after).filter((table) => {
    const [one, other] = [before, after].map((states) => states.find((state) => state.table === table));
    if (!one || !other || one.count !== other.count) return true;
    const differing = differingColumns(one, other);
    return differing.length === 0 || differing.some((column) => !volatile.has(`${table}.${column}`));
  });
}

/** Tables of `before` that are gone, hold more or fewer rows, or other values in a column they had. Order of columns does not count. */
export function lostTables(before: TableState[], after: TableState[]): string[] {
  return before
    .filter((state) => {
      const twin = after.find(({ table }) => table === state.table);
      if (!twin || twin.count !== state.count || state.columns.some((column) => !twin.columns.includes(column)))
        return true;
      return differingColumns(state, twin).length > 0;
    })
    .map(({ table }) => table);
}
