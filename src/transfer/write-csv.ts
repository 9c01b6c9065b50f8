import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** As COPY writes it: NULL is empty, the empty text `""`. */
function field(cell: ExportCell): string {
  if (cell === null) return '';
  return cell === '' || /[",\r\n]/.test(cell) || cell === '\\.' ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes CSV with a header. */
export function csvWriter(columns: ExportColumn[]): TableWriter {
  const line = (cells: readonly ExportCell[]): string => `${cells.map(field).join(',')}\n`;
  return {
    begin: () => line(columns.map(({ name }) => name)),
    rows: (rows) => rows.map(line).join(''),
    end: () => '',
  };
}
