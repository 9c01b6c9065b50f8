import type { LabInput } from '#attempt/lab-report.ts';

/** The five texts of the laboratory, in the order of its tabs. */
export const textParts = ['setup', 'migration', 'old', 'new', 'down'] as const;
export type TextPart = (typeof textParts)[number];

/** What one works on: the input of a run, and whether warnings count as failures. */
export interface LabWork extends LabInput {
  strict: boolean;
}

/** Numbers of rows that can be chosen for each table. */
export const rowChoices = [0, 1_000, 20_000, 100_000] as const;

/** A place to begin. */
export const emptyWork: LabWork = { setup: '', rows: 20_000, migration: '', old: '', new: '', down: '', strict: false };

/** Longest text of all parts together that is taken from outside, in UTF-16 units. */
export const workLimit = 400_000;

/** Reads work from parsed JSON of unknown origin; null where it is none. Nothing but texts, a number and a switch is taken. */
export function workFrom(value: unknown): LabWork | null {
  if (typeof value !== 'object' || value === null) return null;
  const entry = (key: string): unknown => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
  if (entry('querywright') !== 'migration-lab' || entry('version') !== 1) return null;
  const texts = textParts.map((part) => entry(part) ?? '');
  if (!texts.every((text) => typeof text === 'string')) return null;
  if (texts.reduce((sum, text) => sum + text.length, 0) > workLimit) return null;
  const [setup = '', migration = '', old = '', next = '', down = ''] = texts;
  const rows = rowChoices.find((choice) => choice === entry('rows')) ?? emptyWork.rows;
  return { setup, migration, old, new: next, down, rows, strict: entry('strict') === true };
}

/** The work as JSON that `workFrom` reads. Empty texts are left out. */
export function workJson(work: LabWork, indent = 0): string {
  const texts = textParts.flatMap((part) => (work[part] === '' ? [] : [[part, work[part]] as const]));
  const { rows, strict } = work;
  return JSON.stringify(
    { querywright: 'migration-lab', version: 1, rows, strict, ...Object.fromEntries(texts) },
    null,
    indent,
  );
}

/** Reads a text as JSON and then as work; null where it is neither. */
export function parsedWork(text: string): LabWork | null {
  try {
    return workFrom(JSON.parse(text));
  } catch {
    return null;
  }
}

/** True where both hold the same. */
export function isSameWork(a: LabWork, b: LabWork): boolean {
  return workJson(a) === workJson(b);
}
