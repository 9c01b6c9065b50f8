import type { TryOutcome } from '#attempt/try-index.ts';
import type { VisitState } from '#attempt/visit.ts';
import type { SnapshotRef } from '#engine/host.ts';
import type { Reply } from '#engine/session.ts';
import type { Finding } from '#judge/finding.ts';
import type { PlanFact } from '#observe/facts.ts';
import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { UsageFact } from '#observe/usage-facts.ts';
import type { ScratchDatabase, ScratchRun, ScratchWhole } from '#progress/scratch.ts';
import type { PlayScript } from '../share/play-link.ts';

/** A link as it is offered. */
export interface PlayShare {
  href: string;
  isTooLong: boolean;
  /** Statements that make the data the script is for; null where there are none to send. */
  data: string | null;
  /** True where the link holds them. */
  hasData: boolean;
}

/** A start state that a new database can be made from. */
export interface PlayBase {
  snapshot: SnapshotRef;
  title: string;
  words: string;
}

/** One answer of a run, in the order of the text. */
export type PlayBlock =
  | { kind: 'reply'; sql: string; reply: Reply; canFetchMore: boolean }
  | { kind: 'text'; command: string; text: string; isError: boolean };

/** A line of the Messages panel. */
export interface PlayMessage {
  kind: 'done' | 'notice' | 'error';
  words: string;
}

/** What a run showed. */
export interface PlayOutcome {
  /** Counts runs, so that an equal result is seen to be a new one. */
  number: number;
  blocks: PlayBlock[];
  messages: PlayMessage[];
  /** What went wrong, with its place in the tab's text. */
  error: { title: string; message: string; note?: string; finding: Finding | null } | null;
  stopped: boolean;
  notReplayed: string[];
}

export type PlayAct = 'run' | 'explain' | 'reset' | 'open' | 'import' | 'export';
export type PlayPanel = 'result' | 'plan' | 'messages' | 'history';

/** What Explain came to: a plan, or why there is none. `start` is where the statement begins in the text of the tab. */
export type PlayPlan = { start: number } & ({ plan: PlanFact; refusal: null } | { plan: null; refusal: string });

/** What is said above the editor, with something that can be done about it. */
export interface PlayNotice {
  words: string;
  act?: { words: string; do: () => void };
}

/** Whether what is done here outlives the page. */
export type Keeping =
  | 'kept'
  /** The browser stores nothing. */
  | 'memory'
  /** It no longer fits. */
  | 'full'
  /** Another tab has the database. */
  | 'other-tab';

export interface PlayState {
  bases: PlayBase[];
  databases: ScratchDatabase[];
  /** The database in use; null until the list has been read. */
  database: ScratchDatabase | null;
  engine: VisitState;
  busy: { act: PlayAct; sinceMs: number; stage?: string } | null;
  nowMs: number;
  schema: SchemaFact | null;
  /** What the last run changed in it. */
  changes: readonly SchemaChange[];
  usage: UsageFact | null;
  outcome: PlayOutcome | null;
  /** What Explain showed. */
  plan: PlayPlan | null;
  /** What trying an index for that statement gave. */
  trial: TryOutcome | null;
  panel: PlayPanel;
  history: ScratchRun[];
  historyWords: string;
  /** True inside a transaction that the reader opened: what it did is not kept before COMMIT. */
  isInTransaction: boolean;
  notice: PlayNotice | null;
  trouble: string | null;
  keeping: Keeping;
  /** A script that came with a link and waits to be let in. */
  incoming: PlayScript | null;
  /** True where \\x put rows one below the other. */
  isExpanded: boolean;
  isRailOpen: boolean;
  /** The part shown on a narrow screen. */
  pane: 'databases' | 'sql' | 'result' | 'schema';
  dialog: 'none' | 'new' | 'share' | 'rename' | 'keys' | 'tab';
  /** What came of the last export. */
  exportStatus: string;
  link: PlayShare | null;
  announcement: string;
}

export const initialPlayState = (bases: PlayBase[]): PlayState => ({
  bases,
  databases: [],
  database: null,
  engine: { phase: 'idle' },
  busy: null,
  nowMs: 0,
  schema: null,
  changes: [],
  usage: null,
  outcome: null,
  plan: null,
  trial: null,
  panel: 'result',
  history: [],
  historyWords: '',
  isInTransaction: false,
  notice: null,
  trouble: null,
  keeping: 'kept',
  incoming: null,
  isExpanded: false,
  isRailOpen: true,
  pane: 'sql',
  dialog: 'none',
  exportStatus: '',
  link: null,
  announcement: '',
});

/** A database that was deleted and can come back. */
export type Deleted = ScratchWhole;
