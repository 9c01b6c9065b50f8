import type { SnapshotRef } from '#engine/host.ts';
import type { Reference } from '#observe/facts.ts';
import type { Operation } from '#observe/migration-facts.ts';
import type { Check } from './check.schema.ts';

/** Format of the bundle files; pages, command line and gate refuse another one. */
export const bundleVersion = 1;

/** A named statement that a check refers to, resolved from `file.sql#name`. */
export interface NamedSql {
  /** As written in the check. */
  operand: string;
  sql: string;
}

/** One row probe of `probe.sql`. Several statements of a probe run in one transaction that is rolled back. */
export interface Probe {
  name: string;
  /** `accept`, or the SQLSTATE with which it must be refused. */
  expect: 'accept' | { refuse: string };
  /** Role it runs as; the learner's where absent. */
  role?: string;
  sql: string;
}

/** Data laid over the start state for a further run of a check. */
export interface Variant {
  name: string;
  /** One sentence a learner may read, e.g. "two drivers with equal totals". */
  title: string;
  /** Trusted script, run as `app_owner` before the attempt. */
  sql: string;
}

/** What an exercise is, before anything was run: compiled from its folder by the catalog. */
export interface ExerciseSource {
  version: typeof bundleVersion;
  id: string;
  title: string;
  summary: string;
  chapter: string;
  covers: string[];
  level: number;
  minutes: number;
  engine: 'postgres';
  dataset: { name: string; size: string };
  snapshot: SnapshotRef;
  role: 'app_owner' | 'postgres';
  needs: { postgres: number; reason: string } | null;
  formerly: string[];
  starter: string;
  /** Trusted script on top of the snapshot, run as `app_owner`; empty where there is none. */
  setup: string;
  solution: string;
  variants: Variant[];
  checks: Check[];
  /** Every operand of the checks, resolved. */
  operands: NamedSql[];
  probes: Probe[];
  /** Operations of `old-app.sql` and `new-app.sql`, where a check names them. */
  applications?: Operation[];
  hints: string[];
  /** Hash over the folder, the dataset's inputs and `bundleVersion`. */
  hash: string;
}

/** The one JSON of an exercise, read alike by page, command line and gate. */
export interface ExerciseBundle extends ExerciseSource {
  /** What the solution did on this engine; computed, never typed. */
  reference: Reference;
}
