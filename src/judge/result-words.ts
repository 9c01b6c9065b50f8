import type { Cell } from '#engine/session.ts';
import type { CounterExample } from '#observe/facts.ts';

const longestCell = 24;
const cellsShown = 6;

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return 'NULL';
  const short = cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell;
  return /^$|^\s|\s$|,/.test(short) ? `'${short}'` : short;
}

/** A row in brackets, long cells and wide rows cut short. */
export function rowText(row: Cell[]): string {
  const shown = row.slice(0, cellsShown).map(cellText);
  return `(${[...shown, ...(row.length > cellsShown ? ['…'] : [])].join(', ')})`;
}

/** `name, total and day`, or with `or` before the last. */
export function listed(words: string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** The sizes of the smallest data found, e.g. `drivers 1 row, jobs 2 rows`. */
export function dataText(example: CounterExample): string {
  return example.tables.map((table) => `${table.table} ${counted(table.count, 'row')}`).join(', ');
}
