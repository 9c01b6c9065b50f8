import type { Statement } from './statement.ts';

/** Where a migration says that an application comes or goes: after which statement, 0 for before the first. */
export interface DeployMarks {
  deployNew?: number;
  retireOld?: number;
}

/**
 * Reads the marks `-- deploy new` and `-- retire old`, each a comment line of its own between statements. The first of each
 * counts; within a statement, a string or a body they are only text.
 */
export function deployMarks(text: string, statements: readonly Statement[]): DeployMarks {
  const marks: DeployMarks = {};
  const ends = [0, ...statements.map(({ end }) => end)];
  ends.forEach((from, number) => {
    const gap = text.slice(from, statements[number]?.start ?? text.length);
    const has = (words: string) => new RegExp(`^[ \\t]*--[ \\t]*${words}[ \\t]*$`, 'im').test(gap);
    if (marks.deployNew === undefined && has('deploy[ \\t]+new')) marks.deployNew = number;
    if (marks.retireOld === undefined && has('retire[ \\t]+old')) marks.retireOld = number;
  });
  return marks;
}
