import type { Diagnosis } from '#judge/result-diagnosis.ts';

/** What a diagnosis has to go on beside its name. */
export interface DiagnosisFacts {
  columns: string[];
  factor: number | null;
}

type Words = (facts: DiagnosisFacts) => string;

const columnsOf = ({ columns }: DiagnosisFacts): string => (columns.length > 0 ? columns.join(', ') : 'the column');

const words: Record<Diagnosis | 'order-only' | 'order-by-luck', Words> = {
  cartesian: () =>
    'Tables in FROM are not linked, so every row meets every other. Say in ON or WHERE which rows belong together.',
  'fan-out': ({ factor, columns }) => {
    const times = factor === null ? 'more than once' : `${factor} times`;
    const what = columns.length > 0 ? `Each ${columns.join(', ')}` : 'A row';
    return `${what} comes ${times}: a join finds several partners for it. Join on the whole key, aggregate first, or test with EXISTS.`;
  },
  'duplicates-kept': () =>
    'The same row comes several times. UNION removes repeats and UNION ALL keeps them; DISTINCT keeps one of each.',
  'duplicates-removed': () =>
    'Equal rows count, and some were removed. Look for DISTINCT, UNION or GROUP BY that merges them.',
  'missing-filter': () => 'Everything asked for is there, and more. A condition is missing or too wide.',
  'null-rows-extra': (facts) =>
    `The rows too many all hold NULL in ${columnsOf(facts)}. An outer join keeps rows without a partner; here they do not belong.`,
  'null-rows-missing': (facts) =>
    `The missing rows all hold NULL in ${columnsOf(facts)}. Nothing equals NULL: an inner join or a comparison drops such rows. Use an outer join, IS NULL or IS DISTINCT FROM.`,
  'zero-rows-missing': (facts) =>
    `The missing rows all have 0 in ${columnsOf(facts)}. They have nothing to count, and an inner join or a condition in WHERE drops them. Use an outer join, with its conditions in ON.`,
  'nothing-left': () =>
    'The query returns no row at all. Take conditions out one by one to see which one lets nothing through.',
  'over-filter': () =>
    'Everything returned is right, but some rows were dropped. A condition is too strict, or a join loses rows without a partner.',
  'column-order': () =>
    'The values are right, the columns stand in another order. Select them in the order the task gives.',
  'null-values': (facts) =>
    `In ${columnsOf(facts)} NULL stands where a value should, or a value where NULL should. NULL, 0 and an empty text are three different things.`,
  rounding: (facts) =>
    `In ${columnsOf(facts)} the values differ only in rounding. Round as the task says, and only at the end.`,
  'integer-division': (facts) =>
    `In ${columnsOf(facts)} the decimals were cut off: dividing two integers gives an integer. Cast one of them to numeric.`,
  multiplied: (facts) =>
    `In ${columnsOf(facts)} each value is a multiple of the right one, as happens when a join repeats rows before they are counted or summed. Aggregate before joining.`,
  'wrong-aggregate': (facts) =>
    `The rows are the right ones, but ${columnsOf(facts)} is computed in another way. Check the aggregate, what goes into it, and the grouping.`,
  spelling: (facts) => `In ${columnsOf(facts)} only upper and lower case or spaces at the ends differ.`,
  'wrong-values': (facts) =>
    `The rows are the right ones, but ${columnsOf(facts)} holds something else. Check where the value comes from.`,
  mixed: () =>
    'Some rows should not be there and others are missing. Compare the first of each: which condition treats them wrongly?',
  'order-only': () =>
    'Rows that tie on all keys may come in any order. Check direction (ASC, DESC), the sequence of the keys, and where NULL goes.',
  'order-by-luck': () =>
    'Without ORDER BY the order follows from the plan and from where the rows lie. It can change with the next update.',
};

/** What most likely went wrong and one thing to try, for a diagnosis of `judge/`; null for an unknown one. */
export function diagnosisNote(diagnosis: string, facts: DiagnosisFacts): string | null {
  return Object.hasOwn(words, diagnosis) ? words[diagnosis as keyof typeof words](facts) : null;
}
