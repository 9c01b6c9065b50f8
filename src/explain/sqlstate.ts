/** What an SQLSTATE means to the person who wrote the statement. */
export interface SqlstateNote {
  /** A few words, as a heading. */
  title: string;
  /** One sentence: what PostgreSQL found. */
  meaning: string;
  /** One thing to try. */
  look: string;
}

const notes: Record<string, [title: string, meaning: string, look: string]> = {
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
  '22001': ['Text too long', 'The text is longer than the column allows.', 'Compare its length with the n of varchar(n).'],
  '22003': [
    'Number out of range',
    'The number does not fit its type.',
    'Cast to bigint or numeric before the calculation, not after it.',
  ],
  '22004': ['NULL not allowed here', 'A function or cursor was given NULL where it needs a value.', 'Give the argument a value with coalesce().'],
  '22007': ['Not a date or time', 'The text cannot be read as a date or time.', "Write dates as '2026-03-31'."],
  '22008': ['Date or time out of range', 'The date or time does not exist or lies outside what the type holds.', 'Check day, month and hour.'],
  '22012': [
    'Division by zero',
    'For at least one row the divisor is 0.',
    'Divide by nullif(divisor, 0): the result is then NULL for that row.',
  ],
  '22021': ['Bad character', 'The text holds a byte that the encoding does not allow.', 'Type the text again instead of pasting it.'],
  '22023': ['Bad argument', 'A function got a value that it does not accept.', 'Compare the arguments with what the function takes.'],
  '2201W': ['Negative LIMIT', 'LIMIT must not be negative.', 'Check how the number is computed.'],
  '2201X': ['Negative OFFSET', 'OFFSET must not be negative.', 'Check how the number is computed.'],
  '22P02': [
    'Text does not fit the type',
    'A text was to become a number, date, uuid, enum or boolean, and is none.',
    'Look at the quoted value: is it compared with or put into the right column?',
  ],
  '23001': ['Row still in use', 'ON DELETE RESTRICT: other rows refer to this one.', 'Delete or change the rows that refer to it first.'],
  '23502': ['Value missing', 'A column that is NOT NULL would become NULL.', 'Name the column in the statement, or give it a default.'],
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
  '23514': ['Check failed', 'The row breaks a CHECK constraint, or fits no partition.', 'Read the condition of the constraint named in the message.'],
  '23P01': ['Rows exclude each other', 'The row conflicts with another one under an exclusion constraint.', 'Look at the detail for the two values.'],
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
  '26000': ['No such prepared statement', 'There is no prepared statement of this name in the session.', 'PREPARE it first.'],
  '2BP01': [
    'Something depends on it',
    'Views, constraints or other objects need what you are dropping.',
    'Read the detail, then drop those first; CASCADE drops them all.',
  ],
  '34000': ['No such cursor', 'There is no cursor of this name.', 'DECLARE it in the same transaction.'],
  '3B001': ['No such savepoint', 'There is no savepoint of this name in the transaction.', 'Set it with SAVEPOINT first.'],
  '3F000': ['No such schema', 'There is no schema of this name.', 'Check the part before the dot, or create the schema first.'],
  '40001': [
    'Serialization failure',
    'Another transaction changed what this one relied on, so PostgreSQL stopped this one.',
    'Run the whole transaction again; that is the intended answer.',
  ],
  '40P01': ['Deadlock', 'Two transactions each wait for a lock the other holds.', 'Take locks in the same order everywhere.'],
  '42501': ['Permission denied', 'The role may not do this, or a row-level policy refuses the row.', 'Check the grants of the role and the USING and WITH CHECK of its policies.'],
  '42601': ['Syntax error', 'PostgreSQL could not read the statement at this place.', 'Look just before the mark: a comma too many, a missing bracket, or clauses in another order than SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY.'],
  '42602': ['Not a valid name', 'The name holds signs that are not allowed in it.', 'Use letters, digits and underscores.'],
  '42611': ['Bad column definition', 'The definition of the column contradicts itself.', 'Read the definition word by word.'],
  '42622': ['Name too long', 'Names have at most 63 bytes; the rest is cut off.', 'Choose a shorter name.'],
  '42701': ['Column twice', 'The same column name is given twice.', 'Give one of them another name with AS, or leave one out.'],
  '42702': [
    'Ambiguous column',
    'More than one table in the query has a column of this name.',
    'Write the table or its alias before it, as in orders.id.',
  ],
  '42703': [
    'No such column',
    'No table in reach has a column of this name.',
    'Check the spelling against the schema. A name in SELECT is not known yet in WHERE, and text needs single quotes.',
  ],
  '42704': ['No such object', 'A type, role, index or other object of this name does not exist.', 'Check the spelling, or create it first.'],
  '42710': ['Already exists', 'An object of this name is there already.', 'Choose another name, or drop the old one first.'],
  '42712': ['Alias twice', 'Two tables in FROM have the same name.', 'Give each its own alias.'],
  '42723': ['Function already exists', 'A function with this name and these arguments is there already.', 'Use CREATE OR REPLACE FUNCTION.'],
  '42725': ['Ambiguous function', 'More than one function fits the arguments.', 'Cast the arguments to the types you mean.'],
  '42803': [
    'Column neither grouped nor aggregated',
    'With GROUP BY each output is either a grouping column or an aggregate; or an aggregate stands where rows are still single, such as WHERE.',
    'Add the column to GROUP BY or wrap it in an aggregate; conditions on aggregates go into HAVING.',
  ],
  '42804': ['Types do not match', 'Two places that must have one type have different ones.', 'Compare the columns one by one, and cast one side.'],
  '42809': ['Wrong kind of object', 'The object exists but is not of the kind the statement works on.', 'Check whether it is a table, a view, an index or a function.'],
  '42830': ['No unique key to refer to', 'A foreign key must refer to columns that are a primary key or unique.', 'Refer to the key of the parent, or make those columns unique.'],
  '42846': ['Cannot cast', 'PostgreSQL knows no way from the one type to the other.', 'Go through text, or compute the value instead.'],
  '42883': [
    'No such function or operator',
    'No function or operator of this name takes these types.',
    'Check the spelling and the types: a cast such as ::integer or ::text may be missing.',
  ],
  '428C9': ['Generated column', 'The column is filled by PostgreSQL and takes no value of yours.', 'Leave it out of the statement.'],
  '42939': ['Reserved name', 'The name is kept for PostgreSQL itself.', 'Choose another name.'],
  '42P01': ['No such table', 'There is no table or view of this name in reach.', 'Check the spelling against the schema. Once a table has an alias, only the alias works.'],
  '42P02': ['No such parameter', 'The statement uses $1 or the like, and no value is given.', 'Write the value itself.'],
  '42P05': ['Prepared statement exists', 'A prepared statement of this name is there already.', 'DEALLOCATE it first.'],
  '42P06': ['Schema exists', 'A schema of this name is there already.', 'Use IF NOT EXISTS, or another name.'],
  '42P07': ['Table or index exists', 'A table, index or view of this name is there already.', 'Choose another name, or look at what is there.'],
  '42P10': [
    'Columns do not fit',
    'ORDER BY, DISTINCT or ON CONFLICT names columns that do not fit the rest of the statement.',
    'ON CONFLICT needs a unique index on exactly these columns; with DISTINCT, ORDER BY takes only columns of SELECT.',
  ],
  '42P13': ['Bad function definition', 'The definition of the function contradicts itself.', 'Compare arguments, return type and body.'],
  '42P16': ['Bad table definition', 'The definition of the table contradicts itself.', 'Look for a second primary key, or a primary key on a column that cannot be NOT NULL.'],
  '42P17': ['Bad object definition', 'The definition uses something that is not allowed there, such as now() in an index.', 'Only immutable functions may stand in an index or a generated column.'],
  '42P18': ['Type unknown', 'Nothing tells PostgreSQL which type the value has.', 'Add a cast, such as ::text.'],
  '42P19': ['Bad recursion', 'A recursive CTE must have a start, UNION [ALL], and one part that refers to itself.', 'Name the CTE once in the second part, and not inside an aggregate or an outer join.'],
  '42P20': ['Window function not allowed here', 'Window functions are computed after WHERE, GROUP BY and HAVING.', 'Compute it in a subquery or CTE and filter outside.'],
  '42P21': ['Collations conflict', 'Two texts follow different sort rules.', 'Say which with COLLATE.'],
  '44000': ['Row outside the view', 'WITH CHECK OPTION: the row would not be visible through the view.', 'Compare the row with the condition of the view.'],
  '53100': ['Disk full', 'There is no room for the result or its temporary files.', 'Filter earlier; a join without a condition is the usual cause.'],
  '53200': ['Out of memory', 'The statement needs more memory than there is.', 'Filter earlier; a join without a condition is the usual cause.'],
  '53400': ['Limit reached', 'The statement hit a limit set for the session, such as the one for temporary files.', 'Filter earlier, or sort fewer rows.'],
  '54000': ['Too big', 'The statement goes beyond a limit of PostgreSQL.', 'Read in the message which limit, and split the work.'],
  '54001': ['Too deep', 'The statement or a function calls itself too deeply.', 'Look for recursion without an end, or a very long chain of expressions.'],
  '55000': ['Not in the right state', 'The object is not in a state in which this is possible.', 'Read the detail: often something else must be done first.'],
  '55006': ['Object in use', 'Something in this session still uses the object.', 'End the transaction or close the cursor first.'],
  '55P03': ['Lock not available', 'Another transaction holds the lock, and the statement was told not to wait.', 'Try again later; that is what NOWAIT and lock_timeout are for.'],
  '55P04': ['New enum value not usable yet', 'A value added to an enum cannot be used in the same transaction.', 'COMMIT before using it.'],
  '57014': ['Cancelled', 'The statement ran too long or was stopped.', 'Look for a join without a condition or a recursion without an end.'],
  '57P01': ['Connection ended', 'The server ended the connection.', 'Run the statement again.'],
  P0001: ['Raised by a function', 'A function or trigger refused this on purpose.', 'The message is its own; read it as a rule of the data.'],
  P0002: ['No row found', 'A function expected a row and found none.', 'Check the key you look it up by.'],
  P0003: ['Too many rows', 'A function expected one row and found several.', 'Check the key you look it up by.'],
};

const classes: Record<string, string> = {
  '08': 'Connection lost',
  '22': 'Value not usable',
  '23': 'Constraint broken',
  '25': 'Wrong transaction state',
  '28': 'Not allowed in',
  '42': 'Statement refused',
  '53': 'Out of resources',
  '54': 'Limit exceeded',
  '55': 'Not in the right state',
  '57': 'Stopped',
  XX: 'Internal error',
};

/** The note for a code, or null where there is none; `titleOf` has a heading for any code. */
export function sqlstateNote(code: string): SqlstateNote | null {
  const note = notes[code];
  return note ? { title: note[0], meaning: note[1], look: note[2] } : null;
}

/** Every code that has a note, in order. */
export const notedSqlstates: string[] = Object.keys(notes).sort();

/** A heading for any SQLSTATE: its own, else its class's. */
export function sqlstateTitle(code: string): string {
  return notes[code]?.[0] ?? classes[code.slice(0, 2)] ?? 'PostgreSQL refused the statement';
}
