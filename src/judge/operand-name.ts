import { ownQuery } from '#catalog/check.schema.ts';

function named(noun: string, operand: string): string {
  return `the ${noun} “${operand.slice(operand.indexOf('#') + 1).replaceAll('-', ' ')}”`;
}

/** `workload.sql#open-jobs` as `the query “open jobs”`, and the attempt's own as `your query`. */
export function queryName(operand: string): string {
  return operand === ownQuery ? 'your query' : named('query', operand);
}

/** A name at the beginning of a sentence. */
export function atStart(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `workload.sql#same-reference` as `the statement “same reference”`. */
export function statementName(operand: string): string {
  return named('statement', operand);
}
