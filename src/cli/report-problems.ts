import type { ContentProblem } from '#catalog/course.ts';

/** Problems as lines to read: file and rule, what is wrong, what to do. */
export function problemLines(problems: ContentProblem[]): string[] {
  return problems.map(({ file, rule, message, remedy }) => `${file}  [${rule}]\n  ${message}\n  ${remedy}`);
}
