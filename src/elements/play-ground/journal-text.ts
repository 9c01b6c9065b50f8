import type { ScratchUnit } from '#progress/scratch.ts';

/** Longest text that is offered with a link, in UTF-16 units. */
const textLimit = 200_000;

const ended = (statement: string): string => `${statement.trim().replace(/;$/, '')};`;

/**
 * The statements that were committed since the start state, as a script that makes the same data; null where there are
 * none, where rows came from a file, which only a snapshot holds, or where it is too long.
 */
export function journalText(journal: readonly ScratchUnit[]): string | null {
  if (journal.length === 0 || journal.some(({ kind }) => kind !== 'sql')) return null;
  const text = journal
    .map(({ texts }) => {
      const statements = texts.map(ended).join('\n');
      return texts.length > 1 ? `begin;\n${statements}\ncommit;` : statements;
    })
    .join('\n');
  return text.length > textLimit ? null : `${text}\n`;
}
