import { joinClauses } from './join-clauses.ts';

/** Lays SQL out in the course's style: lower-case keywords, one clause a line. Throws where the text cannot be read. */
export async function formatSql(text: string): Promise<string> {
  const { formatDialect, postgresql } = await import('sql-formatter');
  const formatted = formatDialect(text, {
    dialect: postgresql,
    keywordCase: 'lower',
    dataTypeCase: 'lower',
    functionCase: 'lower',
    tabWidth: 2,
    expressionWidth: 80,
    linesBetweenQueries: 1,
  });
  return formatted === '' ? '' : `${joinClauses(formatted.trimEnd())}\n`;
}
