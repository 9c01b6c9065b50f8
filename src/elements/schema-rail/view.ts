import { html, nothing, type TemplateResult } from 'lit-html';
import type { ColumnFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import { columnRole, searchSchema } from './search.ts';

/** All that the rail's drawing depends on. */
export interface SchemaRailState {
  schema: SchemaFact | null;
  words: string;
}

export interface SchemaRailActions {
  search(words: string): void;
  insert(name: string): void;
}

const kindWords: Record<RelationFact['kind'], string> = {
  table: '',
  partitioned: 'partitioned',
  view: 'view',
  'materialized-view': 'materialized view',
  sequence: 'sequence',
};

function rowsWords({ kind, estimatedRows }: RelationFact): string {
  if (kind === 'view') return 'view';
  if (estimatedRows < 0) return 'not counted yet';
  return `${Math.round(estimatedRows).toLocaleString('en-US')} ${estimatedRows === 1 ? 'row' : 'rows'}`;
}

function defaultWords(column: ColumnFact): string {
  if (column.identity !== '') return 'identity';
  if (column.generated !== '') return `generated, ${column.generated}`;
  return column.default === null ? '' : `default ${column.default}`;
}

function columnView(relation: RelationFact, column: ColumnFact, actions: SchemaRailActions): TemplateResult {
  const { isPrimaryKey, isUnique, references } = columnRole(relation, column);
  const key = isPrimaryKey ? 'pk' : references ? 'fk' : isUnique ? 'uq' : '';
  const keyWords = { pk: 'primary key', fk: 'foreign key', uq: 'unique', '': '' }[key];
  return html`<li>
    <button type="button" class="name" title="Insert into the editor" @click=${() => actions.insert(column.name)}>
      ${column.name}
    </button>
    <span class="type"
      >${column.type}${column.notNull ? nothing : html`<span class="nullable" title="May be null">?</span>`}</span
    >
    ${key === '' ? nothing : html`<abbr class="key" data-key=${key} title=${keyWords}>${key}</abbr>`}
    ${references ? html`<span class="target">→ ${references}</span>` : nothing}
    ${defaultWords(column) === '' ? nothing : html`<span class="target">${defaultWords(column)}</span>`}
  </li>`;
}

function relationView(relation: RelationFact, isOpen: boolean, actions: SchemaRailActions): TemplateResult {
  const indexes = relation.indexes.filter(({ constraint }) => constraint === null);
  return html`<details class="relation" ?open=${isOpen}>
    <summary>
      <span class="table-name">${relation.name}</span> <span class="row-count">${rowsWords(relation)}</span>
    </summary>
    ${kindWords[relation.kind] === '' || relation.kind === 'view' ? nothing : html`<p class="kind">${kindWords[relation.kind]}</p>`}
    ${relation.comment ? html`<p class="kind">${relation.comment}</p>` : nothing}
    <ul class="columns">
      ${relation.columns.map((column) => columnView(relation, column, actions))}
    </ul>
    ${
      indexes.length === 0
        ? nothing
        : html`<p class="kind">Indexes</p>
            <ul class="indexes">
              ${indexes.map((index) => html`<li title=${index.definition}><code>${index.name}</code> (${index.keys.join(', ')})</li>`)}
            </ul>`
    }
    ${relation.rowSecurity === 'off' ? nothing : html`<p class="kind">Row-level security ${relation.rowSecurity}, ${relation.policies.length} ${relation.policies.length === 1 ? 'policy' : 'policies'}</p>`}
    <button type="button" class="insert-table" @click=${() => actions.insert(relation.name)}>
      Insert <code>${relation.name}</code>
    </button>
  </details>`;
}

/** Draws the tables as they stand now, narrowed by the search. */
export function schemaRailView({ schema, words }: SchemaRailState, actions: SchemaRailActions): TemplateResult {
  if (!schema) return html`<p class="waiting">The tables appear here once the database has started.</p>`;
  const found = searchSchema(schema, words);
  const total = schema.relations.filter(({ kind }) => kind !== 'sequence').length;
  return html` <label class="search"
      ><span class="visually-hidden">Find a table or column</span>
      <input
        type="search"
        placeholder="Find a table or column"
        .value=${words}
        @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class="found" role="status">
      ${words.trim() === '' ? nothing : `${String(found.length)} of ${String(total)} tables`}
    </p>
    ${found.length === 0 ? html`<p class="waiting">${total === 0 ? 'There are no tables yet.' : 'Nothing by that name.'}</p>` : nothing}
    ${found.map((relation) => relationView(relation, words.trim() !== '' || total <= 3, actions))}`;
}
