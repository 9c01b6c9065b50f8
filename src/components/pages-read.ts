import type { ExerciseBundle } from '#catalog/bundle.ts';
import { siteBundle, siteStops } from './site-course.ts';

/** Pages a query read before and after the reference solution of an exercise. */
export interface PagesRead {
  title: string;
  path: string;
  before: number;
  after: number;
}

/** The measured pair with the widest gap in the course whose pages can still be drawn one by one; null where none is. */
export async function widestGap(mostPages = 4_000): Promise<PagesRead | null> {
  const pairs: PagesRead[] = [];
  for (const stop of await siteStops()) {
    if (stop.kind !== 'exercise' || !stop.meta.checks.includes('cost')) continue;
    const bundle = await siteBundle(stop.meta.id);
    for (const { before, after } of bundle ? pairsOf(bundle) : []) {
      pairs.push({ title: stop.meta.title, path: stop.path, before, after });
    }
  }
  const drawable = pairs.filter(({ before, after }) => before <= mostPages && after > 0 && after < before);
  return drawable.sort((a, b) => b.before / b.after - a.before / a.after)[0] ?? null;
}

function pairsOf({ reference }: ExerciseBundle): { before: number; after: number }[] {
  return Object.entries(reference.baselinePlans).flatMap(([key, { buffers: before }]) => {
    const after = reference.facts.plans[key]?.buffers;
    return after === undefined ? [] : [{ before, after }];
  });
}
