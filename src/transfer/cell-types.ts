const numbers = new Set([20, 21, 23, 26, 700, 701, 1700]);
const json = new Set([114, 3802]);
const boolean = 16;

/** A number that SQL and JSON take without quotes; NaN and Infinity are none. */
export function isPlainNumber(typeOid: number, text: string): boolean {
  return numbers.has(typeOid) && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text);
}

/** True for smallint and integer, which every reader of JSON takes whole. */
export const isSmallInteger = (typeOid: number): boolean => typeOid === 21 || typeOid === 23;

/** True for json and jsonb. */
export const isJsonType = (typeOid: number): boolean => json.has(typeOid);

/** True for boolean, which PostgreSQL prints as t and f. */
export const isBooleanType = (typeOid: number): boolean => typeOid === boolean;

/** True for types whose values stand to the right. */
export const isNumberType = (typeOid: number): boolean => numbers.has(typeOid);
