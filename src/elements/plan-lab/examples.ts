import { emptyWork, type PlanWork, workParts } from './work.ts';

/** An example as the page holds it. */
export interface PlanExampleText {
  title: string;
  summary: string;
  work: PlanWork;
}

/** Takes the examples from the page, where they stand for everybody to read. */
export function pagePlanExamples(root: ParentNode): PlanExampleText[] {
  return [...root.querySelectorAll<HTMLElement>('[data-plan-example]')].map((place) => {
    const work: PlanWork = { ...emptyWork };
    for (const part of workParts) work[part] = place.querySelector(`[data-part="${part}"]`)?.textContent ?? '';
    return { title: place.dataset['title'] ?? '', summary: place.dataset['summary'] ?? '', work };
  });
}
