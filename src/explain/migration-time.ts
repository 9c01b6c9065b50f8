import { rowsText, workOf } from '#judge/migration-work.ts';
import type { StepTrace } from '#observe/migration-facts.ts';

/** Numbers of rows that one can ask about: 10 thousand to 1 billion, in steps of 1, 2 and 5. */
export const costRows: readonly number[] = [4, 5, 6, 7, 8]
  .flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power))
  .concat(10 ** 9);

/** `50 million rows`, for the numbers of `costRows`. */
export function manyRowsText(rows: number): string {
  if (rows >= 1e9) return `${rows / 1e9} billion rows`;
  return rows >= 1e6 ? `${rows / 1e6} million rows` : `${rows / 1e3} thousand rows`;
}

/** Rows for which times are estimated where nobody asked for others. */
export const defaultCostRows = 50_000_000;

/** Below these a rate would say more about the engine's start than about the work. */
const leastRows = 1_000;
const leastMs = 2;

/** Seconds that the heaviest work of a statement takes at `rows` rows, by its own measured rate; null where too little ran. */
export function estimateSeconds(step: StepTrace, rows: number): number | null {
  const [work] = workOf(step);
  if (!work || work.rows < leastRows || step.durationMs < leastMs) return null;
  return (step.durationMs / 1_000 / work.rows) * rows;
}

const units: [limit: number, seconds: number, name: string][] = [
  [90, 1, 'second'],
  [5_400, 60, 'minute'],
  [172_800, 3_600, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400, 'day'],
];

/** A time for people: `about 40 seconds`, `about 12 minutes`, `about 3 hours`, `about 4 days`. */
export function timeText(seconds: number): string {
  const [, size, unit] = units.find(([limit]) => seconds < limit) ?? [0, 1, 'second'];
  const rounded = Math.max(1, Math.round(seconds / size));
  return `about ${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}

/** A sentence with the time that the heaviest work of a statement takes at `rows` rows; null where too little ran. */
export function estimateText(step: StepTrace, rows: number): string | null {
  const seconds = estimateSeconds(step, rows);
  const [work] = workOf(step);
  if (seconds === null || !work) return null;
  const measured = `${rowsText(work.rows)} took ${Math.round(step.durationMs)} ms here`;
  return `At ${manyRowsText(rows)}: ${timeText(seconds)}. An estimate: ${measured}, and other machines and wider rows differ.`;
}
