import type { Cell, RowsReply } from '#engine/session.ts';

/** Forms a result can be copied in. */
export type CopyForm = 'csv' | 'markdown' | 'json';

const quoteCsv = (text: string): string =>
  /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;

/** RFC 4180 with a header; NULL is nothing between the commas and the empty text is `""`, as COPY writes them. */
function csv({ fields, rows }: RowsReply): string {
  const line = (cells: Cell[]): string => cells.map((cell) => (cell === null ? '' : quoteCsv(cell))).join(',');
  return [line(fields.map(({ name }) => name)), ...rows.map(line)].join('\n') + '\n';
}

function markdown({ fields, rows }: RowsReply): string {
  const escape = (cell: Cell): string => (cell ?? 'NULL').replaceAll('|', '\\|').replaceAll('\n', '<br>');
  const line = (cells: Cell[]): string => `| ${cells.map(escape).join(' | ')} |`;
  const rule = `| ${fields.map(() => '---').join(' | ')} |`;
  return [line(fields.map(({ name }) => name)), rule, ...rows.map(line)].join('\n') + '\n';
}

const literalOids = new Set([16, 21, 23, 114, 3802]);

/** Integers, booleans and JSON become themselves; everything else stays text, so that no digit of a numeric or bigint is lost. */
function jsonValue(cell: Cell, typeOid: number): unknown {
  if (cell === null || !literalOids.has(typeOid)) return cell;
  if (typeOid === 16) return cell === 't';
  return JSON.parse(cell) as unknown;
}

function json({ fields, rows }: RowsReply): string {
  // A column name may repeat; the second gets its number.
  const names = fields.map(({ name }, at) => {
    const isRepeated = fields.findIndex((field) => field.name === name) < at;
    return isRepeated ? `${name}_${String(at + 1)}` : name;
  });
  const objects = rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [names[at] ?? '', jsonValue(cell, fields[at]?.typeOid ?? 0)])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** The rows a reply holds as text in the form asked. */
export function copyText(reply: RowsReply, form: CopyForm): string {
  return { csv, markdown, json }[form](reply);
}
