import { isBooleanType, isJsonType, isPlainNumber } from './cell-types.ts';
import { columnNames } from './export-names.ts';
import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

function value(cell: ExportCell, typeOid: number): string {
  if (cell === null) return 'null';
  if (isBooleanType(typeOid)) return cell === 't' ? 'true' : 'false';
  return isPlainNumber(typeOid, cell) || isJsonType(typeOid) ? cell : JSON.stringify(cell);
}

/** Writes one array, an object a line; numbers keep all digits, json stays json, anything else is a string. */
export function jsonWriter(columns: ExportColumn[]): TableWriter {
  const keys = columnNames(columns).map((name) => JSON.stringify(name));
  let isFirst = true;
  const line = (cells: readonly ExportCell[]): string => {
    const fields = columns.map(({ typeOid }, at) => `${keys[at] ?? ''}: ${value(cells[at] ?? null, typeOid)}`);
    const lead = isFirst ? '\n' : ',\n';
    isFirst = false;
    return `${lead}  {${fields.join(', ')}}`;
  };
  return { begin: () => '[', rows: (rows) => rows.map(line).join(''), end: () => (isFirst ? ']\n' : '\n]\n') };
}
