import { emptyWork, type LabWork, textParts } from './lab-work.ts';

/** An example as the page holds it. */
export interface LabExampleText {
  title: string;
  summary: string;
  work: LabWork;
}

function exampleOf(place: HTMLElement): LabExampleText {
  const work: LabWork = { ...emptyWork };
  for (const part of textParts) work[part] = place.querySelector(`[data-part="${part}"]`)?.textContent ?? '';
  return { title: place.dataset['title'] ?? '', summary: place.dataset['summary'] ?? '', work };
}

/** Takes the examples from the page, where they stand for everybody to read: elements `[data-example]` with texts `[data-part]`. */
export function pageExamples(root: ParentNode): LabExampleText[] {
  return [...root.querySelectorAll<HTMLElement>('[data-example]')].map(exampleOf);
}
