import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { Finding } from '#judge/finding.ts';
import { diagnosisNote } from './diagnosis.ts';
import { sqlstateNote, sqlstateTitle } from './sqlstate.ts';
import { titles } from './titles.ts';

/** A finding as a learner reads it. */
export interface Explanation {
  title: string;
  message: string;
  /** The likely cause, or one thing to try. */
  note?: string;
}

function titleOf(id: string): string {
  if (id.startsWith('sqlstate.')) return sqlstateTitle(id.slice('sqlstate.'.length));
  return Object.hasOwn(titles, id) ? titles[id as keyof typeof titles] : id;
}

function noteOf({ id, details = {} }: Finding): string | null {
  if (id.startsWith('sqlstate.')) return sqlstateNote(id.slice('sqlstate.'.length))?.look ?? null;
  if (id === 'sql.syntax') return sqlstateNote('42601')?.look ?? null;
  const { diagnosis, columns, factor } = details;
  if (typeof diagnosis !== 'string') return null;
  const names = Array.isArray(columns) ? columns.filter((name) => typeof name === 'string') : [];
  return diagnosisNote(diagnosis, { columns: names, factor: typeof factor === 'number' ? factor : null });
}

/** A finding in words: a heading, its own message, and where there is one the likely cause with something to try. */
export function explainFinding(finding: Finding, bundle: Pick<ExerciseBundle, 'variants'>): Explanation {
  const { variant } = finding.details ?? {};
  const hidden = bundle.variants.some(({ name }) => name === variant);
  const note = noteOf(finding);
  const title = titleOf(finding.id);
  return { title: hidden ? `${title}, on other data` : title, message: finding.message, ...(note ? { note } : {}) };
}
