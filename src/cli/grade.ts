import { parseArgs } from 'node:util';
import { exitCodes } from '#judge/finding.ts';
import { attemptText } from './grade/attempt-text.ts';
import { gradeBatch } from './grade/batch.ts';
import { type Grader, openGrader } from './grade/grader.ts';
import { type GradedAttempt, notJudged, verdictLines } from './grade/verdict-line.ts';

const usage = `Usage: npm run -s grade -- <exercise-id> <file or -> [--json] [--database-url URL]
       npm run -s grade -- --batch <cases.jsonl or -> [--json] [--database-url URL]

A case is one line {"exercise": "…", "sql": "…", "name": "…"}; name is optional.
Exit codes: 0 pass, 1 fail or label, 2 could not be judged; for a batch 0 where every case was judged, else 2.`;

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      'database-url': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

function print(graded: GradedAttempt, json: boolean): void {
  console.log(json ? JSON.stringify(graded) : verdictLines(graded).join('\n'));
}

async function gradeOne(exercise: string, path: string, open: () => Promise<Grader>): Promise<GradedAttempt> {
  let sql: string;
  try {
    sql = await attemptText(path);
  } catch (error) {
    return notJudged(exercise, 'attempt.unreadable', error instanceof Error ? error.message : String(error));
  }
  const grader = await open();
  try {
    return await grader.grade(exercise, sql);
  } finally {
    await grader.close();
  }
}

async function gradeAll(path: string, json: boolean, open: () => Promise<Grader>): Promise<0 | 2> {
  let text: string;
  try {
    text = await attemptText(path);
  } catch (error) {
    print(notJudged('', 'attempt.unreadable', error instanceof Error ? error.message : String(error)), json);
    return 2;
  }
  const grader = await open();
  let exitCode: 0 | 2 = 0;
  try {
    for await (const graded of gradeBatch(text, grader)) {
      if (graded.verdict === 'error') exitCode = 2;
      print(graded, json);
    }
  } finally {
    await grader.close();
  }
  return exitCode;
}

async function main(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = given;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const open = () => openGrader(process.cwd(), values['database-url']);
  const [exercise, path] = positionals;
  if (values.batch !== undefined && positionals.length === 0) return gradeAll(values.batch, values.json, open);
  if (values.batch !== undefined || exercise === undefined || path === undefined || positionals.length > 2) {
    console.error(usage);
    return 2;
  }
  const graded = await gradeOne(exercise, path, open);
  print(graded, values.json);
  return exitCodes[graded.verdict];
}

process.exitCode = await main();
