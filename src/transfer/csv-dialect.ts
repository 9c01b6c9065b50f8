import Papa from 'papaparse';
import { typeOfValue } from './value-types.ts';

/** How a CSV file is written. The quote is always `"`, doubled inside. */
export interface CsvDialect {
  /** One ASCII character. */
  delimiter: string;
  /** The first record names the columns. */
  hasHeader: boolean;
}

const delimiters = [',', '\t', ';', '|'];

/** Reads records of a text that may end in the middle of one. */
export function readCsv(text: string, delimiter: string, isWhole: boolean): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  return isWhole ? data : data.slice(0, -1);
}

/** Guesses the dialect from the head of a file. */
export function guessDialect(text: string, fileName: string): CsvDialect {
  const delimiter = /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : guessDelimiter(text);
  return { delimiter, hasHeader: looksLikeHeader(readCsv(text.slice(0, 262_144), delimiter, true)) };
}

function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text.slice(0, 65_536), {
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
