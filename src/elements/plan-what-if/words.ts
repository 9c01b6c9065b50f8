import type { IndexTrial, TriedIndex, TryOutcome } from '#attempt/try-index.ts';
import { sizeText } from '#explain/plan-figures.ts';
import { pagesText } from '#explain/plan-summary.ts';
import { msText } from '#explain/plan-whole.ts';

/** Bytes of one page. */
const pageBytes = 8_192;

/** What an index is and whether the query uses it. */
export function indexText({ name, bytes, isUsed, isHeldBack }: TriedIndex): string {
  const size = `${name} takes ${sizeText(bytes / 1_024)}, ${pagesText(Math.round(bytes / pageBytes))}`;
  if (isUsed) return `${size}, and the query uses it.`;
  return isHeldBack
    ? `${size}. Rows changed lately keep PostgreSQL from using it within the transaction that built it: VACUUM the table, then try again.`
    : `${size}, and the query does not use it.`;
}

/** What building took. */
export function buildText({ build, indexes }: IndexTrial): string {
  const what = indexes.length === 1 ? 'Building it' : 'Building them';
  return `${what} took ${msText(build.ms)} and ${pagesText(build.pages)}. Nothing of it was kept.`;
}

/** Why nothing was tried. */
export function refusalText(outcome: Exclude<TryOutcome, IndexTrial>): string {
  const where = outcome.part === 'index' ? 'The index was not tried' : 'The query was not explained';
  const more = [outcome.error?.detail, outcome.error?.hint].flatMap((text) => (text ? [` ${text}`] : [])).join('');
  return `${where}: ${outcome.message}${/[.!?]$/.test(outcome.message) ? '' : '.'}${more}`;
}
