import { isBooleanType, isJsonType, isPlainNumber, isSmallInteger } from './cell-types.ts';
import { distinctNames } from './distinct-names.ts';
import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** How numbers are written whose digits JavaScript would lose: as they are, or as text. */
export type LongNumbers = 'bare' | 'text';

function value(cell: ExportCell, typeOid: number, longNumbers: LongNumbers): string {
  if (cell === null) return 'null';
  if (isBooleanType(typeOid)) return cell === 't' ? 'true' : 'false';
  const isNumber = isPlainNumber(typeOid, cell) && (longNumbers === 'bare' || isSmallInteger(typeOid));
  return isNumber || isJsonType(typeOid) ? cell : JSON.stringify(cell);
}

/** Writes one array, an object a line; numbers keep all digits, json stays json, anything else is a string. */
export function jsonWriter(columns: ExportColumn[], longNumbers: LongNumbers = 'bare'): TableWriter {
  const keys = distinctNames(columns).map((name) => JSON.stringify(name));
  let isFirst = true;
  const line = (cells: readonly ExportCell[]): string => {
    const fields = columns.map(
      ({ typeOid }, at) => `${keys[at] ?? ''}: ${value(cells[at] ?? null, typeOid, longNumbers)}`,
    );
    const lead = isFirst ? '\n' : ',\n';
    isFirst = false;
    return `${lead}  {${fields.join(', ')}}`;
  };
  return { begin: () => '[', rows: (rows) => rows.map(line).join(''), end: () => (isFirst ? ']\n' : '\n]\n') };
}
