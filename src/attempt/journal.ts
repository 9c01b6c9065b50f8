import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { StatementRun } from '#observe/facts.ts';
import { isPureQuery } from '#sql/purity.ts';
import type { Statement } from '#sql/statement.ts';
import { type RunStatement, runAsIs, transactionStep } from './run-script.ts';

/** Statements that were committed together. */
export interface CommittedUnit {
  texts: string[];
  /** How long they took the first time; what replaying them is reckoned to take. */
  durationMs: number;
}

/** What a visit has committed so far, in order, so that it can be replayed after a restore. */
export class Journal {
  #committed: CommittedUnit[] = [];
  #open: CommittedUnit | undefined;
  readonly #execute: RunStatement;
  readonly #onCommit: (unit: CommittedUnit) => void;

  /** `execute` runs what is replayed; `onCommit` is told of each unit. */
  constructor(execute: RunStatement = runAsIs, onCommit: (unit: CommittedUnit) => void = () => undefined) {
    this.#execute = execute;
    this.#onCommit = onCommit;
  }

  /** True while a transaction is open that the learner began. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Takes note of a statement that ran. Queries and failures leave nothing; an open transaction counts once it commits. */
  record(statement: Statement, run: StatementRun): void {
    if (run.error) return;
    const durationMs = run.reply?.durationMs ?? 0;
    const step = transactionStep(statement);
    if (step === 'opens') {
      this.#open ??= { texts: [statement.text], durationMs };
    } else if (step === 'closes') {
      // COMMIT of a failed transaction answers with the tag ROLLBACK.
      if (this.#open && run.reply?.command.startsWith('COMMIT')) {
        this.#add(this.#open, statement.text, durationMs);
        this.#commit(this.#open);
      }
      this.#open = undefined;
    } else if (this.#open) {
      this.#add(this.#open, statement.text, durationMs);
    } else if (!isPureQuery(statement)) {
      this.#commit({ texts: [statement.text], durationMs });
    }
  }

  #commit(unit: CommittedUnit): void {
    this.#committed.push(unit);
    this.#onCommit(unit);
  }

  #add(unit: CommittedUnit, text: string, durationMs: number): void {
    unit.texts.push(text);
    unit.durationMs += durationMs;
  }

  /** Forgets what was committed, since the start state now holds it. */
  settle(): void {
    this.#committed = [];
  }

  /** Forgets everything. */
  clear(): void {
    this.#committed = [];
    this.#open = undefined;
  }

  /**
   * Runs what was committed on a fresh session, in order, for as long as `budgetMs` is reckoned to last. Returns the
   * statements that did not run again; they are forgotten here, since they are no longer part of the database.
   */
  async replay(session: Session, budgetMs: number): Promise<string[]> {
    this.#open = undefined;
    const deadline = performance.now() + budgetMs;
    for (const [index, unit] of this.#committed.entries()) {
      const fits = performance.now() + unit.durationMs <= deadline;
      if (!fits || !(await ranAgain(session, unit, this.#execute)))
        return this.#committed.splice(index).flatMap(({ texts }) => texts);
    }
    return [];
  }
}

async function ranAgain(session: Session, unit: CommittedUnit, execute: RunStatement): Promise<boolean> {
  try {
    for (const text of unit.texts) await execute(session, text, {});
    return true;
  } catch (error) {
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    await session.run('rollback');
    return false;
  }
}
