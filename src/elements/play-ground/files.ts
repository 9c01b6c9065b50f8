import type { ImportOutcome } from '#attempt/import-report.ts';
import type { Scratch } from '#attempt/scratch.ts';
import type { RowsReply } from '#engine/session.ts';
import { exportFile, exportText } from '#transfer/table-writer.ts';
import { proposeImport } from '#transfer/propose-import.ts';
import type { ExportRequest } from '../export-menu/view.ts';
import { fileName } from './file-name.ts';
import type { ImportDialog } from '../import-dialog/element.ts';
import type { ImportStart } from '../import-dialog/state.ts';

/** Imports what the dialog asks for and tells it how that goes; null where the database ended with it. */
export async function importInto(
  scratch: Scratch,
  { source, plan }: ImportStart,
  dialog: ImportDialog,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const { importFile } = await import('#attempt/import-file.ts');
  if (plan.kind === 'dump' && !scratch.inTransaction()) {
    const proposal = await proposeImport(source);
    if (proposal.kind === 'dump') await scratch.extend(proposal.extensions);
  }
  return scratch.use((session) =>
    importFile(session, source, plan, { signal, onProgress: (progress) => (dialog.progress = progress) }),
  );
}

/** What an export came to. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  pieces: Uint8Array<ArrayBuffer>[];
}

/** Writes what the menu asks for. `result` is the last result that is shown, `database` the name of the database. */
export async function exported(
  scratch: Scratch,
  { what, form }: ExportRequest,
  result: RowsReply | null,
  database: string,
): Promise<ExportedFile> {
  if (what.kind === 'database' || form === null) {
    const { exportDatabase } = await import('#attempt/export-rows.ts');
    const script = await scratch.use(exportDatabase);
    return { name: `${fileName(database)}.sql`, mediaType: 'application/sql', pieces: [new Uint8Array(script)] };
  }
  if (what.kind === 'table') {
    const { exportRows } = await import('#attempt/export-rows.ts');
    const { table } = what;
    const pieces = await scratch.use((session, signal) =>
      exportRows(session, `table ${table}`, form, { table, signal }),
    );
    return { ...exportFile(form, fileName(table)), pieces };
  }
  const { fields, rows } = result ?? { fields: [], rows: [] };
  const text = exportText(form, fields, rows);
  return { ...exportFile(form, 'result'), pieces: [new TextEncoder().encode(text)] };
}
