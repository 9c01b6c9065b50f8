import { isNumberType } from './cell-types.ts';
import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** Nothing in a cell may end it, begin a tag, or be taken for emphasis. */
function text(cell: ExportCell): string {
  if (cell === null) return '*NULL*';
  return cell
    .replaceAll(/[\\|`*_<>[\]&]/g, (letter) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[letter] ?? `\\${letter}`)
    .replaceAll(/\r\n|[\r\n]/g, '<br>');
}

/** Writes a table of GitHub's Markdown; numbers stand to the right, NULL in italics. */
export function markdownWriter(columns: ExportColumn[]): TableWriter {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return {
    begin: () =>
      line(columns.map(({ name }) => text(name))) +
      line(columns.map(({ typeOid }) => (isNumberType(typeOid) ? '--:' : '---'))),
    rows: (rows) => rows.map((cells) => line(cells.map(text))).join(''),
    end: () => '',
  };
}
