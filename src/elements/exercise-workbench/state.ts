import type { AttemptReport } from '#attempt/report.ts';
import type { VisitState } from '#attempt/visit.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { Finding } from '#judge/finding.ts';
import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { Pictures } from './pictures.ts';
import type { Message, ShownRun } from './shown-run.ts';

/** Tabs of the result area, in their order. */
export const tabs = ['result', 'diff', 'plan', 'locks', 'state', 'messages', 'why', 'solution'] as const;
export type Tab = (typeof tabs)[number];

/** The parts of the page; on a narrow screen one is seen at a time. */
export type Pane = 'task' | 'sql' | 'result' | 'schema';

/** What keeps the engine busy on the learner's behalf. */
export type Act = 'run' | 'check' | 'reset';

/** A finding in words for the learner. */
export interface ExplainedFinding {
  finding: Finding;
  title: string;
  message: string;
  note?: string;
}

/** A Check as shown. */
export interface ShownCheck {
  report: AttemptReport;
  /** The text that was judged. */
  sql: string;
  findings: ExplainedFinding[];
  pictures: Pictures;
  /** What the attempt returned on the start state; null where it did not run. */
  run: ShownRun | null;
}

/** A word about the learner's text above the editor. */
export type DraftNotice =
  | { kind: 'restored'; savedAt: string }
  | { kind: 'started-over'; undo: string }
  | { kind: 'unreadable' }
  | { kind: 'other-tab'; text: string };

/** All that the workbench's drawing depends on. */
export interface WorkbenchState {
  pane: Pane;
  tab: Tab;
  isRailOpen: boolean;
  areKeysOpen: boolean;
  bundle: ExerciseBundle | null;
  engine: VisitState;
  busy: { act: Act; sinceMs: number; /** What a long Check is at, in words. */ stage?: string } | null;
  /** Clock of the last tick while busy, as `performance.now()`. */
  nowMs: number;
  run: ShownRun | null;
  check: ShownCheck | null;
  schema: SchemaFact | null;
  /** What the last Run changed in it. */
  changes: readonly SchemaChange[];
  failedChecks: number;
  isSolved: boolean;
  hintsShown: number;
  hintCount: number;
  solution: 'hidden' | 'asked' | 'shown';
  draft: DraftNotice | null;
  /** Trouble of the site itself, in words, e.g. the exercise's file could not be fetched. */
  trouble: string | null;
  /** Why nothing was checked, in words; nobody's fault and no attempt. */
  note: string | null;
  /** True from when the idle engine ended by itself until it is back. */
  isDead: boolean;
  /** Read out by screen readers when it changes. */
  announcement: string;
  /** True from a Reset to the next Run. */
  isReset: boolean;
  /** The text last copied, so that its button can say so. */
  copied: string | null;
}

export type WorkbenchEvent =
  | { type: 'bundle'; bundle: ExerciseBundle }
  | { type: 'trouble'; words: string }
  | { type: 'noted'; words: string }
  | { type: 'died' }
  | { type: 'revived' }
  | { type: 'announced'; words: string }
  | { type: 'text-changed' }
  | { type: 'engine'; engine: VisitState }
  | { type: 'began'; act: Act; nowMs: number }
  | { type: 'stage'; words: string }
  | { type: 'ended'; announcement?: string }
  | { type: 'tick'; nowMs: number }
  | { type: 'ran'; run: ShownRun; announcement: string }
  | { type: 'checked'; check: ShownCheck; announcement: string }
  | { type: 'schema'; schema: SchemaFact; changes: readonly SchemaChange[]; words: readonly Message[] }
  | { type: 'tab'; tab: Tab }
  | { type: 'pane'; pane: Pane }
  | { type: 'rail'; isOpen: boolean }
  | { type: 'keys'; areOpen: boolean }
  | { type: 'reset'; announcement: string }
  | { type: 'copied'; text: string; announcement: string }
  | { type: 'hint' }
  | { type: 'solution-asked' }
  | { type: 'solution-shown' }
  | { type: 'solution-put-off' }
  | { type: 'draft'; notice: DraftNotice | null };

/** Failed Checks after which the solution is shown without a question. */
export const freeSolutionAfter = 2;

/** The state before anything happened. */
export function initialState(hintCount: number, isSolved: boolean): WorkbenchState {
  return {
    pane: 'task',
    tab: 'result',
    isRailOpen: false,
    areKeysOpen: false,
    bundle: null,
    engine: { phase: 'idle' },
    busy: null,
    nowMs: 0,
    run: null,
    check: null,
    schema: null,
    changes: [],
    failedChecks: 0,
    isSolved,
    hintsShown: 0,
    hintCount,
    solution: 'hidden',
    draft: null,
    trouble: null,
    note: null,
    isDead: false,
    announcement: '',
    isReset: false,
    copied: null,
  };
}

