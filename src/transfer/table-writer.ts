import { insertWriter } from './write-inserts.ts';
import { jsonWriter } from './write-json.ts';
import { markdownWriter } from './write-markdown.ts';
import { separatedWriter } from './write-separated.ts';

/** Forms in which rows leave. */
export const exportForms = ['csv', 'json', 'markdown', 'inserts'] as const;
export type ExportForm = (typeof exportForms)[number];

/** A cell as PostgreSQL prints it, or NULL. */
export type ExportCell = string | null;

/** A column of what is exported. */
export interface ExportColumn {
  name: string;
  /** `pg_type.oid`. */
  typeOid: number;
}

/** Writes rows that come in pieces. What the three give, put together, is the file. */
export interface TableWriter {
  begin(): string;
  rows(rows: readonly (readonly ExportCell[])[]): string;
  end(): string;
}

/** A writer; `table` is what INSERT names, quoted as SQL needs it. */
export function tableWriter(form: ExportForm, columns: ExportColumn[], table: string): TableWriter {
  switch (form) {
    case 'csv':
      return separatedWriter(columns, { separator: ',', lineEnd: '\n' });
    case 'json':
      return jsonWriter(columns);
    case 'markdown':
      return markdownWriter(columns);
    case 'inserts':
      return insertWriter(columns, table);
  }
}

/** The whole text of rows that are at hand. */
export function exportText(
  form: ExportForm,
  columns: ExportColumn[],
  rows: readonly (readonly ExportCell[])[],
  table = 'exported',
): string {
  return wholeText(tableWriter(form, columns, table), rows);
}

/** What a writer makes of rows that are at hand. */
export function wholeText(writer: TableWriter, rows: readonly (readonly ExportCell[])[]): string {
  return `${writer.begin()}${writer.rows(rows)}${writer.end()}`;
}

const fileTypes: Record<ExportForm, { ending: string; mediaType: string }> = {
  csv: { ending: 'csv', mediaType: 'text/csv' },
  json: { ending: 'json', mediaType: 'application/json' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
  inserts: { ending: 'sql', mediaType: 'application/sql' },
};

/** Name and media type of an exported file. */
export function exportFile(form: ExportForm, name: string): { name: string; mediaType: string } {
  const { ending, mediaType } = fileTypes[form];
  return { name: `${name.replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '_')}.${ending}`, mediaType };
}
