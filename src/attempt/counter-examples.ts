import type { JudgeContext } from '#judge/check-kind.ts';
import type { EngineHost } from '#engine/host.ts';
import { isRightResult } from '#judge/result-variant.ts';
import { tablesRead } from '#judge/structure-tables.ts';
import { shrink } from '#observe/counter-example.ts';
import type { FactRequest, Facts } from '#observe/facts.ts';
import { parseScript } from '#sql/parse.ts';
import { requestsOf } from './requests.ts';
import { openStart } from './start-state.ts';

/**
 * Shrinks the data on which attempt and solution differ, within a time budget shared by all that is asked, and puts what
 * was found into `facts`. Only for attempts and solutions of a single query.
 */
export async function observeCounterExamples(
  host: EngineHost,
  context: JudgeContext,
  facts: Facts,
  asks: FactRequest[],
  budgetMs: number,
): Promise<void> {
  const { bundle, statements } = context;
  const solution = parseScript(bundle.solution);
  const query = statements.at(-1);
  const wanted = solution.ok ? solution.statements.at(-1) : undefined;
  if (!query || !wanted || statements.length !== 1) return;
  const check = bundle.checks.find((candidate) => candidate.kind === 'result');
  if (!check || check.kind !== 'result') return;
  const deadline = performance.now() + budgetMs;
  for (const { variant } of requestsOf(asks, 'counter-example')) {
    const left = deadline - performance.now();
    if (left <= 0) return;
    const sql = bundle.variants.find((candidate) => candidate.name === variant)?.sql ?? '';
    const session = await openStart(host, bundle, sql);
    try {
      const found = await shrink(session, {
        variant,
        attempt: query.text,
        solution: wanted.text,
        tables: [...new Set([query, wanted].flatMap((statement) => [...tablesRead(statement)]))].map((table) =>
          table.replace(/^public\./, ''),
        ),
        budgetMs: left,
        equal: (expected, actual) => isRightResult(check, expected, actual),
      });
      if (found) facts.counterExamples[variant] = found;
    } finally {
      await session.close();
    }
  }
}
