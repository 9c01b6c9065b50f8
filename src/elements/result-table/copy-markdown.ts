import type { Cell, RowsReply } from '#engine/session.ts';
import { isNumeric } from '#elements/cell/type-oids.ts';

/** Signs that would be read as markup; an underscore only where a word begins or ends. */
const markup = /[\\|<>*`[\]~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

function escaped(cell: Cell): string {
  if (cell === null) return 'NULL';
  return cell.replace(markup, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`)).replace(/\r\n|\r|\n/g, '<br>');
}

/** A table of GitHub's Markdown: every value reads as it is, numbers stand at the right. */
export function copyMarkdown({ fields, rows }: Pick<RowsReply, 'fields' | 'rows'>): string {
  const line = (cells: Cell[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;
  const rule = fields.map(({ typeOid }) => (isNumeric(typeOid) ? '---:' : '---'));
  return `${line(fields.map(({ name }) => name))}| ${rule.join(' | ')} |\n${rows.map(line).join('')}`;
}
