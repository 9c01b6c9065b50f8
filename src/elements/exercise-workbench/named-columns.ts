import type { TableState } from '#observe/facts.ts';

/**
 * Leaves of a counter-example's table the columns that one of the texts names, so that the example stays small enough
 * to see. All columns stay where none is named, and where there are few.
 */
export function namedColumns(table: TableState, texts: readonly string[]): TableState {
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? []));
  const kept = table.columns.flatMap((name, at) => (words.has(name.toLowerCase()) ? [at] : []));
  if (kept.length === 0 || table.columns.length <= fewColumns) return table;
  const { rows, typeOids, ...rest } = table;
  const pick = <T>(from: readonly T[]): T[] => kept.flatMap((at) => from.slice(at, at + 1));
  return {
    ...rest,
    columns: pick(table.columns),
    ...(rows ? { rows: rows.map(pick) } : {}),
    ...(typeOids ? { typeOids: pick(typeOids) } : {}),
  };
}

const fewColumns = 4;
