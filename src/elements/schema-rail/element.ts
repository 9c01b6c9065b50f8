import './element.css';
import { render } from 'lit-html';
import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { UsageFact } from '#observe/usage-facts.ts';
import { treeMove, visibleNodes } from './keys.ts';
import { searchTree } from './search.ts';
import type { RailNode } from './rail-node.ts';
import { railTree } from './tree.ts';
import { schemaRailView, type SchemaRailActions } from './view.ts';

/** Up to this many relations all are open at first. */
const fewRelations = 3;

/**
 * The schema beside the editor, as a tree. Properties: `schema`; `usage` (sizes and counters, optional); `changes` (marks
 * what they tell). Events: `insert` (detail: a name as SQL needs it written), `look` (detail: a relation as SQL needs it
 * written, whose rows are asked for), `diagram` (the drawing is asked for).
 */
export class SchemaRail extends HTMLElement {
  #schema: SchemaFact | null = null;
  #usage: UsageFact | null = null;
  #changes: readonly SchemaChange[] = [];
  #tree: RailNode[] | null = null;
  #words = '';
  #current: string | null = null;
  #copied: string | null = null;
  /** Lines that were opened or closed by hand, and those during a search, which are forgotten with it. */
  #toggled = new Map<string, boolean>();
  #toggledInSearch = new Map<string, boolean>();

  set schema(schema: SchemaFact | null) {
    if (schema === this.#schema) return;
    this.#schema = schema;
    this.#rebuild();
  }

  set usage(usage: UsageFact | null) {
    if (usage === this.#usage) return;
    this.#usage = usage;
    this.#rebuild();
  }

  set changes(changes: readonly SchemaChange[]) {
    if (changes === this.#changes) return;
    this.#changes = changes;
    this.#rebuild();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #rebuild(): void {
    this.#tree = this.#schema && railTree({ schema: this.#schema, usage: this.#usage, changes: this.#changes });
    this.#draw();
  }

  get #byHand(): Map<string, boolean> {
    return this.#words.trim() === '' ? this.#toggled : this.#toggledInSearch;
  }

  #isOpen = (node: RailNode): boolean => {
    const byHand = this.#byHand.get(node.id);
    if (byHand !== undefined) return byHand;
    if (node.kind === 'part') return false;
    if (this.#words.trim() !== '') return true;
    if (node.kind === 'group') return false;
    return (this.#tree?.filter(({ kind }) => kind === 'relation').length ?? 0) <= fewRelations;
  };

  #draw(): void {
    if (!this.isConnected) return;
    const found = searchTree(this.#tree ?? [], this.#words);
    const visible = visibleNodes(found.nodes, this.#isOpen);
    const isThere = visible.some(({ node }) => node.id === this.#current);
    if (!isThere) this.#current = visible[0]?.node.id ?? null;
    const state = {
      nodes: this.#tree && found.nodes,
      words: this.#words,
      found: found.count,
      isOpen: this.#isOpen,
      current: this.#current,
      copied: this.#copied,
      isPartial: this.#usage?.isComplete === false,
    };
    render(schemaRailView(state, this.#actions), this);
  }

  #tell(type: 'insert' | 'look' | 'diagram', detail?: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #focus(id: string): void {
    this.#current = id;
    this.#draw();
    this.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  }

  async #copy(node: RailNode): Promise<void> {
    // Where the browser refuses, the definition stands there to be selected.
    const isCopied = await navigator.clipboard.writeText(node.definition ?? '').then(
      () => true,
      () => false,
    );
    this.#copied = isCopied ? node.id : null;
    this.#draw();
  }

  #onKey(event: KeyboardEvent): void {
    const line = event.target;
    if (!(line instanceof HTMLElement) || line.dataset['node'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { nodes } = searchTree(this.#tree ?? [], this.#words);
    const visible = visibleNodes(nodes, this.#isOpen);
    const here = visible.find(({ node }) => node.id === line.dataset['node']);
    if (!here) return;
    const move = treeMove(visible, here.node.id, event.key);
    if (event.key === 'Enter' || event.key === ' ') line.querySelector<HTMLElement>('.row')?.click();
    else if (!move) return;
    else if ('focus' in move) this.#focus(move.focus);
    else this.#actions.toggle(here.node);
    event.preventDefault();
  }

  #actions: SchemaRailActions = {
    search: (words) => {
      this.#words = words;
      this.#toggledInSearch.clear();
      this.#draw();
    },
    insert: (name) => this.#tell('insert', name),
    look: (relation) => this.#tell('look', relation),
    copy: (node) => void this.#copy(node),
    diagram: () => this.#tell('diagram'),
    toggle: (node) => {
      this.#byHand.set(node.id, !this.#isOpen(node));
      this.#current = node.id;
      this.#draw();
    },
    key: (event) => this.#onKey(event),
    enter: (id) => {
      if (id === this.#current) return;
      this.#current = id;
      this.#draw();
    },
  };
}

customElements.define('schema-rail', SchemaRail);

declare global {
  interface HTMLElementTagNameMap {
    'schema-rail': SchemaRail;
  }
}
