import { isBooleanType, isPlainNumber } from './cell-types.ts';
import { quoteIdentifier } from '#sql/quote-name.ts';
import { distinctNames } from './distinct-names.ts';
import type { ExportCell, ExportColumn, TableWriter } from './table-writer.ts';

/** Rows of one statement. */
const rowsPerInsert = 500;

function literal(cell: ExportCell, typeOid: number): string {
  if (cell === null) return 'null';
  if (isBooleanType(typeOid)) return cell === 't' ? 'true' : 'false';
  return isPlainNumber(typeOid, cell) ? cell : `'${cell.replaceAll("'", "''")}'`;
}

/** Writes INSERT statements of up to 500 rows. Literals are as with `standard_conforming_strings`, PostgreSQL's default. */
export function insertWriter(columns: ExportColumn[], table: string): TableWriter {
  const head = `insert into ${table} (${distinctNames(columns).map(quoteIdentifier).join(', ')}) values\n`;
  const line = (cells: readonly ExportCell[]): string =>
    `  (${columns.map(({ typeOid }, at) => literal(cells[at] ?? null, typeOid)).join(', ')})`;
  return {
    begin: () => '',
    rows(rows) {
      const statements: string[] = [];
      for (let at = 0; at < rows.length; at += rowsPerInsert) {
        statements.push(
          `${head}${rows
            .slice(at, at + rowsPerInsert)
            .map(line)
            .join(',\n')};\n`,
        );
      }
      return statements.join('');
    },
    end: () => '',
  };
}
