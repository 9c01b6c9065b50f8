import { described } from '#attempt/describe.ts';
import type { Scratch } from '#attempt/scratch.ts';
import type { VisitRun } from '#attempt/visit.ts';
import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Notice, Reply } from '#engine/session.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import { placedInWhole } from '#judge/finding-place.ts';
import { type Segment, segmentsOf } from '#sql/meta-commands.ts';
import { isPureQuery } from '#sql/purity.ts';
import { statementsIn } from '#sql/read-script.ts';
import type { Statement } from '#sql/statement.ts';
import { replyWords } from '../result-table/reply-words.ts';
import { shownReply } from '../desk/shown-reply.ts';
import type { PlayBlock, PlayMessage, PlayOutcome } from './state.ts';

/** Rows fetched of one statement at first, and after each "fetch more". */
export const rowSteps = [500, 10_000, 100_000] as const;

const noticeWords = ({ severity, message, detail, hint }: Notice): string =>
  [`${severity}: ${message}`, detail, hint].filter(Boolean).join(' ');

const errorWords = ({ code, message, detail, hint }: EngineErrorFields): string =>
  [`ERROR ${code}: ${message}`, detail, hint ? `Hint: ${hint}` : ''].filter(Boolean).join(' ');

/** What a statement did, e.g. `SELECT: 6 rows, 2 columns · 7 ms`. */
const doneWords = (reply: Reply): string =>
  reply.kind === 'rows' ? `${reply.command}: ${replyWords(reply)}` : replyWords(reply);

/** What a run of SQL adds to the outcome. */
function addSql(
  outcome: PlayOutcome,
  { start }: Segment,
  statements: readonly Statement[],
  ran: VisitRun,
  whole: string,
): void {
  for (const { statement, reply, error } of ran.runs) {
    const source = statements[statement - 1];
    for (const notice of reply?.notices ?? []) outcome.messages.push({ kind: 'notice', words: noticeWords(notice) });
    if (error) outcome.messages.push({ kind: 'error', words: errorWords(error) });
    if (!reply) continue;
    outcome.messages.push({ kind: 'done', words: doneWords(reply) });
    const canFetchMore = source !== undefined && isPureQuery(source);
    outcome.blocks.push({
      kind: 'reply',
      sql: source?.text ?? '',
      reply: shownReply(reply, rowSteps[0]),
      canFetchMore,
    });
  }
  outcome.stopped ||= ran.stopped;
  outcome.notReplayed.push(...ran.notReplayed);
  const [first] = ran.findings;
  if (!first) return;
  const finding = placedInWhole(first, whole, start);
  outcome.error = { ...explainFinding(finding, { variants: [] }), finding };
  if (!ran.runs.some(({ error }) => error)) outcome.messages.push({ kind: 'error', words: finding.message });
}

/** What the page itself does for a backslash command. */
export interface OwnCommands {
  toggleExpanded(): boolean;
}

/**
 * Runs a text, SQL and backslash commands, and stops at the first error. `offset` is where the text begins in `whole`,
 * whose places the findings carry. Throws what the engine's start throws, and where the grammar is needed and cannot be fetched.
 */
export async function runText(
  scratch: Scratch,
  text: string,
  { whole, offset, number }: { whole: string; offset: number; number: number },
  own: OwnCommands,
): Promise<PlayOutcome> {
  const outcome: PlayOutcome = { number, blocks: [], messages: [], error: null, stopped: false, notReplayed: [] };
  for (const segment of await segmentsOf(text)) {
    if (segment.kind === 'meta') {
      const block = await metaBlock(scratch, segment.text, own);
      outcome.blocks.push(block);
      if (block.isError) outcome.error = { title: 'Not run', message: block.text, finding: null };
    } else {
      const ran = await scratch.run(segment.text, { maxRows: rowSteps[0] + 1 });
      const placed = { ...segment, start: segment.start + offset };
      addSql(outcome, placed, await statementsIn(segment.text), ran, whole);
    }
    if (outcome.error || outcome.stopped) break;
  }
  return outcome;
}

async function metaBlock(scratch: Scratch, command: string, own: OwnCommands): Promise<PlayBlock & { kind: 'text' }> {
  if (/^\\x(\s|$)/.test(command)) {
    const words = own.toggleExpanded() ? 'Rows are shown one below the other.' : 'Rows are shown as a table.';
    return { kind: 'text', command, text: words, isError: false };
  }
  const { text, isError } = await scratch.use((session) => described(session, command));
  return { kind: 'text', command, text, isError };
}

/** A few words on what came of a run, for history and announcement. */
export function outcomeWords({ blocks, error, stopped }: PlayOutcome): string {
  if (stopped) return 'stopped';
  if (error) return error.title;
  const last = blocks.at(-1);
  if (!last) return 'nothing to run';
  return last.kind === 'reply' ? doneWords(last.reply) : 'answered';
}

/** Every message, one a line. */
export const messageText = (messages: readonly PlayMessage[]): string => messages.map(({ words }) => words).join('\n');
