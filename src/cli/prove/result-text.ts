import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Cell, Reply } from '#engine/session.ts';

/** Type oids whose values are set to the right: integers, oid, floats, numeric, money. */
const rightAligned = new Set([20, 21, 23, 26, 700, 701, 790, 1700]);

function widthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number, toRight: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)));
  return toRight ? gap + text : text + gap;
}

function shown(cell: Cell): string {
  return cell === null ? 'NULL' : cell.replaceAll('\n', '↵');
}

/**
 * A reply as a `result` fence shows it: a header line, a line of dashes, one line a row and `(n rows)`. Columns are parted
 * by ` | `; numbers stand to the right, NULL is written out, a line break inside a cell is `↵`, no line ends in a space.
 * A reply without rows is its command tag, e.g. `UPDATE 3`.
 */
export function resultText(reply: Reply): string {
  if (reply.kind === 'document') return JSON.stringify(reply.document, null, 2);
  if (reply.kind === 'command') {
    const count = reply.rowCount === null ? '' : ` ${reply.command === 'INSERT' ? '0 ' : ''}${reply.rowCount}`;
    return `${reply.command}${count}`;
  }
  const { fields, rows } = reply;
  const toRight = fields.map(({ typeOid }) => rightAligned.has(typeOid));
  const cells = rows.map((row) => row.map(shown));
  const widths = fields.map(({ name }, column) =>
    Math.max(widthOf(name), ...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (texts: string[]) =>
    texts
      .map((text, column) => pad(text, widths[column] ?? 0, toRight[column] ?? false))
      .join(' | ')
      .trimEnd();
  return [
    line(fields.map(({ name }) => name)),
    widths.map((width) => '-'.repeat(width)).join('-+-'),
    ...cells.map(line),
    `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
  ].join('\n');
}

/** An error as a `result` fence shows it: `ERROR 42703: column "x" does not exist`. */
export function errorText({ code, message }: EngineErrorFields): string {
  return `ERROR ${code}: ${message}`;
}

/** A text with trailing spaces and blank last lines taken off, for comparing. */
export function trimmedLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
