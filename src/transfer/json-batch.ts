import { FileProblem } from './file-problem.ts';
import { jsonFields, type JsonValue } from './json-fields.ts';
import type { JsonRecord } from './json-splitter.ts';
import type { RecordBatch } from './record-batch.ts';

/** The fields of a record. Throws `FileProblem` where it is no JSON. */
export function fieldsOf({ text, line }: JsonRecord): Map<string, JsonValue> {
  try {
    return jsonFields(text);
  } catch (error) {
    throw new FileProblem(line, `this object is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in COPY's text format, where a record never has more than one line. */
function copyText(text: string | null | undefined, isJson: boolean, kind: JsonValue['kind'] | undefined): string {
  if (text === null || text === undefined) return '\\N';
  const written = isJson && kind === 'string' ? JSON.stringify(text) : text;
  return written.replaceAll(/[\\\n\r\t]/g, (letter) => escapes[letter] ?? letter);
}

/** A key that becomes a column, or is left out. */
export interface JsonColumn {
  key: string;
  /** The column is json or jsonb, so a string goes in with its quotes. */
  isJson: boolean;
  skip: boolean;
}

/**
 * Objects as rows in COPY's text format; a key that is missing is NULL. Throws `FileProblem` at a key that has no column,
 * so that nothing is lost unsaid.
 */
export function jsonBatch(records: JsonRecord[], columns: JsonColumn[]): RecordBatch {
  const known = new Set(columns.map(({ key }) => key));
  const kept = columns.filter(({ skip }) => !skip);
  const rows = records.map((record) => {
    const fields = fieldsOf(record);
    for (const key of fields.keys()) {
      if (!known.has(key)) throw new FileProblem(record.line, `the key “${key}” has no column`);
    }
    const cells = kept.map(({ key, isJson }) => copyText(fields.get(key)?.text, isJson, fields.get(key)?.kind));
    return `${cells.join('\t')}\n`;
  });
  const lines = records.map(({ line }) => line);
  return {
    body: new TextEncoder().encode(rows.join('')),
    rows: records.length,
    lineOf: (bodyLine) => lines[bodyLine - 1] ?? lines.at(-1) ?? 1,
  };
}
