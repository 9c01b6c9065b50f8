/** The texts that the plan reader holds. */
export const workParts = ['plan', 'query', 'other'] as const;

/** One of them. */
export type WorkPart = (typeof workParts)[number];

/** What was pasted: a plan, its query, and a second plan to compare; each may be empty. */
export type PlanWork = Record<WorkPart, string>;

/** Nothing pasted yet. */
export const emptyWork: PlanWork = { plan: '', query: '', other: '' };

/** True where no text holds anything. */
export function isEmptyWork(work: PlanWork): boolean {
  return workParts.every((part) => work[part].trim() === '');
}

/** Work as it was stored; null where the text is something else. */
export function parsedWork(text: string): PlanWork | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object') return null;
  const found = value as Record<string, unknown>;
  if (!workParts.every((part) => typeof found[part] === 'string')) return null;
  return { plan: String(found['plan']), query: String(found['query']), other: String(found['other']) };
}
