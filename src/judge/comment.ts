import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';

/** A comment on a table or a column that says what the task asks, by words it must hold in any case. */
export const commentKind: CheckKind<'comment'> = {
  kind: 'comment',
  needs: () => [{ fact: 'schema' }],
  judge(check, facts) {
    const relation = facts.schema?.after.relations.find(({ name }) => name === check.table);
    const column = relation?.columns.find(({ name }) => name === check.column);
    const place = check.column ? `${check.table}.${check.column}` : check.table;
    const text = (check.column ? column?.comment : relation?.comment) ?? '';
    const fail = (id: 'comment.missing' | 'comment.words', message: string): { findings: Finding[] } => ({
      findings: [{ id, kind: 'comment', severity: 'fail', message, details: { place, text } }],
    });
    if (text.trim() === '') {
      const kind = relation ? relation.kind.replace('-', ' ').replace('partitioned', 'table') : 'table';
      const form = check.column ? `comment on column ${place}` : `comment on ${kind} ${place}`;
      return fail('comment.missing', `There is no comment on ${place}. Write one with ${form} is '…';`);
    }
    const absent = check.mentions.filter((word) => !text.toLowerCase().includes(word.toLowerCase()));
    if (absent.length === 0) return { findings: [] };
    return fail(
      'comment.words',
      `The comment on ${place} does not mention ${absent.map((word) => `“${word}”`).join(', ')}.`,
    );
  },
};
