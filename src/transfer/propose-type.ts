import { commonType, typeOfValue, type ValueType } from './value-types.ts';

/** A type for a column, and why. */
export interface TypeProposal {
  type: ValueType;
  /** A sentence with the value that decided, e.g. `“N/A” in row 7 is no number.` */
  why: string;
}

const names: Record<ValueType, string> = {
  boolean: 'true or false',
  integer: 'a whole number',
  bigint: 'a whole number',
  numeric: 'a number',
  date: 'a day',
  timestamp: 'a day with a time',
  timestamptz: 'a day with a time and a zone',
  uuid: 'a UUID',
  jsonb: 'JSON',
  text: 'text',
};

const deciding: Partial<Record<ValueType, string>> = {
  bigint: 'is beyond integer',
  numeric: 'is not whole, or beyond bigint',
  timestamp: 'has a time',
  timestamptz: 'has a zone',
};

const quote = (value: string): string => `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`;

function textWhy(value: string, row: number, before: ValueType | null): string {
  const words = `${quote(value)} in row ${row}`;
  if (/^-?0\d+$/.test(value.trim())) return `${words} begins with a zero, which a number would lose.`;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(value.trim())) return `${words} does not say which part is the month.`;
  return before === null ? `${words} is plain text.` : `${words} is not ${names[before]}.`;
}

/** Gathers the values of one column. */
export class TypeGatherer {
  #type: ValueType | null = null;
  #decided: { value: string; row: number; before: ValueType | null } | null = null;
  #count = 0;

  /** Takes a value that is not missing, with its 1-based row. */
  add(value: string, row: number): void {
    this.#count += 1;
    if (this.#type === 'text') return;
    const own = typeOfValue(value);
    const next = this.#type === null ? own : commonType(this.#type, own);
    if (next === this.#type) return;
    this.#decided = { value, row, before: this.#type };
    this.#type = next;
  }

  /** The proposal; a column without values is text. */
  proposal(): TypeProposal {
    if (!this.#type || !this.#decided) return { type: 'text', why: 'No row has a value here.' };
    const { value, row, before } = this.#decided;
    if (this.#type === 'text') return { type: 'text', why: textWhy(value, row, before) };
    const all = this.#count === 1 ? 'The one value' : `Each of ${this.#count.toLocaleString('en')} values`;
    const also = deciding[this.#type];
    const more = before !== null && also ? ` ${quote(value)} in row ${row} ${also}.` : ` The first: ${quote(value)}.`;
    return { type: this.#type, why: `${all} is ${names[this.#type]}.${more}` };
  }
}
