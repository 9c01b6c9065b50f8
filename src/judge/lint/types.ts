import { listed } from '../result-words.ts';
import { madeColumns, type MadeColumn } from './made.ts';
import type { LintInput, LintRule, Remark } from './rule.ts';

/** One remark for each statement that made such columns. */
function onColumns(
  input: LintInput,
  test: (made: MadeColumn) => boolean,
  text: (columns: string, made: MadeColumn) => string,
): Remark[] {
  const byStatement = Map.groupBy(madeColumns(input).filter(test), ({ statement }) => statement);
  return [...byStatement].flatMap(([statement, made]) => {
    const [first] = made;
    const names = made.map(({ relation, column }) => `${relation.name}.${column.name}`);
    return first ? [{ statement, message: text(listed(names), first), details: { columns: names } }] : [];
  });
}

const bare = ({ column }: MadeColumn) => column.type.replace(/(\[\])+$/, '');

const sequenceDefault = ({ column }: MadeColumn) => /^nextval\(/.test(column.default ?? '') && column.identity === '';

/** A key that counts up: generated, and alone in the primary key or a unique constraint. */
function countsUp(made: MadeColumn): boolean {
  const { relation, column } = made;
  const isKey = relation.constraints.some(({ type, columns }) => {
    return (type === 'primary-key' || type === 'unique') && columns.length === 1 && columns[0] === column.name;
  });
  return isKey && (column.identity !== '' || sequenceDefault(made));
}

/** Rules on types. They read the schema after the script and judge only columns the script made. */
export const typeRules: LintRule[] = [
  {
    id: 'lint.json-column',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => bare(made) === 'json',
        (names) =>
          `${names}: json keeps the text as written and cannot be compared, so DISTINCT, UNION and GROUP BY fail on it. Use jsonb.`,
      ),
  },
  {
    id: 'lint.char-column',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => /^character(\(|$)/.test(bare(made)),
        (names) =>
          `${names}: char(n) pads values with spaces, which count in storage and not in comparisons. Use text, with a check on char_length where the length matters.`,
      ),
  },
  {
    id: 'lint.varchar-limit',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => /^character varying\(/.test(bare(made)),
        (names) =>
          `${names}: the limit is part of the type. Raising it is brief; lowering it reads and rewrites the table under ACCESS EXCLUSIVE. Use text, with a check on char_length that can be added NOT VALID and validated later.`,
      ),
  },
  {
    id: 'lint.timestamp-without-zone',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => /^timestamp(\(\d\))? without/.test(bare(made)),
        (names) =>
          `${names}: a timestamp without time zone is what a clock on some wall showed, not a moment. Use timestamptz, which costs the same eight bytes.`,
      ),
  },
  {
    id: 'lint.money-column',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => bare(made) === 'money',
        (names) =>
          `${names}: the currency and the number of decimals of money come from lc_monetary, a setting. Use numeric, and keep the currency in a column of its own.`,
      ),
  },
  {
    id: 'lint.small-key',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        (made) => countsUp(made) && ['integer', 'smallint'].includes(bare(made)),
        (names, { column }) =>
          `${names}: a generated ${column.type} key ends at ${column.type === 'integer' ? '2,147,483,647' : '32,767'}, and changing its type later rewrites the table. Use bigint.`,
      ),
  },
  {
    id: 'lint.serial-column',
    defaultOn: true,
    judge: (input) =>
      onColumns(
        input,
        sequenceDefault,
        (names) =>
          `${names}: serial is a default on a sequence, with rights of its own, and any INSERT may override it. Use bigint generated always as identity.`,
      ),
  },
];
