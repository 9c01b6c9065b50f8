import { EngineError } from '#engine/engine-error.ts';
import type { CopyOptions, Notice, Session } from '#engine/session.ts';
import { cutAtLine, type RecordBatch } from '#transfer/record-batch.ts';
import type { BadRow } from './import-report.ts';

/** Bad rows that are told. */
const toldRows = 20;

// Where it is about the whole row, the row's text stands in place of the column.
const copyLine = /^COPY .+?, line (\d+)(?:, column (.+?): (?:"([\s\S]*)"|null input))?/m;
const skippedRow =
  /^skipping row due to data type incompatibility at line (\d+) for column "([\s\S]*?)": (?:"([\s\S]*)"|null input)$/;
const skippedCount = /^(\d+) rows? (?:was|were) skipped/;

/** A COPY by its own options, e.g. `on_error ignore`. */
export type CopyStatement = (...options: string[]) => string;

/** A part of a batch. */
interface Part {
  body: Uint8Array<ArrayBuffer>;
  /** Lines of the batch before it. */
  linesBefore: number;
}

/**
 * Puts batches into a table inside the caller's transaction. After the first bad row nothing is worth keeping, but the rest
 * is still tried, so that all bad rows are told at once.
 */
export class RowLoader {
  rows = 0;
  readonly bad: BadRow[] = [];
  /** Bad rows met; null where the rest cannot be read. */
  count: number | null = 0;
  readonly #session: Session;
  readonly #copy: CopyStatement;
  readonly #isCsv: boolean;
  readonly #options: CopyOptions;

  constructor(session: Session, copy: CopyStatement, isCsv: boolean, options: CopyOptions) {
    this.#session = session;
    this.#copy = copy;
    this.#isCsv = isCsv;
    this.#options = options;
  }

  /** Takes one batch. Throws `EngineError` for a failure that is about no row. */
  async load(batch: RecordBatch): Promise<void> {
    if (this.count === null) return;
    if (this.count === 0) {
      const failure = await this.#try(batch.body.slice());
      if (!failure) return;
      if (lineOf(failure) === null) throw failure;
    }
    await this.#findAll(batch, { body: batch.body, linesBefore: 0 });
    this.bad.sort((one, other) => one.line - other.line);
  }

  /** COPY under a savepoint; the failure, if it is one that the session survives. */
  async #try(
    body: Uint8Array,
    options: string[] = [],
    onNotice?: (notice: Notice) => void,
  ): Promise<EngineError | null> {
    const copyFrom = this.#session.copyFrom?.bind(this.#session);
    if (!copyFrom) throw new Error('the session takes no rows');
    await this.#session.run('savepoint querywright_rows');
    try {
      const reply = await copyFrom(this.#copy(...options), body, { ...this.#options, ...(onNotice && { onNotice }) });
      await this.#session.run('release savepoint querywright_rows');
      if (reply.kind === 'command') this.rows += reply.rowCount ?? 0;
      return null;
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      await this.#session.run('rollback to savepoint querywright_rows');
      return error;
    }
  }

  async #findAll(batch: RecordBatch, part: Part): Promise<void> {
    let rest: Part | null = part;
    while (rest && rest.body.length > 0 && this.count !== null) rest = await this.#find(batch, rest);
  }

  /** Finds the bad rows of a part, up to one that stops COPY; gives what comes after that one. */
  async #find(batch: RecordBatch, part: Part): Promise<Part | null> {
    const skipped: BadRow[] = [];
    let skippedRows = 0;
    const onNotice = ({ message }: Notice): void => {
      const [, line, column = null, value = null] = skippedRow.exec(message) ?? [];
      if (line !== undefined) {
        skipped.push({ line: Number(line), column, value, reason: '' });
      }
      const [, count] = skippedCount.exec(message) ?? [];
      if (count !== undefined) skippedRows = Number(count);
    };
    /** A row with the line of the file at which it begins. */
    const placed = (row: BadRow): BadRow => {
      const { line } = cutAtLine(part.body, row.line, this.#isCsv);
      return { ...row, line: batch.lineOf(part.linesBefore + line) };
    };
    const left = toldRows - this.bad.length;
    // Before version 18 a COPY stops at the first bad row, and at the next in what comes after it.
    const canSkip = this.#session.capabilities.major >= 18;
    const told = left > 0 ? [`log_verbosity verbose`, `reject_limit ${left}`] : [];
    let failure = await this.#try(part.body.slice(), canSkip ? ['on_error ignore', ...told] : [], onNotice);
    if (failure && canSkip && skipped.length > left - 1 && left > 0) {
      // More are bad than are told: these are told, and all are counted.
      this.bad.push(...skipped.splice(0, left).map(placed));
      failure = await this.#try(part.body.slice(), ['on_error ignore'], onNotice);
      skipped.length = 0;
    }
    const line = failure && lineOf(failure);
    if (failure && line === null) throw failure;
    if (!failure || line === null) {
      this.bad.push(...skipped.map(placed));
      this.#add(skippedRows);
      return null;
    }
    if (this.bad.length >= toldRows) {
      this.count = null;
      return null;
    }
    const { before, record, line: firstLine, after, nextLine } = cutAtLine(part.body, line, this.#isCsv);
    // A check fails as its row is read, a key only once many rows are in: there may be more to find before this one.
    await this.#findAll(batch, { ...part, body: before });
    if (this.bad.length >= toldRows) this.count = null;
    else this.bad.push(badRow(failure, batch.lineOf(part.linesBefore + firstLine), record));
    this.#add(1);
    return { body: after, linesBefore: part.linesBefore + nextLine - 1 };
  }

  #add(count: number): void {
    if (this.count !== null) this.count += count;
  }
}

function lineOf({ fields }: EngineError): number | null {
  const line = copyLine.exec(fields.where ?? '')?.[1];
  return line === undefined ? null : Number(line);
}

function badRow({ fields }: EngineError, line: number, record: string): BadRow {
  const { code, message, detail } = fields;
  // A constraint fails after the row was read, when the column in the context is one that was read since.
  const context = code.startsWith('23') ? null : copyLine.exec(fields.where ?? '');
  const [, , column, value] = context ?? [];
  return {
    line,
    column: column ?? fields.column ?? null,
    value: column === undefined ? (record.length > 200 ? `${record.slice(0, 199)}…` : record) : (value ?? null),
    reason: detail === undefined ? message : `${message}: ${detail}`,
  };
}

/** PostgreSQL's own words for values that COPY skipped without any. */
export async function giveReasons(session: Session, bad: BadRow[], types: ReadonlyMap<string, string>): Promise<void> {
  for (const row of bad) {
    if (row.reason !== '') continue;
    const type = types.get(row.column ?? '');
    row.reason =
      row.value === null ? 'NULL is not allowed here' : `it is not valid for the type ${type ?? 'of the column'}`;
    if (row.value === null || type === undefined) continue;
    const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
    const asked = `select message from pg_catalog.pg_input_error_info(${literal(row.value)}, ${literal(type)})`;
    const reply = await session.run(asked);
    row.reason = (reply.kind === 'rows' ? reply.rows[0]?.[0] : null) ?? row.reason;
  }
}
