import type { Choice } from './choices.ts';
import type { Series } from './series.ts';

/** A number in a sentence: digits enough to tell it, thousands separated. */
export function numberWords(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return value.toExponential(2);
  return value.toLocaleString('en-US', { maximumSignificantDigits: size >= 1e4 ? 15 : 4, maximumFractionDigits: 2 });
}

/** What a choice draws, e.g. `Line of jobs by day`. */
export function choiceWords({ kind, across, by }: Choice, series: readonly number[], names: readonly string[]): string {
  const name = (at: number): string => names[at] ?? '';
  if (kind === 'histogram') return `Histogram of ${name(across)}`;
  const split = by === null ? '' : ` and ${name(by)}`;
  return `${kind === 'line' ? 'Line' : 'Bars'} of ${series.map(name).join(', ')} by ${name(across)}${split}`;
}

/** What a picture shows, for those who do not see it, e.g. `Line of jobs by day, 31 points from 0 to 312`. */
export function pictureWords(title: string, kind: Choice['kind'], series: readonly Series[]): string {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
  if (values.length === 0) return `${title}: no values`;
  const nulls = series.reduce((sum, { points }) => sum + points.filter(({ value }) => value === null).length, 0);
  const noun = { line: 'point', bars: 'bar', histogram: 'value' }[kind];
  const count = `${values.length.toLocaleString('en-US')} ${noun}${values.length === 1 ? '' : 's'}`;
  const [low, high] = values.reduce(
    ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
    [Infinity, -Infinity],
  );
  const lines = series.length > 1 ? ` in ${series.length} series` : '';
  const gaps = nulls === 0 ? '' : `; ${nulls.toLocaleString('en-US')} NULL${nulls === 1 ? ' is' : 's are'} left out`;
  return `${title}, ${count}${lines} from ${numberWords(low ?? 0)} to ${numberWords(high ?? 0)}${gaps}`;
}
