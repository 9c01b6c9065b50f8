import type { CheckKind } from './check-kind.ts';
import { judgeLimits } from './index-limits.ts';
import { asksForShape, searchShape } from './index-search.ts';
import { indexesOn, observed } from './schema-lookup.ts';
import { placeOfIndex } from './schema-place.ts';

/** An index by its shape, never by its name, and limits on the other indexes of its table. */
export const indexKind: CheckKind<'index'> = {
  kind: 'index',
  needs: () => [{ fact: 'schema' }],
  judge(check, facts, context) {
    const { before, after } = observed(facts.schema, 'schema');
    const [old, now] = [indexesOn(before, check.table), indexesOn(after, check.table)];
    const shape = asksForShape(check) ? searchShape(check, now) : undefined;
    const found = [...(shape ? [shape] : []), ...judgeLimits(check, old, now)];
    const findings = found.map(({ finding, index }) => ({ ...finding, ...placeOfIndex(context, check.table, index) }));
    return { findings };
  },
};
