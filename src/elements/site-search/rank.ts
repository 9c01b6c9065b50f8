/** One thing that can be found. */
export interface Entry {
  kind: 'lesson' | 'exercise' | 'chapter' | 'skill' | 'page';
  title: string;
  /** Address with the base. */
  url: string;
  /** Where it stands, e.g. its chapter's title. */
  place: string;
  /** More words it is found by: summary, skill ids. */
  words: string;
}

const folded = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well one term fits: whole word of the title, its beginning, inside it, then the other words. 0 is no fit. */
function fit(term: string, title: string[], others: string[]): number {
  if (title.includes(term)) return 12;
  if (title.some((word) => word.startsWith(term))) return 8;
  if (others.includes(term)) return 5;
  if (others.some((word) => word.startsWith(term))) return 3;
  if (term.length > 2 && [...title, ...others].some((word) => word.includes(term))) return 1;
  return 0;
}

/** Entries in which every term of the query is found, best first; the given order breaks ties. At most `limit`. */
export function ranked(entries: Entry[], query: string, limit = 12): Entry[] {
  const terms = wordsOf(query);
  if (terms.length === 0) return [];
  return entries
    .map((entry) => {
      const title = wordsOf(entry.title);
      const others = wordsOf(`${entry.place} ${entry.words}`);
      const fits = terms.map((term) => fit(term, title, others));
      return { entry, score: fits.includes(0) ? 0 : fits.reduce((sum, value) => sum + value, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
