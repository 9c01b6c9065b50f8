import { html, type TemplateResult } from 'lit-html';
import type { TablePlan } from '#transfer/import-plan.ts';
import { textEncodings } from '#transfer/text-encoding.ts';
import type { ImportActions } from './actions.ts';
import type { ImportState, ReadableProposal } from './state.ts';
import { columnsView } from './view-columns.ts';
import { counted, delimiterNames, encodingNames, nullRules, nullValue, sizeWords } from './words.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

interface Choice {
  value: string;
  name: string;
}

function select(label: string, value: string, choices: Choice[], onPick: (value: string) => void): TemplateResult {
  return html`<label class="setting">
    <span>${label}</span>
    <select .value=${value} @change=${(event: Event) => onPick(valueOf(event))}>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.name}</option>`)}
    </select>
  </label>`;
}

function settings(plan: TablePlan, actions: ImportActions): TemplateResult {
  const { format } = plan;
  const encodings = textEncodings.map((value) => ({ value, name: encodingNames[value] }));
  const encoding = select('Encoding', plan.encoding.encoding, encodings, (value) =>
    actions.ask({ encoding: textEncodings.find((name) => name === value) }),
  );
  if (format.kind === 'json') return encoding;
  const delimiters = Object.entries(delimiterNames).map(([value, name]) => ({ value, name }));
  return html`${select('Between fields', format.delimiter, delimiters, (delimiter) => actions.ask({ delimiter }))}
  ${select(
    'First row',
    format.hasHeader ? 'header' : 'row',
    [
      { value: 'header', name: 'names the columns' },
      { value: 'row', name: 'is a row like the others' },
    ],
    (value) => actions.ask({ hasHeader: value === 'header' }),
  )}
  ${select('NULL is', nullValue(plan.nulls), nullRules, (value) =>
    actions.ask({ nulls: nullRules.find((rule) => rule.value === value)?.rule }),
  )}
  ${encoding}`;
}

function target(plan: TablePlan, tables: readonly string[], actions: ImportActions): TemplateResult {
  const onKind = (value: string): void =>
    actions.change({ isNewTable: value === 'new', ...(value === 'new' ? {} : { table: tables[0] ?? plan.table }) });
  const kind = select(
    'Into',
    plan.isNewTable ? 'new' : 'old',
    [
      { value: 'new', name: 'a new table' },
      { value: 'old', name: 'a table that exists' },
    ],
    onKind,
  );
  const table = plan.isNewTable
    ? html`<label class="setting">
        <span>Table</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck="false"
          .value=${plan.table}
          @input=${(event: Event) => actions.change({ table: valueOf(event) })}
        />
      </label>`
    : select(
        'Table',
        plan.table,
        tables.map((name) => ({ value: name, name })),
        (value) => actions.change({ table: value }),
      );
  return html`${tables.length > 0 ? kind : ''}${table}`;
}

function recognised(proposal: ReadableProposal, size: number): string {
  const bytes = sizeWords(size);
  if (proposal.kind === 'dump') {
    const version = proposal.serverVersion === null ? '' : ` made from PostgreSQL ${proposal.serverVersion}`;
    return `A script${version}, ${bytes}. It runs as one: where a statement fails, nothing of it stays.`;
  }
  const { format, encoding } = proposal.plan;
  const kind =
    format.kind === 'json'
      ? 'JSON objects'
      : `Rows of ${(delimiterNames[format.delimiter] ?? '').toLowerCase()}-separated fields`;
  const seen = proposal.isWhole
    ? `${counted(proposal.rowsSeen, 'row')}, all looked at`
    : `types proposed from the first ${counted(proposal.rowsSeen, 'row')}; the database checks every one`;
  return `${kind} in ${encodingNames[encoding.encoding]}, ${bytes}: ${seen}.`;
}

function dumpView(proposal: ReadableProposal & { kind: 'dump' }): TemplateResult {
  const list = (title: string, names: string[]): TemplateResult | '' =>
    names.length === 0
      ? ''
      : html`<h3>${title}</h3>
          <ul class="names">
            ${names.map((name) => html`<li><code>${name}</code></li>`)}
          </ul>`;
  return html`${list('Tables in its beginning', proposal.tables)}${list('Extensions it asks for', proposal.extensions)}`;
}

/** Says which rows COPY would refuse, before it does. */
function unevenNote({ plan, uneven, rowsSeen }: ReadableProposal & { kind: 'table' }): TemplateResult | '' {
  const [first] = uneven;
  if (!first) return '';
  const others =
    uneven.length > 1 ? `, and ${counted(uneven.length - 1, 'other row')} of the ${rowsSeen} looked at` : '';
  return html`<p class="note warn">
    Row ${first.row} has ${counted(first.fields, 'field')}, not ${plan.columns.length}${others}. As it stands the
    database will refuse the file: a field with the separator in it needs quotes.
  </p>`;
}

/** Draws what was recognised and what will be made of it. */
export function planView(state: ImportState, trouble: string | null, actions: ImportActions): TemplateResult {
  const { proposal, plan, source, tables } = state;
  if (!proposal || !plan || !source) return html``;
  return html`<p class="hint">${recognised(proposal, source.size)}</p>
    ${trouble === null ? '' : html`<p class="note warn" role="alert">${trouble}</p>`}
    ${
      plan.kind === 'table' && proposal.kind === 'table'
        ? html`<div class="settings">${target(plan, tables, actions)}${settings(plan, actions)}</div>
            ${unevenNote(proposal)} ${columnsView(plan, proposal.preview, actions)}`
        : proposal.kind === 'dump'
          ? dumpView(proposal)
          : ''
    }`;
}

/** Buttons under the plan. */
export function planFoot({ plan }: ImportState, actions: ImportActions): TemplateResult {
  const word = plan?.kind === 'dump' ? 'Run the script' : 'Import';
  return html`<button type="button" class="button first" @click=${() => actions.start()}>${word}</button>
    <button type="button" class="button" @click=${() => actions.another()}>Another file</button>
    <button type="button" class="button plain" @click=${() => actions.close()}>Close</button>`;
}
