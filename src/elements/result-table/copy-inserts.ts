import type { Cell, RowsReply } from '#engine/session.ts';
import { distinctNames } from './distinct-names.ts';

/** Rows of one INSERT. */
const rowsPerInsert = 500;

/** Words PostgreSQL 18 reserves: `pg_get_keywords()` where catcode is R or T. */
const reserved = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation ' +
    'column concurrently constraint create cross current_catalog current_date current_role current_schema current_time ' +
    'current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze ' +
    'from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit ' +
    'localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references ' +
    'returning right select session_user similar some symmetric system_user table tablesample then to trailing true union ' +
    'unique user using variadic verbose when where window with'
  ).split(' '),
);

/** A name as SQL, in quotes where it needs them. */
export function quotedName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

const bareNumber = new Set([20, 21, 23, 26, 700, 701, 1700]);

/** A value as a literal that an INSERT reads back as the same value. Numbers stand bare where they have digits only. */
export function literal(cell: Cell, typeOid: number): string {
  if (cell === null) return 'null';
  if (typeOid === 16) return cell === 't' ? 'true' : 'false';
  if (bareNumber.has(typeOid) && /^-?\d/.test(cell)) return cell;
  return `'${cell.replaceAll("'", "''")}'`;
}

/** INSERT statements of at most 500 rows each. */
export function copyInserts({ fields, rows }: Pick<RowsReply, 'fields' | 'rows'>, table: string): string {
  const columns = distinctNames(fields).map(quotedName).join(', ');
  const values = rows.map((row) => `  (${row.map((cell, at) => literal(cell, fields[at]?.typeOid ?? 0)).join(', ')})`);
  const statements: string[] = [];
  for (let at = 0; at < values.length; at += rowsPerInsert) {
    const some = values.slice(at, at + rowsPerInsert).join(',\n');
    statements.push(`insert into ${quotedName(table)} (${columns}) values\n${some};\n`);
  }
  return statements.join('');
}
