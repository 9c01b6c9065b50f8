import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { openStart } from '#attempt/start-state.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { type Fence, fencesOf } from './fences.ts';
import { errorText, resultText, trimmedLines } from './result-text.ts';

/** What running a fence gave: the text of its last reply or of its error. */
interface FenceOutcome {
  /** `ok`, or the SQLSTATE that ended it. */
  code: string;
  text: string;
}

async function runFence(session: Session, code: string): Promise<FenceOutcome> {
  const parsed = parseScript(code);
  if (!parsed.ok) return { code: '42601', text: `ERROR 42601: ${parsed.problem.message}` };
  let text = '';
  for (const statement of parsed.statements) {
    try {
      text = resultText(await session.run(statement.text, { timeoutMs: 60_000 }));
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      return { code: error.code, text: errorText(error.fields) };
    }
  }
  return { code: 'ok', text };
}

function checkMarks(fence: Fence, place: string, problems: ProblemList): boolean {
  if (fence.language !== 'sql') return false;
  const runs = fence.words.includes('run');
  const reason = fence.settings.get('norun') ?? '';
  if (!runs && reason.trim().length < 5) {
    problems.add(
      place,
      'fence',
      'an SQL fence is neither run nor excused',
      'Write ```sql run expect=ok, or ```sql norun="reason".',
    );
  }
  if (runs && !/^(ok|[0-9A-Z]{5})$/.test(fence.settings.get('expect') ?? '')) {
    problems.add(
      place,
      'fence',
      'a fence that runs does not say what to expect',
      'Write expect=ok or expect=<SQLSTATE>.',
    );
    return false;
  }
  return runs;
}

/** Runs the fences of one page in order on one session, each statement by itself, and compares what the page shows. */
async function proveFences(
  file: string,
  fences: Fence[],
  firstLine: number,
  open: () => Promise<Session>,
  problems: ProblemList,
): Promise<void> {
  let session: Session | null = null;
  let last: FenceOutcome | null = null;
  try {
    for (const fence of fences) {
      const place = `${file}:${fence.line + firstLine - 1}`;
      if (fence.language === 'result') {
        if (!last)
          problems.add(
            place,
            'fence',
            'a result follows no fence that ran',
            'Put it right after the fence it belongs to.',
          );
        else if (trimmedLines(last.text) !== trimmedLines(fence.code)) {
          problems.add(place, 'result', `the real output is\n${last.text}`, 'Put this output in the fence.');
        }
        last = null;
        continue;
      }
      last = null;
      if (!checkMarks(fence, place, problems)) continue;
      session ??= await open();
      last = await runFence(session, fence.code);
      const expected = fence.settings.get('expect') ?? '';
      if (last.code !== expected) {
        problems.add(
          place,
          'fence',
          `expected ${expected}, got ${last.code}: ${last.text.split('\n', 1)[0]}`,
          'Correct the SQL or what it expects.',
        );
      }
    }
  } finally {
    await session?.close();
  }
}

/** Proves the text of an exercise: the fences of its task and of its explanation, each page on a fresh start state. */
export async function proveText(
  exercise: ExerciseFolder,
  bundle: ExerciseBundle,
  host: EngineHost,
  problems: ProblemList,
): Promise<void> {
  await loadParser();
  const open = () => openStart(host, bundle);
  const { below, task, taskLine, explanation } = exercise;
  await proveFences(`${below}/index.mdx`, fencesOf(task), taskLine, open, problems);
  await proveFences(`${below}/explanation.mdx`, fencesOf(explanation ?? ''), 1, open, problems);
}

/** A page of text: a lesson or a term of the reference. */
export interface TextPage {
  /** Path below the repository. */
  file: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Proves the fences of a page on a session fresh from its dataset. */
export async function provePage(
  { file, body, bodyLine }: TextPage,
  snapshot: SnapshotRef,
  host: EngineHost,
  problems: ProblemList,
): Promise<void> {
  await loadParser();
  await proveFences(file, fencesOf(body), bodyLine, () => host.spare(snapshot), problems);
}
