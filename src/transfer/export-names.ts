import type { ExportColumn } from './table-writer.ts';

/** Names of columns, those that come twice numbered: `id`, `id_2`. */
export function columnNames(columns: ExportColumn[]): string[] {
  const used = new Set<string>();
  return columns.map(({ name }) => {
    let free = name;
    for (let count = 2; used.has(free); count += 1) free = `${name}_${count}`;
    used.add(free);
    return free;
  });
}

/** A name as an SQL identifier, always quoted. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
