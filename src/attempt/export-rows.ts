import type { Field, Session } from '#engine/session.ts';
import { CopyTextReader } from '#transfer/copy-text.ts';
import { type ExportForm, tableWriter } from '#transfer/table-writer.ts';

export interface ExportOptions {
  /** What INSERT statements name, as SQL. Default: `exported`. */
  table?: string | undefined;
  /** Told as pieces come. */
  onProgress?: ((written: { bytes: number }) => void) | undefined;
  /** Ends the session in the middle of the statement, as with `Session.run`. */
  signal?: AbortSignal | undefined;
}

async function columnsOf(session: Session, query: string): Promise<Field[]> {
  const reply = await session.run(`select * from (${query}\n) "exported rows" limit 0`);
  return reply.kind === 'rows' ? reply.fields : [];
}

/**
 * The rows of a query, all of them, as a file in pieces: `table public.jobs`, or a SELECT without its semicolon. It runs as
 * whoever the session is. Throws `EngineError`.
 */
export async function exportRows(
  session: Session,
  query: string,
  form: ExportForm,
  { table = 'exported', onProgress, signal }: ExportOptions = {},
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (!session.copyTo) throw new Error('the session gives no rows');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const take = (bytes: Uint8Array<ArrayBuffer>): void => {
    if (bytes.length > 0) pieces.push(bytes);
    length += bytes.length;
    onProgress?.({ bytes: length });
  };
  const options = signal ? { signal } : {};
  const inside = `copy (${query}\n) to stdout`;
  if (form === 'csv') {
    await session.copyTo(`${inside} with (format csv, header)`, (bytes) => take(new Uint8Array(bytes)), options);
    return pieces;
  }
  const writer = tableWriter(form, await columnsOf(session, query), table);
  const encoder = new TextEncoder();
  const reader = new CopyTextReader();
  take(encoder.encode(writer.begin()));
  await session.copyTo(inside, (bytes) => take(encoder.encode(writer.rows(reader.push(bytes)))), options);
  take(encoder.encode(writer.end()));
  return pieces;
}

/** The whole database as a script by pg_dump, for any owner: who runs it owns what it makes. Throws `EngineError`. */
export async function exportDatabase(session: Session): Promise<Uint8Array> {
  if (!session.dump) throw new Error('this engine brings no pg_dump');
  return session.dump(['--no-owner']);
}
