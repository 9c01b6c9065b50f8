import type { ImportOutcome, ImportProgress } from '#attempt/import-report.ts';
import type { NullRule } from '#transfer/import-plan.ts';
import type { TextEncoding } from '#transfer/text-encoding.ts';

export const encodingNames: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-874': 'Windows-874, Thai',
  'windows-1252': 'Windows-1252, Western',
};

export const delimiterNames: Record<string, string> = { ',': 'Comma', '\t': 'Tab', ';': 'Semicolon', '|': 'Bar' };

/** Rules for NULL by the value of their choice. */
export const nullRules: { value: string; name: string; rule: NullRule }[] = [
  { value: 'unquoted-empty', name: 'an empty field; "" is the empty text', rule: { kind: 'unquoted-empty' } },
  { value: 'empty', name: 'an empty field, quoted or not', rule: { kind: 'empty' } },
  { value: 'word-n', name: 'the word \\N', rule: { kind: 'word', word: '\\N' } },
  { value: 'word-null', name: 'the word NULL', rule: { kind: 'word', word: 'NULL' } },
  { value: 'never', name: 'nothing', rule: { kind: 'never' } },
];

/** The choice that stands for a rule. */
export function nullValue(rule: NullRule): string {
  if (rule.kind !== 'word') return rule.kind;
  return rule.word === 'NULL' ? 'word-null' : 'word-n';
}

const number = (value: number): string => value.toLocaleString('en');

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes as people say them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 1e6 ? `${number(Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** How far an import is. */
export function progressWords({ bytes, totalBytes, rows, isChecking }: ImportProgress): string {
  const read = `${sizeWords(bytes)} of ${sizeWords(totalBytes)}`;
  return isChecking
    ? `${read} read. Some rows do not fit, so nothing will be kept; the rest is read to find the others.`
    : `${read} read, ${counted(rows, 'row')} in the database.`;
}

/** The outcome in one line. */
export function outcomeTitle(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'imported':
      return `${counted(outcome.rows, 'row')} imported in ${(outcome.durationMs / 1000).toFixed(1)} s`;
    case 'bad-rows': {
      const { bad, count } = outcome;
      if (count === null) return `Nothing was imported: at least ${counted(bad.length, 'row')} did not fit`;
      return `Nothing was imported: ${counted(count, 'row')} did not fit`;
    }
    case 'failed':
      return 'Nothing was imported';
    case 'cancelled':
      return 'Cancelled. Nothing was imported';
  }
}
