import type { PageBytes } from './bytes.ts';
import type { CsvImport } from './csv-import.ts';
import type { Starts } from './starts.ts';
import type { ScrollFrames } from './table-scroll.ts';

/** Everything a run measured. Times are medians in milliseconds, bytes in kB. */
export interface BenchResult {
  cold: Starts;
  warm: Starts;
  nextExerciseMs: number;
  checkMs: { query: number; scaledPlan: number; migration: number };
  stopToRestoredMs: number;
  /** A plan of 301 nodes, drawn and painted. */
  planDrawMs: number;
  bytes: Record<'home' | 'lesson' | 'exercise', PageBytes>;
  /** Frames while 100,000 rows scroll. */
  tableScroll: ScrollFrames;
  gateSecondsPerExercise: number;
  csvImport: CsvImport;
}

interface Goal {
  name: string;
  value: number;
  most: number;
  unit: string;
}

function goals({
  cold,
  nextExerciseMs,
  checkMs,
  stopToRestoredMs,
  planDrawMs,
  bytes,
  tableScroll,
  csvImport,
}: BenchResult): Goal[] {
  return [
    { name: 'first rows, cold, to bare default', value: cold.exercise / cold.bareDefault, most: 0.75, unit: '×' },
    { name: 'first rows, cold, to bare snapshot', value: cold.exercise / cold.bareSnapshot, most: 1.25, unit: '×' },
    { name: 'playground, cold, to bare default', value: cold.playground / cold.bareDefault, most: 1.25, unit: '×' },
    { name: 'next exercise ready', value: nextExerciseMs, most: 300, unit: ' ms' },
    { name: 'Check of a query', value: checkMs.query, most: 500, unit: ' ms' },
    { name: 'Check of a plan on scaled data', value: checkMs.scaledPlan, most: 1_500, unit: ' ms' },
    { name: 'Stop to restored', value: stopToRestoredMs, most: 1_000, unit: ' ms' },
    { name: 'longest frame of 100k rows that scroll', value: tableScroll.max, most: 50, unit: ' ms' },
    { name: 'drawing of a plan of 301 nodes', value: planDrawMs, most: 200, unit: ' ms' },
    { name: 'COPY to import of a large CSV', value: 1 / csvImport.ratio, most: 2, unit: '×' },
    { name: 'longest task during that import', value: csvImport.longestTaskMs, most: 50, unit: ' ms' },
    { name: 'script of a lesson', value: bytes.lesson.script, most: 60, unit: ' kB' },
  ];
}

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en'));

/** The result beside its goals, for people. */
export function reportText(result: BenchResult): string {
  const starts = (name: string, { bareDefault, bareSnapshot, exercise, playground }: Starts): string =>
    `${name}: bare default ${shown(bareDefault)} ms, bare snapshot ${shown(bareSnapshot)} ms, exercise ${shown(exercise)} ms, playground ${shown(playground)} ms`;
  const lines = goals(result).map(
    ({ name, value, most, unit }) =>
      `${value <= most ? 'reached' : 'MISSED '}  ${name}: ${shown(value)}${unit}, goal ${shown(most)}${unit}`,
  );
  const { csvImport } = result;
  const bytes = Object.entries(result.bytes).map(
    ([page, { script, engine }]) => `bytes of ${page}: script ${script} kB, engine ${engine} kB`,
  );
  return [
    starts('cold', result.cold),
    starts('warm', result.warm),
    `Check of a migration: ${shown(result.checkMs.migration)} ms`,
    ...bytes,
    `frames of 100k rows: median ${shown(result.tableScroll.p50)} ms, 95 % ${shown(result.tableScroll.p95)} ms, 99 % ${shown(result.tableScroll.p99)} ms; longest of a table that rests ${shown(result.tableScroll.idleMax)} ms`,
    `CSV of ${csvImport.megabytes} MB: ${shown(csvImport.rowsPerSecond)} rows/s, COPY alone ${shown(csvImport.copyRowsPerSecond)} rows/s`,
    `gate: ${result.gateSecondsPerExercise} s an exercise`,
    ...lines,
  ].join('\n');
}
