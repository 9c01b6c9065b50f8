import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const soft = 'color-mix(in srgb, var(--ink) 6%, transparent)';
const underline = (colour: string): Record<string, string> => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy ${colour} 1.5px`,
  textUnderlineOffset: '4px',
  paddingBottom: '0',
});

/** Colours and measures in the site's own properties, so that both themes need one style sheet. */
const surface = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: 'transparent',
    color: 'var(--ink)',
    fontSize: 'var(--editor-size, 0.9375rem)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1rem 0 0.75rem' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--ink-soft)',
    border: 'none',
    borderRight: '1px solid var(--line)',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.6rem 0 0.75rem', minWidth: '2.25rem', fontSize: '0.85em' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: soft },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { backgroundColor: soft, color: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '2px solid var(--accent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--accent)',
    borderRadius: '2px',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    color: 'var(--warn)',
  },
  '.cm-searchMatch': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 18%, transparent)',
    outline: '1px solid var(--line)',
  },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  '.cm-lintRange-error': underline('var(--warn)'),
  '.cm-lintRange-warning': underline('var(--accent)'),
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--ink-soft)',
    borderRadius: '3px',
    boxShadow: '3px 3px 0 color-mix(in srgb, var(--ink) 12%, transparent)',
  },
  '.cm-diagnostic': {
    padding: '0.5rem 0.75rem',
    maxWidth: '46ch',
    whiteSpace: 'pre-line',
    fontFamily: 'var(--sans)',
    borderLeft: '3px solid',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--warn)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--accent)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.8125rem', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--paper)' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal', marginLeft: '1.25em' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionIcon': { width: '1.1em', opacity: '0.7', paddingRight: '0.5em' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { fontFamily: 'var(--sans)', padding: '0.5rem' },
  '.cm-textfield, .cm-button': {
    backgroundColor: 'transparent',
    backgroundImage: 'none',
    border: '1px solid var(--line)',
    borderRadius: '3px',
    color: 'inherit',
    font: 'inherit',
  },
});

const words = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
    color: 'var(--code-keyword, var(--accent))',
    fontWeight: '500',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string, var(--pass))' },
  {
    tag: [tags.lineComment, tags.blockComment, tags.comment],
    color: 'var(--code-comment, var(--ink-soft))',
    fontStyle: 'italic',
  },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number, var(--ink))' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--ink)', fontStyle: 'italic' },
  { tag: [tags.operator, tags.punctuation, tags.separator], color: 'var(--ink-soft)' },
]);

/** How the editor looks: `--paper --ink --ink-soft --line --accent --warn --pass --mono --sans`, and `--editor-size`. */
export const editorTheme: Extension = [surface, syntaxHighlighting(words)];
