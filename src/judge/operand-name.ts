function named(noun: string, operand: string): string {
  return `the ${noun} “${operand.slice(operand.indexOf('#') + 1).replaceAll('-', ' ')}”`;
}

/** `workload.sql#open-jobs` as `the query “open jobs”`. */
export function queryName(operand: string): string {
  return named('query', operand);
}

/** `workload.sql#same-reference` as `the statement “same reference”`. */
export function statementName(operand: string): string {
  return named('statement', operand);
}
