import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** What stands between fields and at the end of a line, and which fields need quotes. */
export interface Separated {
  separator: ',' | '\t';
  lineEnd: '\n' | '\r\n';
}

/** As COPY writes it: NULL is nothing, the empty text `""`. */
function field(cell: ExportCell, special: RegExp): string {
  if (cell === null) return '';
  return cell === '' || special.test(cell) || cell === '\\.' ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes fields with a header: CSV by RFC 4180, or tabs as spreadsheets put them on the clipboard. */
export function separatedWriter(columns: ExportColumn[], { separator, lineEnd }: Separated): TableWriter {
  const special = separator === ',' ? /[",\r\n]/ : /["\t\r\n]/;
  const line = (cells: readonly ExportCell[]): string =>
    `${cells.map((cell) => field(cell, special)).join(separator)}${lineEnd}`;
  return {
    begin: () => line(columns.map(({ name }) => name)),
    rows: (rows) => rows.map(line).join(''),
    end: () => '',
  };
}
