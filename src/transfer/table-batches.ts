import { CsvSplitter } from './csv-splitter.ts';
import type { TablePlan } from './import-plan.ts';
import type { ImportSource } from './import-source.ts';
import { jsonBatch } from './json-batch.ts';
import { JsonSplitter } from './json-splitter.ts';
import { readText, readUtf8 } from './read-text.ts';
import type { RecordBatch } from './record-batch.ts';

/** Bytes of a CSV file that are cut at once: ten milliseconds of this thread, some tenths of a second of the engine's. */
const csvPieceBytes = 1_048_576;

/** Bytes of a JSON file that are read at once; each object is parsed here. */
const jsonPieceBytes = 262_144;

/** A batch and how far the file has been read. */
export interface ReadBatch {
  batch: RecordBatch;
  bytes: number;
}

/** The records of a file in batches that COPY reads. Throws `FileProblem`. */
export function tableBatches(source: ImportSource, plan: TablePlan): AsyncGenerator<ReadBatch> {
  return plan.format.kind === 'csv' ? csvBatches(source, plan, plan.format) : jsonBatches(source, plan);
}

async function* csvBatches(
  source: ImportSource,
  plan: TablePlan,
  { delimiter, hasHeader }: { delimiter: string; hasHeader: boolean },
): AsyncGenerator<ReadBatch> {
  const splitter = new CsvSplitter({
    delimiter,
    skipFirst: hasHeader,
    keep: plan.columns.map(({ skip }) => !skip),
    keepBlank: plan.columns.length === 1,
  });
  for await (const { content, bytes } of readUtf8(source, plan.encoding, csvPieceBytes)) {
    const batch = splitter.push(content);
    if (batch) yield { batch, bytes };
  }
  const last = splitter.end();
  if (last) yield { batch: last, bytes: source.size };
}

async function* jsonBatches(source: ImportSource, plan: TablePlan): AsyncGenerator<ReadBatch> {
  const splitter = new JsonSplitter();
  const columns = plan.columns.map(({ source: key, type, skip }) => ({ key, skip, isJson: /^jsonb?$/i.test(type) }));
  for await (const { content, bytes } of readText(source, plan.encoding, jsonPieceBytes)) {
    const records = splitter.push(content);
    if (records.length > 0) yield { batch: jsonBatch(records, columns), bytes };
  }
  splitter.end();
}
