import type { NoteWords } from './sqlstate.ts';

/** Notes for every other class: values, constraints, transactions, locks and limits, met while a statement runs. */
export const runNotes: Record<string, NoteWords> = {
  '0A000': [
    'Not supported',
    'PostgreSQL understands the words but does not offer this combination.',
    'Look for another construct with the same effect; the message names the part that is not offered.',
  ],
  '21000': [
    'Too many rows for one value',
    'A place that takes one value got several rows, or one statement would change the same row twice.',
    'Make the subquery return at most one row per outer row: a condition on its key, an aggregate, or LIMIT 1 with ORDER BY.',
  ],
  '22001': [
    'Text too long',
    'The text is longer than the column allows.',
    'Compare its length with the n of varchar(n).',
  ],
  '22003': [
    'Number out of range',
    'The number does not fit its type.',
    'Cast to bigint or numeric before the calculation, not after it.',
  ],
  '22004': [
    'NULL not allowed here',
    'A function or cursor was given NULL where it needs a value.',
    'Give the argument a value with coalesce().',
  ],
  '22007': ['Not a date or time', 'The text cannot be read as a date or time.', "Write dates as '2026-03-31'."],
  '22008': [
    'Date or time out of range',
    'The date or time does not exist or lies outside what the type holds.',
    'Check day, month and hour.',
  ],
  '22012': [
    'Division by zero',
    'For at least one row the divisor is 0.',
    'Divide by nullif(divisor, 0): the result is then NULL for that row.',
  ],
  '22021': [
    'Bad character',
    'The text holds a byte that the encoding does not allow.',
    'Type the text again instead of pasting it.',
  ],
  '22023': [
    'Bad argument',
    'A function got a value that it does not accept.',
    'Compare the arguments with what the function takes.',
  ],
  '2201W': ['Negative LIMIT', 'LIMIT must not be negative.', 'Check how the number is computed.'],
  '2201X': ['Negative OFFSET', 'OFFSET must not be negative.', 'Check how the number is computed.'],
  '22P02': [
    'Text does not fit the type',
    'A text was to become a number, date, uuid, enum or boolean, and is none.',
    'Look at the quoted value, and at the column it is compared with or put into.',
  ],
  '23001': [
    'Row still in use',
    'ON DELETE RESTRICT: other rows refer to this one.',
    'Delete or change the rows that refer to it first.',
  ],
  '23502': [
    'Value missing',
    'A column that is NOT NULL would become NULL.',
    'Name the column in the statement, or give it a default.',
  ],
  '23503': [
    'Foreign key broken',
    'A row would refer to a row that does not exist, or a row that others refer to would go.',
    'Insert the parent first and delete the child first.',
  ],
  '23505': [
    'Duplicate value',
    'The row repeats a value that a unique constraint or index allows only once.',
    'Look at the detail for the value; ON CONFLICT says what to do when it is there.',
  ],
  '23514': [
    'Check failed',
    'The row breaks a CHECK constraint, or fits no partition.',
    'Read the condition of the constraint named in the message.',
  ],
  '23P01': [
    'Rows exclude each other',
    'The row conflicts with another one under an exclusion constraint.',
    'Look at the detail for the two values.',
  ],
  '25001': [
    'Not inside a transaction',
    'The statement does its own commits, so it cannot run between BEGIN and COMMIT.',
    'Run it by itself, after COMMIT or in a script without BEGIN.',
  ],
  '25006': ['Read-only', 'The transaction or task only reads, and the statement writes.', 'Answer with a SELECT.'],
  '25P01': ['No transaction open', 'The statement needs a transaction, and there is none.', 'Start with BEGIN.'],
  '25P02': [
    'Transaction already failed',
    'An earlier statement of the transaction failed; until ROLLBACK nothing else runs.',
    'Fix the first error; this one goes away with it.',
  ],
  '26000': [
    'No such prepared statement',
    'There is no prepared statement of this name in the session.',
    'PREPARE it first.',
  ],
  '2BP01': [
    'Something depends on it',
    'Views, constraints or other objects need what you are dropping.',
    'Read the detail, then drop those first; CASCADE drops them all.',
  ],
  '34000': ['No such cursor', 'There is no cursor of this name.', 'DECLARE it in the same transaction.'],
  '3B001': [
    'No such savepoint',
    'There is no savepoint of this name in the transaction.',
    'Set it with SAVEPOINT first.',
  ],
  '3F000': [
    'No such schema',
    'There is no schema of this name.',
    'Check the part before the dot, or create the schema first.',
  ],
  '40001': [
    'Serialization failure',
    'Another transaction changed what this one relied on, so PostgreSQL stopped this one.',
    'Run the whole transaction again; that is the intended answer.',
  ],
  '40P01': [
    'Deadlock',
    'Two transactions each wait for a lock the other holds.',
    'Take locks in the same order everywhere.',
  ],
  '44000': [
    'Row outside the view',
    'WITH CHECK OPTION: the row would not be visible through the view.',
    'Compare the row with the condition of the view.',
  ],
  '53100': [
    'Disk full',
    'There is no room for the result or its temporary files.',
    'Filter earlier; a join without a condition is the usual cause.',
  ],
  '53200': [
    'Out of memory',
    'The statement needs more memory than there is.',
    'Filter earlier; a join without a condition is the usual cause.',
  ],
  '53400': [
    'Limit reached',
    'The statement hit a limit set for the session, such as the one for temporary files.',
    'A recursion that never stops, or a join without its condition, is the usual cause. Otherwise filter earlier, or sort fewer rows.',
  ],
  '54000': [
    'Too big',
    'The statement goes beyond a limit of PostgreSQL.',
    'Read in the message which limit, and split the work.',
  ],
  '54001': [
    'Too deep',
    'The statement or a function calls itself too deeply.',
    'Look for recursion without an end, or a very long chain of expressions.',
  ],
  '55000': [
    'Not in the right state',
    'The object is not in a state in which this is possible.',
    'Read the detail: often something else must be done first.',
  ],
  '55006': [
    'Object in use',
    'Something in this session still uses the object.',
    'End the transaction or close the cursor first.',
  ],
  '55P03': [
    'Lock not available',
    'Another transaction holds the lock, and the statement was told not to wait.',
    'Try again later; that is what NOWAIT and lock_timeout are for.',
  ],
  '55P04': [
    'New enum value not usable yet',
    'A value added to an enum cannot be used in the same transaction.',
    'COMMIT before using it.',
  ],
  '57014': [
    'Cancelled',
    'The statement ran too long or was stopped.',
    'Look for a join without a condition or a recursion without an end.',
  ],
  '57P01': ['Connection ended', 'The server ended the connection.', 'Run the statement again.'],
  P0001: [
    'Raised by a function',
    'A function or trigger refused this on purpose.',
    'The message is its own; read it as a rule of the data.',
  ],
  P0002: ['No row found', 'A function expected a row and found none.', 'Check the key you look it up by.'],
  P0003: ['Too many rows', 'A function expected one row and found several.', 'Check the key you look it up by.'],
};
