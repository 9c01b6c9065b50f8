import type { VisitRun } from '#attempt/visit.ts';
import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Notice, Reply } from '#engine/session.ts';
import { shownReply } from '../desk/shown-reply.ts';
import type { Finding } from '#judge/finding.ts';

/** Rows shown of one statement before "fetch more". */
export const rowsShown = 500;

/** Rows shown after "fetch more". */
export const rowsFetched = 10_000;

/** A statement of the run that has something to draw. */
export interface ShownTable {
  /** 1-based number in the text that ran. */
  statement: number;
  /** The statement's text, for its heading and for "fetch more". */
  sql: string;
  reply: Reply;
  /** True where running it again for more rows changes nothing: a pure query. */
  canFetchMore: boolean;
}

/** A line of the Messages tab. */
export interface Message {
  statement: number | null;
  kind: 'done' | 'notice' | 'error';
  words: string;
  detail: string;
}

/** What the Result tab shows: a Run, or what the attempt itself returned in a Check. */
export interface ShownRun {
  from: 'run' | 'check';
  /** Counts runs and checks of this visit, so that an equal result is seen to be a new one. */
  number: number;
  /** The editor's whole text at that time. */
  whole: string;
  /** True where what was run holds no statement. */
  isEmpty: boolean;
  tables: ShownTable[];
  messages: Message[];
  /** What went wrong, in words, with its place in the editor's text. */
  error: { title: string; message: string; note?: string; finding: Finding } | null;
  stopped: boolean;
  /** Statements that were committed and could not be replayed after a Stop. */
  notReplayed: string[];
}

/** What is known of a statement besides its run. */
export interface StatementText {
  text: string;
  isPureQuery: boolean;
}

function noticeMessage(statement: number, notice: Notice): Message {
  const detail = [notice.detail, notice.hint].filter((part) => part !== undefined && part !== '').join(' ');
  return { statement, kind: 'notice', words: `${notice.severity}: ${notice.message}`, detail };
}

function errorMessage(statement: number, error: EngineErrorFields): Message {
  const detail = [error.detail, error.hint ? `Hint: ${error.hint}` : '']
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return { statement, kind: 'error', words: `ERROR ${error.code}: ${error.message}`, detail };
}

/** Turns what a visit ran into what is drawn: tables for replies with rows, messages for everything else. */
export function shownRun(
  { number, whole, isEmpty }: Pick<ShownRun, 'number' | 'whole' | 'isEmpty'>,
  ran: VisitRun,
  statements: readonly StatementText[],
  explain: (finding: Finding) => { title: string; message: string; note?: string },
): ShownRun {
  const messages: Message[] = [];
  const tables: ShownTable[] = [];
  for (const { statement, reply, error } of ran.runs) {
    for (const notice of reply?.notices ?? []) messages.push(noticeMessage(statement, notice));
    if (error) messages.push(errorMessage(statement, error));
    const source = statements[statement - 1];
    if (!reply) continue;
    tables.push({
      statement,
      sql: source?.text ?? '',
      reply: shownReply(reply, rowsShown),
      canFetchMore: source?.isPureQuery ?? false,
    });
  }
  const [first] = ran.findings;
  return {
    from: 'run',
    number,
    whole,
    isEmpty,
    tables,
    messages,
    error: first ? { ...explain(first), finding: first } : null,
    stopped: ran.stopped,
    notReplayed: ran.notReplayed,
  };
}

/** What the attempt returned on the start state while it was checked. Errors are left to the verdict; nothing can be fetched again. */
export function checkedRun(
  { number, whole }: Pick<ShownRun, 'number' | 'whole'>,
  runs: VisitRun['runs'],
  statements: readonly StatementText[],
): ShownRun {
  const ran: VisitRun = { runs, findings: [], stopped: false, notReplayed: [] };
  const queries = statements.map(({ text }) => ({ text, isPureQuery: false }));
  const unexplained = (): { title: string; message: string } => ({ title: '', message: '' });
  return { ...shownRun({ number, whole, isEmpty: false }, ran, queries, unexplained), from: 'check' };
}
