import type { ImportColumn, ImportProposal, NullRule, TableFormat } from './import-plan.ts';
import { breathe } from './pause.ts';
import { TypeGatherer, type TypeProposal } from './propose-type.ts';
import { columnNames, tableName } from './sql-names.ts';
import type { EncodingGuess } from './text-encoding.ts';

/** A column of the rows that were looked at. */
export interface SampleColumn {
  source: string;
  /** By row; null or a hole where it is missing. */
  values: (string | null)[];
  /** Some value is an object or an array of JSON. */
  isJson: boolean;
}

const previewRows = 20;

/** Values that are looked at in one go. */
const sliceValues = 512;

async function typeOf({ values, isJson }: SampleColumn): Promise<TypeProposal> {
  if (isJson) return { type: 'jsonb', why: 'It holds objects or arrays.' };
  const gatherer = new TypeGatherer();
  for (let row = 0; row < values.length; row += 1) {
    if (row % sliceValues === 0) await breathe();
    const value = values[row] ?? '';
    if (value !== '') gatherer.add(value, row + 1);
  }
  const proposal = gatherer.proposal();
  // With a rule that keeps empty texts, a column that has one can only be text.
  const empty = values.indexOf('');
  if (empty < 0 || proposal.type === 'text') return proposal;
  return { type: 'text', why: `Row ${empty + 1} is empty, which only text can hold under this rule for NULL.` };
}

/** A proposal for a table of these columns. */
export async function proposeTable(
  fileName: string,
  format: TableFormat,
  encoding: EncodingGuess,
  columns: SampleColumn[],
  rowsSeen: number,
  isWhole: boolean,
  nulls: NullRule,
  uneven: { row: number; fields: number }[] = [],
): Promise<ImportProposal> {
  const names = columnNames(columns.map(({ source }) => source));
  const proposed: ImportColumn[] = [];
  for (const [at, column] of columns.entries()) {
    proposed.push({ source: column.source, name: names[at] ?? '', ...(await typeOf(column)), skip: false });
  }
  const preview = Array.from({ length: Math.min(previewRows, rowsSeen) }, (_, row) =>
    columns.map(({ values }) => values[row] ?? null),
  );
  const plan = {
    kind: 'table' as const,
    format,
    encoding,
    columns: proposed,
    nulls,
    table: tableName(fileName),
    isNewTable: true,
  };
  return { kind: 'table', plan, preview, rowsSeen, isWhole, uneven };
}
