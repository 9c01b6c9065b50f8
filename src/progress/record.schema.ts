/**
 * The learner's record. It lives in localStorage and nowhere else:
 *
 *   querywright.progress                      {"version":1,"exercises":{…},"lessons":{…}}
 *   querywright.draft.<exercise id>           {"text":"select …","savedAt":"2026-11-23T08:00:00.000Z"}
 *   querywright.undo                          an export file's text, as everything was before a reset or an import
 *   querywright.kept-aside.<time>             a record that could not be read, untouched
 *
 * Rules for changing the shape:
 * - A new optional field with a default needs no new version: parsing fills it in.
 * - Anything else raises `recordVersion` and adds one step to `migrate.ts`, from the version before. Steps are never edited.
 * - A record of a newer version is neither read nor overwritten: an old tab must not undo what a new one wrote.
 * - A renamed exercise keeps its progress through `formerly` and `ProgressStore.adopt`, not through a migration.
 */
import * as z from 'zod/mini';

// Without this, zod tries `new Function` once, which the content security policy refuses and reports.
z.config({ jitless: true });

/** Version of the stored shape that this code reads and writes. */
export const recordVersion = 1;

const moment = z.iso.datetime();
const count = z.int().check(z.nonnegative());

const exerciseProgress = z.object({
  /** `solved` once a Check passed; it never falls back. */
  status: z.enum(['attempted', 'solved']),
  /** First pass, ISO 8601 in UTC; null until then. */
  solvedAt: z._default(z.nullable(moment), null),
  /** Checks that gave a verdict; a verdict of `error` does not count. */
  attempts: z._default(count, 0),
  /** Most hints opened at any time. */
  hintsShown: z._default(count, 0),
  /** True once the solution was opened before a pass. */
  solutionShown: z._default(z.boolean(), false),
  /** Verdict of the last Check; null where there was none. */
  lastVerdict: z._default(z.nullable(z.enum(['pass', 'label', 'fail', 'error'])), null),
  /** Last change of this entry, ISO 8601 in UTC; decides `lastVerdict` when two records are merged. */
  changedAt: moment,
});

/** The stored record. */
export const progressRecord = z.object({
  version: z.literal(recordVersion),
  /** By exercise id; an exercise never touched has no entry. */
  exercises: z.record(z.string(), exerciseProgress),
  /** `<chapter>/<lesson>` → when it was marked as read. */
  lessons: z._default(z.record(z.string(), moment), {}),
});

/** A text the learner typed and has not given up. */
export const draft = z.object({ text: z.string(), savedAt: moment });

export type ExerciseProgress = z.output<typeof exerciseProgress>;
export type ProgressRecord = z.output<typeof progressRecord>;
export type Draft = z.output<typeof draft>;

/** A record in which nothing was done yet. */
export function emptyRecord(): ProgressRecord {
  return { version: recordVersion, exercises: {}, lessons: {} };
}

/** The entry of an exercise at its first touch. */
export function firstTouch(now: string): ExerciseProgress {
  return {
    status: 'attempted',
    solvedAt: null,
    attempts: 0,
    hintsShown: 0,
    solutionShown: false,
    lastVerdict: null,
    changedAt: now,
  };
}
