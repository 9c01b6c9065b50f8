import type { Cell, RowsReply } from '#engine/session.ts';
import { copyInserts } from './copy-inserts.ts';
import { copyMarkdown } from './copy-markdown.ts';
import { distinctNames } from './distinct-names.ts';

/** Forms a result can be copied in. */
export type CopyForm = 'csv' | 'tsv' | 'json' | 'markdown' | 'inserts';

/** The rows to copy and the columns they have. */
export type CopiedRows = Pick<RowsReply, 'fields' | 'rows'>;

function quoted(text: string, special: RegExp): string {
  return special.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells with a header; NULL is nothing and the empty text is `""`, as COPY writes them. */
function separated({ fields, rows }: CopiedRows, separator: string, special: RegExp): string {
  const line = (cells: Cell[]): string =>
    cells.map((cell) => (cell === null ? '' : quoted(cell, special))).join(separator);
  return [fields.map(({ name }) => name), ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}

/** RFC 4180 with a header. */
const csv = (copied: CopiedRows): string => separated(copied, ',', /[",\r\n]/);

/** As spreadsheets put it on the clipboard: quotes only where a tab, a quote or a line end stands inside. */
const tsv = (copied: CopiedRows): string => separated(copied, '\t', /["\t\r\n]/);

const literalOids = new Set([16, 21, 23, 114, 3802]);

/** A value as JSON text: integers, booleans and JSON become themselves; everything else stays text, so that no digit of a numeric or bigint is lost. */
function jsonText(cell: Cell, typeOid: number): string {
  if (cell === null) return 'null';
  if (!literalOids.has(typeOid)) return JSON.stringify(cell);
  return typeOid === 16 ? String(cell === 't') : cell;
}

function json({ fields, rows }: CopiedRows): string {
  const names = distinctNames(fields).map((name) => JSON.stringify(name));
  const objects = rows.map((row) => {
    const members = row.map((cell, at) => `    ${names[at] ?? '""'}: ${jsonText(cell, fields[at]?.typeOid ?? 0)}`);
    return members.length === 0 ? '  {}' : `  {\n${members.join(',\n')}\n  }`;
  });
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}

/** The rows as text in the form asked; `table` names the table of INSERTs. */
export function copyText(copied: CopiedRows, form: CopyForm, table = 'result'): string {
  switch (form) {
    case 'csv':
      return csv(copied);
    case 'tsv':
      return tsv(copied);
    case 'json':
      return json(copied);
    case 'markdown':
      return copyMarkdown(copied);
    case 'inserts':
      return copyInserts(copied, table);
  }
}
