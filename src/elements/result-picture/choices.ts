import type { RowsReply } from '#engine/session.ts';
import { isNumeric, valueKind } from '#elements/cell/type-oids.ts';
import { drawnNumber, drawnTime } from './values.ts';

/** A picture that a result can be drawn as. Columns are 0-based places. */
export interface Choice {
  kind: 'line' | 'bars' | 'histogram';
  /** Column along the axis; of a histogram, the column counted. */
  across: number;
  acrossKind: 'time' | 'number' | 'category';
  /** Numeric columns drawn at first, at most 4. */
  series: number[];
  /** Column whose values make the series of one numeric column, or null. */
  by: number | null;
}

type Rows = Pick<RowsReply, 'fields' | 'rows'>;

/** Series in one picture at most. */
export const mostSeries = 4;
/** Bars of one series at most. */
export const mostBars = 40;
/** Values below which a histogram says nothing. */
const fewestCounted = 5;
/** A series this much smaller than the first would lie flat on the axis. */
const flattest = 20;

const dated = new Set([1082, 1114, 1184]);
const isKeyName = (name: string): boolean => /(^|_)id$/i.test(name);

/** Distinct texts of a column; null where there are more than `most`. NULL counts as one. */
function distinct({ rows }: Rows, at: number, most: number): Set<string | null> | null {
  const seen = new Set<string | null>();
  for (const row of rows) if (seen.add(row[at] ?? null).size > most) return null;
  return seen;
}

function isUnique({ rows }: Rows, ...columns: number[]): boolean {
  const seen = new Set(rows.map((row) => JSON.stringify(columns.map((at) => row[at]))));
  return seen.size === rows.length;
}

const largest = ({ rows }: Rows, at: number): number =>
  rows.reduce((most, row) => Math.max(most, Math.abs(drawnNumber(row[at] ?? null) ?? 0)), 0);

/** Measures that can share one axis with the first. */
function alike(reply: Rows, measures: readonly number[]): number[] {
  const [first] = measures;
  if (first === undefined) return [];
  const scale = largest(reply, first);
  return measures
    .filter((at) => {
      const other = largest(reply, at);
      return other <= scale * flattest && other * flattest >= scale;
    })
    .slice(0, mostSeries);
}

/** Numeric columns worth drawing: keys only where there is nothing else. */
export function measuresOf(reply: Rows): number[] {
  const numbers = [...reply.fields.keys()].filter((at) => isNumeric(reply.fields[at]?.typeOid ?? 0));
  const measures = numbers.filter((at) => !isKeyName(reply.fields[at]?.name ?? ''));
  return measures.length > 0 ? measures : numbers;
}

function rises({ rows }: Rows, at: number): boolean {
  const values = rows.map((row) => drawnNumber(row[at] ?? null));
  return values.every((value, place) => value !== null && (place === 0 || value > (values[place - 1] ?? Infinity)));
}

/** The choice along one column: plain where each place comes once, split by a small category where that makes it so. */
function along(
  reply: Rows,
  kind: 'line' | 'bars',
  across: number,
  acrossKind: Choice['acrossKind'],
  measures: readonly number[],
): Choice[] {
  const others = measures.filter((at) => at !== across);
  const [first] = others;
  if (first === undefined) return [];
  const base = { kind, across, acrossKind };
  if (isUnique(reply, across)) return [{ ...base, series: kind === 'bars' ? [first] : alike(reply, others), by: null }];
  const by = [...reply.fields.keys()].find(
    (at) =>
      at !== across &&
      isCategory(reply, at) &&
      (distinct(reply, at, mostSeries)?.size ?? 0) > 1 &&
      isUnique(reply, across, at),
  );
  return by === undefined ? [] : [{ ...base, series: [first], by }];
}

function isCategory({ fields }: Rows, at: number): boolean {
  return ['text', 'boolean'].includes(valueKind(fields[at]?.typeOid ?? 0));
}

/** What a result can be drawn as, the likeliest first; empty where nothing would say more than the rows. */
export function pictureChoices(reply: Rows): Choice[] {
  const { fields, rows } = reply;
  const measures = measuresOf(reply);
  if (rows.length < 2 || measures.length === 0) return [];
  const columns = [...fields.keys()];
  const times = columns.filter(
    (at) => dated.has(fields[at]?.typeOid ?? 0) && rows.some((row) => drawnTime(row[at] ?? null) !== null),
  );
  const bars = columns.filter((at) => isCategory(reply, at) && distinct(reply, at, mostBars) !== null);
  const [leading] = measures;
  const isScale = leading !== undefined && measures.length > 1 && rows.length > 2 && rises(reply, leading);
  const counted = measures.filter(
    (at) => rows.filter((row) => drawnNumber(row[at] ?? null) !== null).length >= fewestCounted,
  );
  return [
    ...times.flatMap((at) => along(reply, 'line', at, 'time', measures)),
    ...bars.flatMap((at) => along(reply, 'bars', at, 'category', measures)),
    ...(isScale ? along(reply, 'line', leading, 'number', measures) : []),
    ...counted.map((at): Choice => ({ kind: 'histogram', across: at, acrossKind: 'number', series: [at], by: null })),
  ];
}
