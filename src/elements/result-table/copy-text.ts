import type { RowsReply } from '#engine/session.ts';
import { quoteIdentifier } from '#sql/quote-name.ts';
import { type TableWriter, wholeText } from '#transfer/table-writer.ts';
import { insertWriter } from '#transfer/write-inserts.ts';
import { jsonWriter } from '#transfer/write-json.ts';
import { markdownWriter } from '#transfer/write-markdown.ts';
import { separatedWriter } from '#transfer/write-separated.ts';

/** Forms a result can be copied in. */
export type CopyForm = 'csv' | 'tsv' | 'json' | 'markdown' | 'inserts';

/** The rows to copy and the columns they have. */
export type CopiedRows = Pick<RowsReply, 'fields' | 'rows'>;

function writerOf({ fields }: CopiedRows, form: CopyForm, table: string): TableWriter {
  switch (form) {
    case 'csv':
      return separatedWriter(fields, { separator: ',', lineEnd: '\r\n' });
    case 'tsv':
      return separatedWriter(fields, { separator: '\t', lineEnd: '\r\n' });
    case 'json':
      // What is pasted is read by JavaScript, which would round a long number.
      return jsonWriter(fields, 'text');
    case 'markdown':
      return markdownWriter(fields);
    case 'inserts':
      return insertWriter(fields, quoteIdentifier(table));
  }
}

/** The rows as text in the form asked; `table` names the table of INSERTs. */
export function copyText(copied: CopiedRows, form: CopyForm, table = 'result'): string {
  return wholeText(writerOf(copied, form, table), copied.rows);
}
