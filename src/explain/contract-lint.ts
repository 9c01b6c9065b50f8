import type { CheckOf } from '#catalog/check.schema.ts';
import { listed } from '#judge/result-words.ts';
import type { LintId } from '#judge/lint/ids.ts';
import { lintTitles } from './titles-lint.ts';

function rulesText(rules: readonly string[] | undefined): string {
  if (!rules) return 'habits that are allowed and rarely meant';
  return listed(rules.map((rule) => `“${lintTitles[`lint.${rule}` as LintId]}”`));
}

/** Sentences for the check `lint`. */
export const lintSentences = {
  lint: ({ rules, severity }: CheckOf<'lint'>): string[] => [
    severity === 'fail'
      ? `The script is searched for ${rulesText(rules)}; none may be found.`
      : `The script is searched for ${rulesText(rules)}; what is found is a warning and no failure.`,
  ],
};
