import type { NoteWords } from './sqlstate.ts';

/** Notes for class 42: the statement itself is refused before it runs. */
export const statementNotes: Record<string, NoteWords> = {
  '42501': [
    'Permission denied',
    'The role may not do this, or a row-level policy refuses the row.',
    'Check the grants of the role and the USING and WITH CHECK of its policies.',
  ],
  '42601': [
    'Syntax error',
    'PostgreSQL could not read the statement at this place.',
    'Look just before the mark: a comma too many, a missing bracket, or clauses in another order than SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY.',
  ],
  '42602': [
    'Not a valid name',
    'The name holds signs that are not allowed in it.',
    'Use letters, digits and underscores.',
  ],
  '42611': [
    'Bad column definition',
    'The definition of the column contradicts itself.',
    'Read the definition word by word.',
  ],
  '42622': ['Name too long', 'Names have at most 63 bytes; the rest is cut off.', 'Choose a shorter name.'],
  '42701': [
    'Column twice',
    'The same column name is given twice.',
    'Give one of them another name with AS, or leave one out.',
  ],
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
  '42704': [
    'No such object',
    'A type, role, index or other object of this name does not exist.',
    'Check the spelling, or create it first.',
  ],
  '42710': [
    'Already exists',
    'An object of this name is there already.',
    'Choose another name, or drop the old one first.',
  ],
  '42712': ['Alias twice', 'Two tables in FROM have the same name.', 'Give each its own alias.'],
  '42723': [
    'Function already exists',
    'A function with this name and these arguments is there already.',
    'Use CREATE OR REPLACE FUNCTION.',
  ],
  '42725': [
    'Ambiguous function',
    'More than one function fits the arguments.',
    'Cast the arguments to the types you mean.',
  ],
  '42803': [
    'Column neither grouped nor aggregated',
    'With GROUP BY each output is either a grouping column or an aggregate; or an aggregate stands where rows are still single, such as WHERE.',
    'Add the column to GROUP BY or wrap it in an aggregate; conditions on aggregates go into HAVING.',
  ],
  '42804': [
    'Types do not match',
    'Two places that must have one type have different ones.',
    'Compare the columns one by one, and cast one side.',
  ],
  '42809': [
    'Wrong kind of object',
    'The object exists but is not of the kind the statement works on.',
    'Check whether it is a table, a view, an index or a function.',
  ],
  '42830': [
    'No unique key to refer to',
    'A foreign key must refer to columns that are a primary key or unique.',
    'Refer to the key of the parent, or make those columns unique.',
  ],
  '42846': [
    'Cannot cast',
    'PostgreSQL knows no way from the one type to the other.',
    'Go through text, or compute the value instead.',
  ],
  '42883': [
    'No such function or operator',
    'No function or operator of this name takes these types.',
    'Check the spelling and the types: a cast such as ::integer or ::text may be missing.',
  ],
  '428C9': [
    'Generated column',
    'The column is filled by PostgreSQL and takes no value of yours.',
    'Leave it out of the statement.',
  ],
  '42939': ['Reserved name', 'The name is kept for PostgreSQL itself.', 'Choose another name.'],
  '42P01': [
    'No such table',
    'There is no table or view of this name in reach.',
    'Check the spelling against the schema. Once a table has an alias, only the alias works.',
  ],
  '42P02': [
    'No such parameter',
    'The statement uses $1 or the like, and no value is given.',
    'Write the value itself.',
  ],
  '42P05': ['Prepared statement exists', 'A prepared statement of this name is there already.', 'DEALLOCATE it first.'],
  '42P06': ['Schema exists', 'A schema of this name is there already.', 'Use IF NOT EXISTS, or another name.'],
  '42P07': [
    'Table or index exists',
    'A table, index or view of this name is there already.',
    'Choose another name, or look at what is there.',
  ],
  '42P10': [
    'Columns do not fit',
    'ORDER BY, DISTINCT or ON CONFLICT names columns that do not fit the rest of the statement.',
    'ON CONFLICT needs a unique index on exactly these columns; with DISTINCT, ORDER BY takes only columns of SELECT.',
  ],
  '42P13': [
    'Bad function definition',
    'The definition of the function contradicts itself.',
    'Compare arguments, return type and body.',
  ],
  '42P16': [
    'Bad table definition',
    'The definition of the table contradicts itself.',
    'Look for a second primary key, or a primary key on a column that cannot be NOT NULL.',
  ],
  '42P17': [
    'Bad object definition',
    'The definition uses something that is not allowed there, such as now() in an index.',
    'Only immutable functions may stand in an index or a generated column.',
  ],
  '42P18': ['Type unknown', 'Nothing tells PostgreSQL which type the value has.', 'Add a cast, such as ::text.'],
  '42P19': [
    'Bad recursion',
    'A recursive CTE must have a start, UNION [ALL], and one part that refers to itself.',
    'Name the CTE once in the second part, as a table in FROM: not inside a subquery, an aggregate or the far side of an outer join.',
  ],
  '42P20': [
    'Window function not allowed here',
    'Window functions are computed after WHERE, GROUP BY and HAVING.',
    'Compute it in a subquery or CTE and filter outside.',
  ],
  '42P21': ['Collations conflict', 'Two texts follow different sort rules.', 'Say which with COLLATE.'],
};