/** The tabs that have something to show; Result is always there. */
export function availableTabs({ run, check, solution }: WorkbenchState): Tab[] {
  const pictures = check?.pictures;
  const hasContent: Record<Tab, boolean> = {
    result: true,
    diff: Boolean(pictures?.diff),
    plan: (pictures?.plans.length ?? 0) > 0,
    locks: Boolean(pictures?.trace),
    state: Boolean(pictures && (pictures.tables.length > 0 || pictures.probes.length > 0)),
    messages: (run?.messages.length ?? 0) > 0,
    why: check?.report.verdict === 'pass',
    solution: solution !== 'hidden',
  };
  return tabs.filter((tab) => hasContent[tab]);
}

/** True where the shown verdict is of another text than what was done last. */
export function isCheckEarlier({ check, run, note }: WorkbenchState): boolean {
  if (!check) return false;
  return note !== null || (run?.from === 'run' && run.whole !== check.sql);
}

/** A word that the text could not be formatted holds for that text only. */
function withoutUnreadable(draft: DraftNotice | null): DraftNotice | null {
  return draft?.kind === 'unreadable' ? null : draft;
}

/** The tab that shows best what a Check found. */
function tabAfterCheck({ report, pictures, findings }: ShownCheck): Tab {
  if (report.verdict === 'pass') return 'why';
  const first = findings[0]?.finding.id ?? '';
  if (pictures.diff) return 'diff';
  if (first.startsWith('migration.') && pictures.trace) return 'locks';
  if (/^(plan|cost|ablation)\./.test(first) && pictures.plans.length > 0) return 'plan';
  if (/^(state|probe)\./.test(first) && (pictures.tables.length > 0 || pictures.probes.length > 0)) return 'state';
  if (pictures.trace) return 'locks';
  return pictures.plans.length > 0 ? 'plan' : 'result';
}

function withTab(state: WorkbenchState, tab: Tab): WorkbenchState {
  return { ...state, tab: availableTabs(state).includes(tab) ? tab : 'result' };
}

function solutionAsked(state: WorkbenchState): WorkbenchState {
  const isFree = state.isSolved || state.failedChecks >= freeSolutionAfter || state.solution === 'shown';
  return { ...state, solution: isFree ? 'shown' : 'asked', tab: 'solution', pane: 'result' };
}

/** The next state. Pure. */
export function reduce(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'bundle':
      return { ...state, bundle: event.bundle, trouble: null };
    case 'trouble':
      return { ...state, trouble: event.words, busy: null, announcement: event.words };
    case 'engine':
      return { ...state, engine: event.engine };
    case 'stage':
      return state.busy ? { ...state, busy: { ...state.busy, stage: event.words } } : state;
    case 'began':
      return {
        ...state,
        busy: { act: event.act, sinceMs: event.nowMs },
        nowMs: event.nowMs,
        trouble: null,
        note: null,
        draft: withoutUnreadable(state.draft),
      };
    case 'noted':
      return { ...state, note: event.words, announcement: event.words, pane: 'result', tab: 'result' };
    case 'died':
      return { ...state, isDead: true, announcement: 'PostgreSQL has stopped. The next run starts it again.' };
    case 'revived':
      return { ...state, isDead: false };
    case 'announced':
      return { ...state, announcement: event.words };
    case 'text-changed':
      return state.draft?.kind === 'unreadable' ? { ...state, draft: null } : state;
    case 'ended':
      return { ...state, busy: null, announcement: event.announcement ?? state.announcement };
    case 'tick':
      return { ...state, nowMs: event.nowMs };
    case 'ran': {
      return {
        ...state,
        run: event.run,
        pane: 'result',
        tab: 'result',
        announcement: event.announcement,
        isReset: false,
        copied: null,
      };
    }
    case 'checked': {
      const { verdict } = event.check.report;
      const failed = verdict === 'fail' || verdict === 'label' ? 1 : 0;
      const next: WorkbenchState = {
        ...state,
        check: event.check,
        run: event.check.run,
        isReset: false,
        copied: null,
        pane: 'result',
        announcement: event.announcement,
        failedChecks: state.failedChecks + failed,
        isSolved: state.isSolved || verdict === 'pass',
      };
      return withTab(next, tabAfterCheck(event.check));
    }
    case 'reset':
      return { ...state, run: null, isReset: true, tab: 'result', announcement: event.announcement };
    case 'copied':
      return { ...state, copied: event.text, announcement: event.announcement };
    case 'schema': {
      const { schema, changes, words } = event;
      const run =
        state.run && words.length > 0 ? { ...state.run, messages: [...state.run.messages, ...words] } : state.run;
      return { ...state, schema, changes, run };
    }
    case 'tab':
      return withTab(state, event.tab);
    case 'pane':
      return { ...state, pane: event.pane };
    case 'rail':
      return { ...state, isRailOpen: event.isOpen };
    case 'keys':
      return { ...state, areKeysOpen: event.areOpen };
    case 'hint':
      return { ...state, hintsShown: Math.min(state.hintCount, state.hintsShown + 1), pane: 'task' };
    case 'solution-asked':
      return solutionAsked(state);
    case 'solution-shown':
      return { ...state, solution: 'shown', tab: 'solution' };
    case 'solution-put-off':
      return withTab({ ...state, solution: 'hidden' }, 'result');
    case 'draft':
      return { ...state, draft: event.notice };
  }
}
