import type { DiagramLayout } from './layout.ts';

const margin = 24;

const inks = {
  day: {
    paper: '#f8f6f0',
    raised: '#fefdfa',
    head: '#e6edf7',
    ink: '#17202c',
    soft: '#55606d',
    line: '#8f8b7f',
    accent: '#184f9e',
    pass: '#1d6b3c',
    warn: '#b3261e',
  },
  night: {
    paper: '#0d2440',
    raised: '#12304f',
    head: '#183d66',
    ink: '#e8f0f9',
    soft: '#a6bdd6',
    line: '#6d8cb0',
    accent: '#90c6ff',
    pass: '#8de0ae',
    warn: '#ff9f92',
  },
};

const variables = (ink: Record<string, string>): string =>
  `:root { ${Object.entries(ink)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')} }`;

/** Styles of `element.css` with the colours of both themes written out, since a file of its own has no tokens. */
const style = `
${variables(inks.day)}
@media (prefers-color-scheme: dark) { ${variables(inks.night)} }
text { font: 12px 'IBM Plex Mono', ui-monospace, monospace; fill: var(--ink); }
.paper { fill: var(--paper); }
.sheet-box { fill: var(--raised); stroke: var(--line); }
.head { fill: var(--head); stroke: var(--line); }
.title { font-weight: 600; }
.mark, .type { text-anchor: end; }
.type, .key { fill: var(--soft); }
.key { font-size: 10px; font-weight: 600; }
.key.pk { fill: var(--accent); }
.line, .foot, .ring { fill: none; stroke: var(--soft); stroke-linejoin: round; }
.ring { fill: var(--paper); }
.column.added .name, .added .mark { fill: var(--pass); font-weight: 600; }
.column:is(.altered, .renamed) .name, :is(.altered, .renamed) .mark { fill: var(--accent); font-weight: 600; }
`;

/** Makes a file of the whole drawing that needs nothing else and follows the reader's theme. */
export function diagramFile(drawing: SVGSVGElement, { width, height }: DiagramLayout): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const extra of [...comments, ...copy.querySelectorAll('.area')]) extra.remove();
  const names = ['tabindex', 'role', 'aria-pressed', 'aria-label', 'aria-hidden', 'data-table'];
  for (const node of [copy, ...copy.querySelectorAll('*')]) for (const name of names) node.removeAttribute(name);
  for (const entity of copy.querySelectorAll('.dim, .hit, .chosen')) entity.classList.remove('dim', 'hit', 'chosen');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', [-margin, -margin, width + 2 * margin, height + 2 * margin].map(Math.round).join(' '));
  copy.setAttribute('width', String(Math.round(width + 2 * margin)));
  copy.setAttribute('height', String(Math.round(height + 2 * margin)));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ class: 'paper', x: -margin, y: -margin, width: '100%', height: '100%' }))
    paper.setAttribute(name, String(value));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = 'Tables and their foreign keys';
  copy.prepend(title, paper);
  // Put in as text: the page's policy refuses a style element, even one that is never shown.
  return new XMLSerializer().serializeToString(copy).replace('</title>', () => `</title><style>${style}</style>`);
}
