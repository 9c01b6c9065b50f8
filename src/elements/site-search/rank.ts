/** One thing that can be found. */
export interface Entry {
  kind: 'lesson' | 'exercise' | 'term' | 'chapter' | 'track' | 'skill' | 'page';
  title: string;
  /** Address with the base. */
  url: string;
  /** Where it stands, e.g. its chapter's title. */
  place: string;
  /** More words it is found by: summary, skill ids. */
  words: string;
  /** Telling words of its text, which count least. */
  text?: string | undefined;
}

const folded = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words of an entry by how much they count. */
interface Words {
  title: string[];
  others: string[];
  text: string[];
}

type Fit = (term: string, words: Words) => number;

/** One term as a whole word, with or without a plural s, or as a beginning; in the title, beside it, in the text. */
const asWord: Fit = (term, { title, others, text }) => {
  const isWhole = (word: string) => word === term || `${word}s` === term || word === `${term}s`;
  const isBegun = (word: string) => word.startsWith(term);
  if (title.some(isWhole)) return 12;
  if (title.some(isBegun)) return 8;
  if (others.some(isWhole)) return 5;
  if (others.some(isBegun)) return 3;
  if (text.some(isWhole)) return 2;
  return text.some(isBegun) ? 1 : 0;
};

/** One term anywhere within a word. */
const inside: Fit = (term, { title, others, text }) => {
  if (term.length < 3) return 0;
  if (title.some((word) => word.includes(term))) return 3;
  return [...others, ...text].some((word) => word.includes(term)) ? 1 : 0;
};

/**
 * Entries in which every term of the query is found, best first; the given order breaks ties. At most `limit`. Only where
 * no entry has the terms as words or their beginnings are they looked for inside words.
 */
export function ranked(entries: Entry[], query: string, limit = 12): Entry[] {
  const terms = wordsOf(query);
  if (terms.length === 0) return [];
  const found = rankedBy(asWord, entries, terms);
  return (found.length > 0 ? found : rankedBy(inside, entries, terms)).slice(0, limit);
}

function rankedBy(fit: Fit, entries: Entry[], terms: string[]): Entry[] {
  return entries
    .map((entry) => {
      const words = {
        title: wordsOf(entry.title),
        others: wordsOf(`${entry.place} ${entry.words}`),
        text: wordsOf(entry.text ?? ''),
      };
      const fits = terms.map((term) => fit(term, words));
      return { entry, score: fits.includes(0) ? 0 : fits.reduce((sum, value) => sum + value, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
