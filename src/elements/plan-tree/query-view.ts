import { html, nothing, type TemplateResult } from 'lit-html';
import { planSteps } from '#explain/plan-steps.ts';
import { stepPlace } from '#explain/plan-summary.ts';
import type { QueryPlace } from '#sql/query-places.ts';
import type { DrawnPlan } from './state.ts';

/** Where the query says what a step does, in the order of the text, without overlaps. */
export function markedPlaces(plan: DrawnPlan, stepId: string): QueryPlace[] {
  if (plan.sql === '') return [];
  if (plan.places) {
    const sorted = [...(plan.places.get(stepId) ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
    return sorted.reduce<QueryPlace[]>((kept, place) => {
      const last = kept.at(-1);
      if (!last || place.start >= last.end) return [...kept, place];
      // The smaller of two that overlap says more: a condition within its subquery.
      return place.end - place.start < last.end - last.start ? [...kept.slice(0, -1), place] : kept;
    }, []);
  }
  const step = planSteps(plan.summary.root).find(({ id }) => id === stepId);
  const place = step ? stepPlace(plan.sql, step) : null;
  return place ? [place] : [];
}

/** The query with what belongs to the marked step. */
export function queryView(plan: DrawnPlan, stepId: string | null): TemplateResult | typeof nothing {
  if (plan.sql === '') return nothing;
  const marked = stepId === null ? [] : markedPlaces(plan, stepId);
  const pieces = marked.map(({ start, end }, at) => {
    const from = at === 0 ? 0 : (marked[at - 1]?.end ?? 0);
    return html`${plan.sql.slice(from, start)}<mark>${plan.sql.slice(start, end)}</mark>`;
  });
  const rest = plan.sql.slice(marked.at(-1)?.end ?? 0);
  return html`<pre class="query" tabindex="0" aria-label="The query"><code>${pieces}${rest}</code></pre>`;
}
