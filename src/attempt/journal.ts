import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { StatementRun } from '#observe/facts.ts';
import { isPureQuery } from '#sql/purity.ts';
import type { Statement } from '#sql/statement.ts';
import { transactionStep } from './run-script.ts';

/** What a visit has committed so far, in order, so that it can be replayed after a restore. */
export class Journal {
  #committed: string[] = [];
  #open: string[] | undefined;

  /** Takes note of a statement that ran. Queries and failures leave nothing; an open transaction counts once it commits. */
  record(statement: Statement, run: StatementRun): void {
    if (run.error) return;
    const step = transactionStep(statement);
    if (step === 'opens') {
      this.#open ??= [statement.text];
    } else if (step === 'closes') {
      // COMMIT of a failed transaction answers with the tag ROLLBACK.
      if (this.#open && run.reply?.command.startsWith('COMMIT')) this.#committed.push(...this.#open, statement.text);
      this.#open = undefined;
    } else if (!isPureQuery(statement)) {
      (this.#open ?? this.#committed).push(statement.text);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#committed = [];
    this.#open = undefined;
  }

  /**
   * Runs what was committed on a fresh session, in order, for at most `budgetMs`. Returns the statements that did not
   * run again; they are forgotten here, since they are no longer part of the database.
   */
  async replay(session: Session, budgetMs: number): Promise<string[]> {
    this.#open = undefined;
    const deadline = performance.now() + budgetMs;
    for (const [index, text] of this.#committed.entries()) {
      const timeLeft = deadline - performance.now();
      try {
        if (timeLeft <= 0) throw new EngineError({ engine: 'postgres', code: 'engine.timeout', message: 'replay' });
        await session.run(text);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return this.#committed.splice(index);
      }
    }
    return [];
  }
}
