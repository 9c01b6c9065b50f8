import { runNotes } from './sqlstate-run.ts';
import { statementNotes } from './sqlstate-statement.ts';

/** What an SQLSTATE means to the person who wrote the statement. */
export interface SqlstateNote {
  /** A few words, as a heading. */
  title: string;
  /** One sentence: what PostgreSQL found. */
  meaning: string;
  /** One thing to try. */
  look: string;
}

/** Heading, meaning and what to try. */
export type NoteWords = [title: string, meaning: string, look: string];

const notes: Record<string, NoteWords> = { ...statementNotes, ...runNotes };

const classes: Record<string, string> = {
  '08': 'Connection lost',
  '22': 'Value not usable',
  '23': 'Constraint broken',
  '25': 'Wrong transaction state',
  '28': 'Not allowed in',
  '42': 'Statement refused',
  '53': 'Out of resources',
  '54': 'Limit exceeded',
  '55': 'Not in the right state',
  '57': 'Stopped',
  XX: 'Internal error',
};

/** The note for a code, or null where there is none; `titleOf` has a heading for any code. */
export function sqlstateNote(code: string): SqlstateNote | null {
  const note = notes[code];
  return note ? { title: note[0], meaning: note[1], look: note[2] } : null;
}

/** Every code that has a note, in order. */
export const notedSqlstates: string[] = Object.keys(notes).sort();

/** A heading for any SQLSTATE: its own, else its class's. */
export function sqlstateTitle(code: string): string {
  return notes[code]?.[0] ?? classes[code.slice(0, 2)] ?? 'PostgreSQL refused the statement';
}
