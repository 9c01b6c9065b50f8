import { ablationKey } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import { observed } from './schema-lookup.ts';
import { placeOfIndex } from './schema-place.ts';

/** Every new index of a table must serve one of the workload queries; told by dropping it and planning again. */
export const ablationKind: CheckKind<'ablation'> = {
  kind: 'ablation',
  needs: (check) => [{ fact: 'ablation', table: check.table, operands: check.queries }],
  judge(check, facts, context) {
    const key = ablationKey({ table: check.table, operands: check.queries });
    const unused = Object.entries(observed(facts.ablations?.[key], `ablation of ${key}`)).filter(
      ([, { usedBy }]) => usedBy.length === 0,
    );
    const findings = unused.map(([name]) => ({
      id: 'ablation.unused',
      kind: 'ablation',
      severity: 'fail' as const,
      message: `No query of the task uses index ${name}: without it they read the same pages. It only makes writes slower, so leave it out.`,
      details: { index: name },
      ...placeOfIndex(context, check.table, name),
    }));
    return { findings };
  },
};
