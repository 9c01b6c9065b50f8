/** Every lint rule by its finding id, with what it means. What the migration checks or an SQLSTATE show is no lint rule. */
export const lintFindingIds = {
  'lint.json-column': 'a column of type json, which cannot be compared',
  'lint.char-column': 'a column of type char(n), which is padded with spaces',
  'lint.varchar-limit': 'a column of type varchar(n), whose limit is part of the type',
  'lint.timestamp-without-zone': 'a timestamp without time zone',
  'lint.money-column': 'a column of type money, whose currency is a setting',
  'lint.small-key': 'a generated key of a type that runs out',
  'lint.serial-column': 'a column filled by a sequence of serial instead of an identity',
  'lint.unlogged-table': 'a table that a crash empties',
  'lint.missing-comment': 'a new table without a comment',
  'lint.unqualified-name': 'a definition that leaves the schema to search_path',
  'lint.identifier-too-long': 'a name that PostgreSQL cut off at 63 bytes',
  'lint.exists-but-differs': 'IF NOT EXISTS kept an object of another shape',
  'lint.drop-column': 'a column is dropped and no application was given that shows it unused',
  'lint.drop-table': 'a table or view is dropped and no application was given that shows it unused',
  'lint.drop-not-null': 'a column may be null from now on and no application was given that can read it',
  'lint.drop-database': 'a whole database is dropped',
  'lint.recreated-table': 'a table with rows is dropped and made again without them',
  'lint.dropped-along': 'a drop took indexes, constraints or other objects with it',
  'lint.drop-cascade': 'CASCADE dropped objects that the statement does not name',
  'lint.truncate-cascade': 'TRUNCATE … CASCADE emptied tables that it does not name',
  'lint.rename-column': 'a column is renamed and no application was given that knows both names',
  'lint.rename-table': 'a table or view is renamed and no application was given that knows both names',
  'lint.rename-schema': 'a schema is renamed and no application was given that knows both names',
  'lint.rename-enum-value': 'an enum label is renamed and no application was given that knows both labels',
  'lint.enum-type': 'an enum, whose labels cannot be taken away again',
  'lint.enum-value-order': 'an enum label is added without a place',
  'lint.domain-constraint': 'a domain is made with a constraint, which every table that uses it will share',
  'lint.unindexed-foreign-key': 'a new foreign key has no index on the side that refers',
  'lint.wide-index': 'an index that is not unique has more than three key columns',
  'lint.index-without-statistics': 'an index on an expression is not followed by ANALYZE',
  'lint.repeated-alter-table': 'neighbouring ALTER TABLE statements take the same lock where one would do',
  'lint.transaction-nesting': 'BEGIN inside a transaction, or COMMIT outside one',
  'lint.trigger-disabled': 'a trigger is off when the transaction commits',
} as const satisfies Record<string, string>;

export type LintId = keyof typeof lintFindingIds;

/** The ids without `lint.`, as checks name the rules. */
export const lintRuleNames = Object.keys(lintFindingIds).map((id) => id.replace('lint.', ''));
