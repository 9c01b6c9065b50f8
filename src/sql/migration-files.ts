import { spanOf } from './positions.ts';
import type { Statement } from './statement.ts';
import type { Span } from '#judge/finding.ts';

/** One file of a folder of migrations that is written as one text. */
export interface MigrationFile {
  name: string;
  /** The file's head line. */
  position: Span;
  statements: Statement[];
}

/** A folder of migrations in one text. */
export interface MigrationFolder {
  /** In the order of the text. */
  files: MigrationFile[];
  /** Statements before the first head line. */
  stray: Statement[];
}

/** Reads a text in which `-- file: <name>` begins each file, as a comment line of its own between statements. */
export function migrationFolder(text: string, statements: readonly Statement[]): MigrationFolder {
  const folder: MigrationFolder = { files: [], stray: [] };
  const ends = [0, ...statements.map(({ end }) => end)];
  ends.forEach((from, place) => {
    const next = statements[place];
    const gap = text.slice(from, next?.start ?? text.length);
    for (const match of gap.matchAll(/^[ \t]*--[ \t]*file:[ \t]*(\S.*?)[ \t]*$/gim)) {
      const start = from + match.index;
      folder.files.push({
        name: match[1] ?? '',
        position: spanOf(text, start, start + match[0].length),
        statements: [],
      });
    }
    if (next) (folder.files.at(-1)?.statements ?? folder.stray).push(next);
  });
  return folder;
}

/** The version at the head of a file's name, as tools read it: fourteen digits that are a date and a time; null where there is none. */
export function versionOf(name: string): string | null {
  const match = /^((\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2}))_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/.exec(name);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(2).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? (match[1] ?? null) : null;
}

/** The statements in the order in which a tool applies the files: by name. Numbers and places stay those of the text. */
export function inFileOrder({ files }: MigrationFolder): Statement[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((file) => file.statements);
}
