import { z } from 'zod';
import type { Grader } from './grader.ts';
import { type GradedAttempt, notJudged } from './verdict-line.ts';

const batchCase = z.object({
  exercise: z.string(),
  sql: z.string(),
  /** Returned with the verdict. */
  name: z.string().optional(),
});

function parseLine(line: string): z.output<typeof batchCase> | string {
  try {
    const parsed = batchCase.safeParse(JSON.parse(line));
    return parsed.success
      ? parsed.data
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Judges the cases of a JSONL text in order; empty lines are passed over, a line that is no case gets verdict `error`. */
export async function* gradeBatch(text: string, grader: Grader): AsyncGenerator<GradedAttempt> {
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    const given = parseLine(line);
    if (typeof given === 'string') {
      yield notJudged('', 'attempt.unreadable', `Line ${number} is no case: ${given}`);
      continue;
    }
    const graded = await grader.grade(given.exercise, given.sql);
    yield given.name === undefined ? graded : { ...graded, name: given.name };
  }
}
