import { isNumberType } from './cell-types.ts';
import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** Signs that would be read as markup; an underscore only where a word begins or ends. */
const markup = /[\\|<>&*`[\]~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A cell that reads as it is: nothing in it ends it, begins a tag, or is taken for emphasis. */
function text(cell: ExportCell): string {
  if (cell === null) return '*NULL*';
  return cell.replace(markup, (sign) => entities[sign] ?? `\\${sign}`).replace(/\r\n|[\r\n]/g, '<br>');
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
