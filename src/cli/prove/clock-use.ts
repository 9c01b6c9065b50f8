import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { parseScript } from '#sql/parse.ts';

const clocks = new Set(['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'timeofday']);

function namesOf(node: unknown): string[] {
  const names = (node as { funcname?: { String?: { sval?: string } }[] }).funcname ?? [];
  return names.map((name) => name.String?.sval ?? '');
}

/** Words for the clock that a tree reads, defaults of columns aside: those are for rows to come. */
function clocksIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clocksIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([type, node]) => {
    if (type === 'SQLValueFunction' && String((node as { op?: string }).op).startsWith('SVFOP_CURRENT_')) {
      const word = String((node as { op?: string }).op)
        .replace('SVFOP_', '')
        .toLowerCase();
      return /date|time/.test(word) ? [word] : [];
    }
    const isDefault = type === 'Constraint' && (node as { contype?: string }).contype === 'CONSTR_DEFAULT';
    const isNewDefault = type === 'AlterTableCmd' && (node as { subtype?: string }).subtype === 'AT_ColumnDefault';
    if (isDefault || isNewDefault) return [];
    const [first = '', ...more] = type === 'FuncCall' ? namesOf(node) : [];
    const name = first === 'pg_catalog' ? (more[0] ?? '') : more.length === 0 ? first : '';
    return [...(clocks.has(name) ? [`${name}()`] : []), ...clocksIn(node)];
  });
}

/** Reports solutions and accepted answers that read the clock: their answer would change from day to day. */
export function checkClock({ below, source, accepted }: ExerciseFolder, problems: ProblemList): void {
  for (const { file, sql } of [{ file: 'solution.sql', sql: source.solution }, ...accepted]) {
    const parsed = parseScript(sql);
    const used = parsed.ok ? clocksIn(parsed.statements.map(({ tree }) => tree)) : [];
    if (used.length === 0) continue;
    problems.add(
      `${below}/${file}`,
      'clock',
      `it reads the clock: ${[...new Set(used)].join(', ')}`,
      'Use `app.now()`, the time of the dataset.',
    );
  }
}
