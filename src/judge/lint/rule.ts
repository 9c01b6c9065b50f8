import type { MigrationTrace, StepTrace } from '#observe/migration-facts.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { Statement } from '#sql/statement.ts';
import type { JudgeContext } from '../check-kind.ts';
import type { LintId } from './ids.ts';

/** What lint rules read. */
export interface LintInput extends Pick<JudgeContext, 'attempt' | 'statements'> {
  trace: MigrationTrace;
  /** Rules on types, keys and shapes are silent without it. */
  schema?: { before: SchemaFact; after: SchemaFact };
}

/** One thing a rule has to say. */
export interface Remark {
  /** What is there, what follows from it, and the form that avoids it. */
  message: string;
  /** 1-based number of the statement concerned. */
  statement?: number;
  /** Facts behind the message; plain JSON. */
  details?: Record<string, unknown>;
}

/** One rule: a pure function from facts, or from the syntax tree where no fact shows it. */
export interface LintRule {
  id: LintId;
  /** False for rules that hold an opinion on style; a check must name those. */
  defaultOn: boolean;
  judge(input: LintInput): Remark[];
}

/** A statement that ran, with what it did. */
export interface RanStatement {
  step: StepTrace;
  statement: Statement;
}

/** The statements that ran to their end, in order. */
export function ranStatements({ trace, statements }: LintInput): RanStatement[] {
  return trace.steps.flatMap((step) => {
    const statement = statements.find(({ number }) => number === step.statement);
    return statement && !step.error ? [{ step, statement }] : [];
  });
}

/** True where applications ran beside the script: then `migration.compat` has judged what breaks. */
export function hasApplications({ trace }: LintInput): boolean {
  return trace.phases.length > 0;
}

/** A remark for each statement for which there is one. */
export function perStatement(
  input: LintInput,
  judge: (ran: RanStatement) => Omit<Remark, 'statement'> | null,
): Remark[] {
  return ranStatements(input).flatMap((ran) => {
    const remark = judge(ran);
    return remark ? [{ statement: ran.step.statement, ...remark }] : [];
  });
}
