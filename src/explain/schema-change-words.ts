import type { SchemaAspect, SchemaChange } from '#observe/schema-changes.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').replace(/;$/, '').trim();

/** A text short enough to stand in a sentence; null where it is not. */
function short(text: string | null): string | null {
  const words = flat(text ?? '');
  return words === '' || words.length > 90 ? null : words;
}

const nameOf = ({ kind, relation, name }: SchemaChange): string =>
  kind === 'column' ? `${relation}.${name}` : relation === '' ? name : `${name} on ${relation}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An index's definition without what its sentence says already, e.g. `unique btree (number)`. */
const withoutPlace = (definition: string): string =>
  definition.replace(/^CREATE (UNIQUE )?INDEX .*? ON (?:ONLY )?\S+ USING /, (_, unique?: string) =>
    unique ? 'unique ' : '',
  );

/** What a new or lost thing is, e.g. `text, not null`; empty where its definition is too long to say. */
function isWhat({ kind, aspects, change }: SchemaChange): string {
  const whole = (aspect: string): string | null => {
    const found = aspects.find((one) => one.aspect === aspect);
    return (change === 'gone' ? found?.before : found?.after) ?? null;
  };
  const side = (aspect: string): string | null => short(whole(aspect));
  switch (kind) {
    case 'column': {
      const value = side('default');
      const identity = side('identity');
      const generated = side('generated');
      const parts = [
        side('type'),
        side('not null'),
        value && `default ${value}`,
        identity && `identity, ${identity}`,
        generated && `generated as ${generated}`,
      ];
      return parts.filter(Boolean).join(', ');
    }
    case 'constraint':
    case 'trigger':
      return side('definition') ?? '';
    case 'index':
      return short(withoutPlace(whole('definition') ?? '')) ?? '';
    case 'policy':
      return [side('command') && `for ${side('command') ?? ''}`, side('roles') && `to ${side('roles') ?? ''}`]
        .filter(Boolean)
        .join(' ');
    case 'type':
      return aspects.map(({ aspect, before, after }) => `${aspect}: ${short(before ?? after) ?? '…'}`).join(', ');
    case 'function':
      return side('returns') ? `returns ${side('returns') ?? ''}` : '';
    case 'table':
      return [side('columns'), side('definition')].filter(Boolean).join(', ');
    case 'view':
    case 'materialized view':
    case 'sequence':
      return side('columns') ?? '';
  }
}

/** One difference, e.g. `type integer → bigint`. */
function aspectWords({ aspect, before, after }: SchemaAspect): string {
  if (aspect === 'not null') return after ? 'may no longer be null' : 'may be null now';
  if (aspect === 'validity') return after ? 'now invalid' : 'now valid';
  if (aspect === 'state') return `now ${after ?? ''}`;
  if (aspect === 'row-level security') return `row-level security ${before ?? 'off'} → ${after ?? 'off'}`;
  if (aspect === 'comment')
    return after === null ? 'comment removed' : before === null ? 'comment added' : 'comment changed';
  const from = short(before);
  const to = short(after);
  if (from && to) return `${aspect} ${from} → ${to}`;
  if (before === null && to) return `${aspect} ${to} added`;
  if (after === null && from) return `${aspect} ${from} removed`;
  return `${aspect} changed`;
}

/** A change of a schema as one sentence, e.g. `Column jobs.note was added (text).` */
export function schemaChangeWords(change: SchemaChange): string {
  const { kind, aspects, formerly, isMadeAnew } = change;
  const subject = capital(`${kind} ${nameOf(change)}`);
  const differences = aspects.map(aspectWords).join('; ');
  switch (change.change) {
    case 'added':
    case 'gone': {
      const what = isWhat(change);
      return `${subject} ${change.change === 'added' ? 'was added' : 'is gone'}${what === '' ? '' : ` (${what})`}.`;
    }
    case 'renamed': {
      const was = nameOf({ ...change, name: formerly ?? '' });
      return `${capital(kind)} ${was} is called ${change.name} now${differences === '' ? '' : `; altered: ${differences}`}.`;
    }
    case 'altered':
      if (isMadeAnew && differences === '') return `${subject} was dropped and made again, as it was.`;
      return `${subject} was ${isMadeAnew ? 'dropped and made again' : 'altered'}: ${differences}.`;
  }
}
