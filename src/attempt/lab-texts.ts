import { operationsOf } from '#catalog/named-sql.ts';
import { refusedStatements } from '#judge/script-refused.ts';
import type { Operation } from '#observe/migration-facts.ts';
import { parseScript } from '#sql/parse.ts';
import { spanOf, tokenSpan } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import type { LabFault, LabInput, LabPart } from './lab-report.ts';

/** The texts of the laboratory, read. */
export interface LabTexts {
  setup: Statement[];
  migration: Statement[];
  operations: Operation[];
  down: Statement[];
}

function statementsOf(part: LabPart, text: string, faults: LabFault[]): Statement[] {
  const parsed = parseScript(text);
  if (!parsed.ok) {
    const position = tokenSpan(text, parsed.problem.offset);
    faults.push({
      part,
      ...(part === 'migration' ? { id: 'sql.syntax' as const } : {}),
      message: `PostgreSQL cannot read this: ${parsed.problem.message}. Look at line ${position.line}, just before or at the marked place.`,
      position,
    });
    return [];
  }
  for (const { message, position } of refusedStatements(parsed.statements, text)) {
    const id = part === 'migration' ? { id: 'script.refused' as const } : {};
    faults.push({ part, ...id, message, ...(position ? { position } : {}) });
  }
  return parsed.statements;
}

function operations(part: 'old' | 'new', text: string, faults: LabFault[]): Operation[] {
  const read = operationsOf(text, part);
  for (const fault of read.faults) faults.push({ part, message: `${fault}.` });
  if (text.trim() !== '' && read.operations.length === 0 && read.faults.length === 0) {
    faults.push({
      part,
      message: 'There is no operation here: write -- read <name> or -- write <name>, then one statement.',
    });
  }
  for (const { kind, name, sql } of read.operations) {
    const parsed = parseScript(sql);
    const at = text.indexOf(sql);
    const place = (start: number, end: number) => spanOf(text, at + start, at + end);
    if (!parsed.ok) {
      const { start, end } = tokenSpan(sql, parsed.problem.offset);
      faults.push({ part, message: `${kind} ${name}: ${parsed.problem.message}.`, position: place(start, end) });
    } else if (parsed.statements.length > 1) {
      faults.push({ part, message: `${kind} ${name} holds more than one statement.`, position: place(0, sql.length) });
    } else if (parsed.statements.some(({ node }) => node === 'TransactionStmt')) {
      faults.push({
        part,
        message: `${kind} ${name}: each operation runs in a transaction of its own.`,
        position: place(0, sql.length),
      });
    } else {
      const refused = refusedStatements(parsed.statements, sql)[0];
      if (refused)
        faults.push({ part, message: `${kind} ${name}: ${refused.message}`, position: place(0, sql.length) });
    }
  }
  return read.operations;
}

/** Reads every text before anything runs; what cannot be read goes to `faults`. Needs `loadParser()` to have finished. */
export function readTexts(input: LabInput): { texts: LabTexts; faults: LabFault[] } {
  const faults: LabFault[] = [];
  const texts: LabTexts = {
    setup: statementsOf('setup', input.setup, faults),
    migration: statementsOf('migration', input.migration, faults),
    operations: [...operations('old', input.old, faults), ...operations('new', input.new, faults)],
    down: statementsOf('down', input.down, faults),
  };
  if (texts.migration.length === 0 && !faults.some(({ part }) => part === 'migration')) {
    faults.push({
      part: 'migration',
      id: 'attempt.empty',
      message: 'There is no statement here: the migration is empty or holds only comments.',
    });
  }
  if (texts.operations.some(({ app }) => app === 'new') && !texts.operations.some(({ app }) => app === 'old')) {
    faults.push({
      part: 'new',
      message: 'A new application needs the old one beside it: give that one’s operations too.',
    });
  }
  return { texts, faults };
}
