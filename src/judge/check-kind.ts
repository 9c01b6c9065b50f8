import type { ExerciseBundle, ExerciseSource } from '#catalog/bundle.ts';
import type { CheckKindName, CheckOf } from '#catalog/check.schema.ts';
import type { FactRequest, Facts } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';
import type { Finding } from './finding.ts';

/** What a judge is given besides the check. */
export interface JudgeContext {
  bundle: ExerciseBundle;
  /** The attempt's text, for places. */
  attempt: string;
  statements: Statement[];
}

/** What a judge of scripts needs: enough outside exercises too, where there is no bundle. */
export type ScriptContext = Pick<JudgeContext, 'attempt' | 'statements'>;

/** What a judge says: findings, and facts it would like before it says more. */
export interface Judgement {
  findings: Finding[];
  /** Observed within the time budget; then `judge` is called again with them in `facts`. */
  asks?: FactRequest[];
}

/** One kind of check: two pure functions. No DOM, no Node, no engine. */
export interface CheckKind<K extends CheckKindName> {
  kind: K;
  /** The facts it needs of the attempt. */
  needs(check: CheckOf<K>, exercise: ExerciseSource): FactRequest[];
  /** Called once the facts are there. Returns failures first, at most one per cause. */
  judge(check: CheckOf<K>, facts: Facts, context: JudgeContext): Judgement;
}
