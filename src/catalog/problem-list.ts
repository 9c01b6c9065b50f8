import type { z } from 'zod';
import type { ContentProblem } from './course.ts';

function placeOf(path: PropertyKey[]): string {
  return path.map(String).join('.');
}

/** Collects everything wrong in the content, so that an author sees it all at once. */
export class ProblemList {
  readonly all: ContentProblem[] = [];

  /** Adds one problem. `file` is a path below the repository. */
  add(file: string, rule: string, message: string, remedy: string): void {
    this.all.push({ file, rule, message, remedy });
  }

  /** Adds every issue of a failed zod parse, each with the key it concerns. */
  addIssues(file: string, error: z.ZodError): void {
    for (const issue of error.issues) {
      const place = placeOf(issue.path);
      if (issue.code === 'unrecognized_keys') {
        const keys = issue.keys.join(', ');
        this.add(
          file,
          'unknown-key',
          `${place ? `${place}: ` : ''}no such key: ${keys}`,
          'Remove the key or correct its spelling.',
        );
      } else {
        this.add(file, 'schema', `${place || 'the whole'}: ${issue.message}`, `Correct ${place || 'the file'}.`);
      }
    }
  }
}
