import type { ExerciseSource } from '#catalog/bundle.ts';
import type { Check, CheckKindName, CheckOf } from '#catalog/check.schema.ts';
import type { ResultFact } from '#observe/facts.ts';
import { statementName } from '#judge/operand-name.ts';
import { orderText } from '#judge/result-order.ts';
import { listed } from '#judge/result-words.ts';
import { featureWords } from '#judge/structure-words.ts';
import { lintSentences } from './contract-lint.ts';
import { migrationSentences } from './contract-migration.ts';
import { planSentences } from './contract-plan.ts';
import { schemaSentences } from './contract-schema.ts';

/** An exercise, with the reference's rows on the shown data where they are known. */
export type ContractSource = ExerciseSource & {
  reference?: { results: Record<string, ResultFact | null> };
};

type Sentences = { [K in CheckKindName]: (check: CheckOf<K>, exercise: ContractSource) => string[] };

function resultSentences(check: CheckOf<'result'>, exercise: ContractSource): string[] {
  const fields = exercise.reference?.results['start']?.fields ?? [];
  const names = listed(fields.map((field) => field.name));
  const how = check.columns === 'by-name' ? 'in any order, matched by name' : 'in this order';
  const named = check.names === 'required' ? 'named exactly so' : 'under any names';
  const columns = check.columns === 'by-name' ? how : fields.length > 1 ? `${how}, ${named}` : named;
  return [
    'The last statement that returns rows is judged, by its rows.',
    ...(fields.length > 0
      ? [`Return ${fields.length === 1 ? 'one column' : `${fields.length} columns`}: ${names}; ${columns}.`]
      : []),
    ...(fields.length === 0 && check.names === 'required' ? ['The column names of the task are required.'] : []),
    ...(check.columns === 'by-name' && check.names === 'required' ? ['The column names are required.'] : []),
    check.order === 'none'
      ? 'The rows may come in any order; how often a row comes counts.'
      : `Sort the rows by ${orderText(check.order)}, with ORDER BY at the end of the query; rows that tie may come in any order.`,
    ...(check.decimals === undefined
      ? []
      : [`Numbers are compared to ${check.decimals} ${check.decimals === 1 ? 'decimal' : 'decimals'}.`]),
    ...(check.types === 'strict' ? ['The types of the columns must be right too.'] : []),
  ];
}

function stateSentences(check: CheckOf<'state'>): string[] {
  const tables = check.tables
    ? `What ${listed(check.tables)} ${check.tables.length === 1 ? 'holds' : 'hold'}`
    : 'What the tables hold';
  return [
    `${tables} after the script is judged, row by row. All other tables must stay as they are.`,
    ...(check.ignore.length > 0 ? [`Not compared: ${listed(check.ignore)}.`] : []),
    ...(check.rowsAffected === undefined
      ? []
      : [
          `The last statement that writes must affect ${check.rowsAffected} ${check.rowsAffected === 1 ? 'row' : 'rows'}.`,
        ]),
  ];
}

function structureSentences(check: CheckOf<'structure'>): string[] {
  const runs = check.executed && check.require.some((feature) => feature === 'window' || feature === 'recursive');
  return [
    ...(check.require.length > 0
      ? [`Use ${listed(check.require.map(featureWords))}${runs ? '; it must really run' : ''}.`]
      : []),
    ...(check.forbid.length > 0 ? [`Do not use ${listed(check.forbid.map(featureWords), 'or')}.`] : []),
    ...(check.tables.length > 0 ? [`Read from ${listed(check.tables)}.`] : []),
  ];
}

function scriptSentences(check: CheckOf<'script'>): string[] {
  const { maxStatements } = check;
  return [
    ...(maxStatements === undefined
      ? []
      : [maxStatements === 1 ? 'Write one statement.' : `Write at most ${maxStatements} statements.`]),
    ...(check.files
      ? [
          'Begin each file with a line -- file: and its name, YYYYMMDDHHMMSS_name.sql. The files run in the order of their names.',
        ]
      : []),
    ...(check.readOnly ? ['Write queries only: nothing that changes data or settings, no BEGIN or COMMIT.'] : []),
  ];
}

function probeSentences(exercise: ContractSource): string[] {
  const accepted = exercise.probes.filter((probe) => probe.expect === 'accept').length;
  const refused = exercise.probes.length - accepted;
  const parts = [
    ...(accepted > 0 ? [`${accepted} must be accepted`] : []),
    ...(refused > 0 ? [`${refused} must be refused, each for the right reason`] : []),
  ];
  return [`After the script, test rows and statements are tried, and undone: ${parts.join(', ')}.`];
}

const asRole = (role: string | undefined) => (role ? ` as ${role}` : '');

const sentences: Sentences = {
  result: resultSentences,
  state: stateSentences,
  structure: structureSentences,
  script: scriptSentences,
  probe: (_check, exercise) => probeSentences(exercise),
  errors: (check) => [
    `After the script, ${statementName(check.sql)}${asRole(check.role)} must be refused (SQLSTATE ${listed(check.sqlstate, 'or')}).`,
  ],
  succeeds: (check) => [`After the script, ${statementName(check.sql)}${asRole(check.role)} must still work.`],
  comment: ({ table, column, mentions }) => [
    `There must be a comment on ${column ? `${table}.${column}` : table}${mentions.length > 0 ? ` that mentions ${listed(mentions)}` : ''}.`,
  ],
  ...schemaSentences,
  ...planSentences,
  ...migrationSentences,
  ...lintSentences,
};

function sentencesOf(check: Check, exercise: ContractSource): string[] {
  // The table ties each kind to its own check; TypeScript cannot follow that through an index by a union.
  const write = sentences[check.kind] as (check: Check, exercise: ContractSource) => string[];
  return write(check, exercise);
}

/** What is graded, sentence by sentence, from the checks alone: nothing else is. */
export function outputContract(exercise: ContractSource): string[] {
  const kinds = new Set<CheckKindName>(exercise.checks.map((check) => check.kind));
  const variants = exercise.variants.length;
  const hidden = `Checked on the data shown and on ${variants === 1 ? 'one further set of data' : `${variants} further sets of data`}.`;
  return [
    ...new Set([
      ...exercise.checks.flatMap((check) => sentencesOf(check, exercise)),
      ...(kinds.has('result') && variants > 0 ? [hidden] : []),
    ]),
  ];
}
