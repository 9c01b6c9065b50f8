import { guessDialect, readCsv } from './csv-dialect.ts';
import { declaredEncoding } from './dump-rules.ts';
import { FileProblem } from './file-problem.ts';
import type { ImportProposal, NullRule, ProposalOptions } from './import-plan.ts';
import type { ImportSource } from './import-source.ts';
import { fieldsOf } from './json-batch.ts';
import { JsonSplitter } from './json-splitter.ts';
import { breathe } from './pause.ts';
import { proposeTable, type SampleColumn } from './propose-table.ts';
import { type EncodingGuess, guessEncoding, textEncodings } from './text-encoding.ts';

const signatures: { bytes: number[]; reason: string }[] = [
  {
    bytes: [0x50, 0x47, 0x44, 0x4d, 0x50],
    reason: 'This is a dump in pg_dump’s custom format. Make it readable first: pg_restore -f dump.sql file.',
  },
  { bytes: [0x1f, 0x8b], reason: 'This file is compressed with gzip. Unpack it first.' },
  {
    bytes: [0x50, 0x4b, 3, 4],
    reason: 'This is a zip archive or a spreadsheet. Save the sheet as CSV, or unpack the archive.',
  },
];

const scriptStart =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:\\restrict|(?:create|insert|set|copy|begin|alter|drop|select|with|do|comment)\s)/i;

/** Says what a file is and what could be made of it, from its head. Creates nothing. */
export async function proposeImport(source: ImportSource, options: ProposalOptions = {}): Promise<ImportProposal> {
  const end = Math.min(source.size, options.sampleBytes ?? 1_048_576);
  const head = await source.read(0, end);
  if (source.size === 0) return { kind: 'unreadable', reason: 'The file is empty.' };
  const known = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known) return { kind: 'unreadable', reason: known.reason };
  const guess = guessEncoding(head);
  const encoding: EncodingGuess = options.encoding ? { ...guess, encoding: options.encoding } : guess;
  const isWhole = end === source.size;
  const text = new TextDecoder(encoding.encoding).decode(head.subarray(encoding.markBytes), { stream: !isWhole });
  if (text.includes('\0')) return { kind: 'unreadable', reason: 'This is no text: it holds zero bytes.' };
  try {
    if (/\.(?:sql|dump)$/i.test(source.name)) return dumpProposal(text, encoding);
    if (/\.(?:json|jsonl|ndjson|geojson)$/i.test(source.name) || /^\s*[[{]/.test(text)) {
      return await jsonProposal(source, text, encoding, isWhole);
    }
    if (!/\.(?:csv|tsv|tab)$/i.test(source.name) && scriptStart.test(text)) return dumpProposal(text, encoding);
    return await csvProposal(source, text, encoding, isWhole, options);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { kind: 'unreadable', reason: `Line ${error.line}: ${error.message}.` };
  }
}

function dumpProposal(text: string, guess: EncodingGuess): ImportProposal {
  const declared = textEncodings.find((name) => name === declaredEncoding(text));
  const names = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, name = '']) => name.replaceAll('"', ''));
  return {
    kind: 'dump',
    plan: { kind: 'dump', encoding: { ...guess, encoding: declared ?? guess.encoding } },
    serverVersion: /^-- Dumped from database version (\S+)/m.exec(text)?.[1] ?? null,
    extensions: names(/^create extension (?:if not exists )?("[^"]+"|[\w-]+)/gim),
    tables: names(/^create (?:unlogged )?table (?:if not exists )?((?:"[^"]+"|[\w.])+)/gim),
  };
}

/** Letters of JSON that are cut and parsed in one go. */
const sliceLetters = 16_384;

async function jsonProposal(
  source: ImportSource,
  text: string,
  encoding: EncodingGuess,
  isWhole: boolean,
): Promise<ImportProposal> {
  const splitter = new JsonSplitter();
  const columns = new Map<string, SampleColumn>();
  let rows = 0;
  for (let at = 0; at < text.length; at += sliceLetters) {
    for (const record of splitter.push(text.slice(at, at + sliceLetters))) {
      for (const [key, { kind, text: value }] of fieldsOf(record)) {
        const column = columns.get(key) ?? { source: key, values: [], isJson: false };
        column.values[rows] = value;
        column.isJson ||= kind === 'nested';
        columns.set(key, column);
      }
      rows += 1;
    }
    await breathe();
  }
  if (isWhole) splitter.end();
  if (columns.size === 0)
    return { kind: 'unreadable', reason: 'There is no object with keys in this file, so there are no columns.' };
  const format = { kind: 'json' } as const;
  return proposeTable(source.name, format, encoding, [...columns.values()], rows, isWhole, {
    kind: 'unquoted-empty',
  });
}

async function csvProposal(
  source: ImportSource,
  text: string,
  encoding: EncodingGuess,
  isWhole: boolean,
  options: ProposalOptions,
): Promise<ImportProposal> {
  const guess = guessDialect(text, source.name);
  const delimiter = options.delimiter ?? guess.delimiter;
  const hasHeader = options.hasHeader ?? guess.hasHeader;
  const records = await readCsv(text, delimiter, isWhole);
  const width = Math.max(...records.slice(0, 1000).map((record) => record.length), 0);
  const [first = []] = records;
  const rows = hasHeader ? records.slice(1) : records;
  if (width === 0) return { kind: 'unreadable', reason: 'There is no row in this file.' };
  const nulls = options.nulls ?? guessNulls(rows);
  const isNull = (value: string): boolean =>
    value === (nulls.kind === 'word' ? nulls.word : '') && nulls.kind !== 'never';
  const columns = Array.from({ length: hasHeader ? first.length : width }, (_, at): SampleColumn => {
    const values = rows.map((row) => (row[at] === undefined || isNull(row[at]) ? null : row[at]));
    return { source: (hasHeader && first[at]?.trim()) || `Column ${at + 1}`, values, isJson: false };
  });
  const format = { kind: 'csv', delimiter, hasHeader } as const;
  const uneven = rows.flatMap(({ length }, at) => (length === columns.length ? [] : [{ row: at + 1, fields: length }]));
  return proposeTable(source.name, format, encoding, columns, rows.length, isWhole, nulls, uneven);
}

/** Words that stand for NULL in files of other databases. */
const nullWords = ['\\N', 'NULL'];

function guessNulls(rows: string[][]): NullRule {
  const word = nullWords.find((candidate) => rows.slice(0, 2000).some((row) => row.includes(candidate)));
  return word === undefined ? { kind: 'unquoted-empty' } : { kind: 'word', word };
}
