import Papa from 'papaparse';
import { CsvSplitter } from './csv-splitter.ts';
import { breathe } from './pause.ts';
import { typeOfValue } from './value-types.ts';

/** How a CSV file is written. The quote is always `"`, doubled inside. */
export interface CsvDialect {
  /** One ASCII character. */
  delimiter: string;
  /** The first record names the columns. */
  hasHeader: boolean;
}

const delimiters = [',', '\t', ';', '|'];

/** Bytes that are parsed in one go: a millisecond or two. */
const sliceBytes = 16_384;

function parsed(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
}

/** Reads the records of a text that may end in the middle of one, without keeping the page from anything else. */
export async function readCsv(text: string, delimiter: string, isWhole: boolean): Promise<string[][]> {
  const splitter = new CsvSplitter({ delimiter, skipFirst: false });
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const records: string[][] = [];
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const batch = splitter.push(bytes.slice(at, at + sliceBytes));
    if (batch) records.push(...parsed(decoder.decode(batch.body), delimiter));
    await breathe();
  }
  const last = isWhole ? splitter.end() : null;
  return last ? [...records, ...parsed(decoder.decode(last.body), delimiter)] : records;
}

/** Guesses the dialect from the head of a file. */
export function guessDialect(text: string, fileName: string): CsvDialect {
  const delimiter = /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : guessDelimiter(text);
  return { delimiter, hasHeader: looksLikeHeader(parsed(text.slice(0, 32_768), delimiter)) };
}

function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text.slice(0, 32_768), {
    preview: 100,
    skipEmptyLines: true,
    delimitersToGuess: delimiters,
  });
  return delimiters.includes(meta.delimiter) ? meta.delimiter : ',';
}

/** A header is filled, repeats nothing, holds no typed value, and none of its words comes again below it. */
function looksLikeHeader([first = [], ...rest]: string[][]): boolean {
  const words = first.map((word) => word.trim());
  if (words.some((word) => word === '' || typeOfValue(word) !== 'text')) return false;
  if (new Set(words).size < words.length) return false;
  return !words.some((word, at) => rest.slice(0, 200).some((row) => row[at]?.trim() === word));
}
