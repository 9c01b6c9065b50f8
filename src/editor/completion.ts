import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import { quoteName } from './quote-name.ts';
import { functions, keywords, types } from './vocabulary.ts';
import { scopeOf, type Scope } from './scope.ts';

const tableWords =
  /\b(?:from|join|into|update|table|truncate|references|on only|analyze|vacuum|using)\s+(?:only\s+|lateral\s+)?$/i;
const columnWords =
  /\b(?:select|where|and|or|on|by|having|set|distinct|case|when|then|else|returning|not|between|over)\s+$|[(,=<>+\-*/]\s*$/i;

const keywordCompletions: Completion[] = keywords.map((label) => ({ label, type: 'keyword', boost: -20 }));
const typeCompletions: Completion[] = types.map((label) => ({ label, type: 'type', boost: -40 }));
const functionCompletions: Completion[] = Object.entries(functions).map(([label, detail]) => ({
  label,
  detail: `(${detail})`,
  type: 'function',
  boost: -10,
  apply: (view, _completion, from, to) => {
    view.dispatch({
      changes: { from, to, insert: `${label}()` },
      selection: { anchor: from + label.length + (detail ? 1 : 2) },
    });
  },
}));

function relationNamed(schema: SchemaFact, name: string): RelationFact | undefined {
  return schema.relations.find((relation) => relation.name === name || relation.name === name.replace(/^public\./, ''));
}

function columnCompletions(schema: SchemaFact, scope: Scope, table: string, boost: number): Completion[] {
  const cte = scope.ctes.find(({ name }) => name === table);
  if (cte)
    return cte.columns.map((label) => ({ label, apply: quoteName(label), type: 'property', detail: table, boost }));
  return (relationNamed(schema, table)?.columns ?? []).map((column) => ({
    label: column.name,
    apply: quoteName(column.name),
    type: 'property',
    detail: `${column.type}${column.notNull ? '' : ', null'} · ${table}`,
    boost,
  }));
}

/** Where two columns in scope share a name the label stays once, with the tables it could come from. */
function mergeByLabel(options: Completion[]): Completion[] {
  const merged = new Map<string, Completion>();
  for (const option of options) {
    const known = merged.get(option.label);
    if (!known) merged.set(option.label, option);
    else if (known.detail !== option.detail) merged.set(option.label, { ...known, detail: 'in several tables' });
  }
  return [...merged.values()];
}

/** The whole tree, FROM behind the cursor included; on a busy machine the editor's own parse may not have come so far yet. */
function treeOf({ state }: CompletionContext): ReturnType<typeof syntaxTree> {
  return ensureSyntaxTree(state, state.doc.length, 500) ?? syntaxTree(state);
}

function statementAround(context: CompletionContext): string {
  const tree = treeOf(context);
  let node = tree.resolveInner(context.pos, -1);
  while (node.parent && node.name !== 'Statement') node = node.parent;
  return node.name === 'Statement' ? context.state.sliceDoc(node.from, node.to) : context.state.doc.toString();
}

function isInsideText(context: CompletionContext): boolean {
  const { name } = treeOf(context).resolveInner(context.pos, -1);
  return ['String', 'LineComment', 'BlockComment', 'Number'].includes(name);
}

function qualified(schema: SchemaFact, scope: Scope, qualifier: string): Completion[] {
  const named = scope.tables.find(({ alias }) => alias === qualifier)?.table ?? qualifier;
  const columns = columnCompletions(schema, scope, named, 0);
  if (columns.length > 0) return columns;
  return schema.relations
    .filter((relation) => relation.schema === qualifier && relation.kind !== 'sequence')
    .map((relation) => ({ label: relation.name.replace(`${qualifier}.`, ''), type: 'class', detail: relation.kind }));
}

function unqualified(schema: SchemaFact, scope: Scope, before: string): Completion[] {
  const wantsTable = tableWords.test(before);
  const wantsColumn = !wantsTable && columnWords.test(before);
  const relations: Completion[] = schema.relations
    .filter(({ kind }) => kind !== 'sequence')
    .map(({ name, kind }) => ({
      label: name,
      apply: quoteName(name),
      type: 'class',
      detail: kind,
      boost: wantsTable ? 40 : 0,
    }));
  const ctes: Completion[] = scope.ctes.map(({ name }) => ({
    label: name,
    apply: quoteName(name),
    type: 'class',
    detail: 'with',
    boost: wantsTable ? 50 : 5,
  }));
  if (wantsTable) return [...ctes, ...relations, ...functionCompletions, ...keywordCompletions];
  const aliases: Completion[] = scope.tables
    .filter(({ table, alias }) => table !== alias)
    .map(({ table, alias }) => ({ label: alias, type: 'variable', detail: table, boost: wantsColumn ? 30 : 10 }));
  const columns = mergeByLabel(
    scope.tables.flatMap(({ table }) => columnCompletions(schema, scope, table, wantsColumn ? 40 : 20)),
  );
  const own: Completion[] = schema.functions.map((made) => ({
    label: made.name,
    type: 'function',
    detail: `(${made.arguments})`,
  }));
  const enums: Completion[] = schema.types.map(({ name, kind }) => ({
    label: name,
    type: 'type',
    detail: kind,
    boost: -15,
  }));
  return [
    ...columns,
    ...aliases,
    ...ctes,
    ...relations,
    ...own,
    ...enums,
    ...functionCompletions,
    ...keywordCompletions,
    ...typeCompletions,
  ];
}

/** Completes tables, columns, aliases, CTE names, functions and keywords. Without a schema it knows the language only. */
export function completionSource(schema: () => SchemaFact | null): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    // psql's commands are no SQL.
    if (isInsideText(context) || context.matchBefore(/^\s*\\.*/)) return null;
    const known = schema() ?? { relations: [], types: [], functions: [] };
    const scope = scopeOf(statementAround(context));
    const dotted = context.matchBefore(/("[^"]*"|[\p{L}_][\p{L}\p{N}_]*)\.[\p{L}\p{N}_]*$/u);
    if (dotted) {
      const dot = dotted.text.lastIndexOf('.');
      const qualifier = dotted.text.slice(0, dot).replaceAll('"', '');
      const options = qualified(known, scope, qualifier);
      return options.length > 0 ? { from: dotted.from + dot + 1, options, validFor: /^[\p{L}\p{N}_]*$/u } : null;
    }
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*$/u);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    const before = context.state.sliceDoc(Math.max(0, from - 60), from);
    return { from, options: unqualified(known, scope, before), validFor: /^[\p{L}\p{N}_]*$/u };
  };
}
