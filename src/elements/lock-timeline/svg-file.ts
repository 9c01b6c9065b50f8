import { geometryOf, size } from './geometry.ts';
import { windowText } from './lanes.ts';
import type { TimelineModel } from './model.ts';

const namespace = 'http://www.w3.org/2000/svg';
const gutter = 150;
const margin = 20;

/** Styles of `element.css` with the colours of paper written out, since a file of its own has no tokens. */
const style = `
svg { background: #f8f6f0; }
text { font: 12px 'IBM Plex Mono', ui-monospace, monospace; fill: #17202c; text-anchor: middle; }
.label { text-anchor: start; }
.label.table { font-weight: 600; }
.label.soft, .measure, .band text, .window text { fill: #55606d; }
.band text, .window text, .milestone text, .sentence { font: 11px 'IBM Plex Sans', system-ui, sans-serif; }
.sentence { text-anchor: start; fill: #17202c; }
.rule { stroke: #d8d3c5; }
.band path, .dimension { fill: none; stroke: #55606d; }
.column.flagged .number { fill: #b3261e; font-weight: 700; }
.fill { fill: #fefdfa; stroke: #8f8b7f; }
.cell.all .fill { fill: #c55852; stroke: #b3261e; }
.cell.writes .fill { fill: #e3afa8; stroke: #b3261e; }
.cell.schema-changes .fill { fill: #c7d1dd; stroke: #184f9e; }
.cell.new .fill { fill: #fefdfa; stroke: #8f8b7f; }
.cell.held .fill { fill-opacity: 0.35; stroke-dasharray: 4 3; }
.hatch { stroke: #17202c; stroke-width: 1.5; }
.plate { fill: #f8f6f0; }
.code, .sign { font-weight: 600; }
.flag { fill: #17202c; }
.rail { stroke: #8f8b7f; }
.rail.error { stroke-dasharray: 3 4; }
.mark.ok .fill { fill: #fefdfa; stroke: #1d6b3c; }
.mark.ok .sign { fill: #1d6b3c; }
.mark.rows .fill { fill: #f9e7e3; stroke: #b3261e; }
.mark.error .fill { fill: #b3261e; stroke: #b3261e; }
.mark.error .sign { fill: #ffffff; }
.span { fill: #1d6b3c; fill-opacity: 0.09; }
.milestone path { fill: none; stroke: #184f9e; stroke-dasharray: 6 2 1 2; }
.milestone text { fill: #184f9e; }
.milestone .after { text-anchor: start; }
.milestone .before { text-anchor: end; }
`;

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

function label(y: number, text: string, kind: string): SVGElement {
  return element('text', { class: `label ${kind}`, x: margin, y, dy: '0.35em' }, text);
}

function labelsOf(model: TimelineModel): SVGElement[] {
  const { rowsTop, footTop, lanesTop } = geometryOf(model);
  const middle = (top: number, at: number) => margin + top + (at + 0.5) * size.row;
  return [
    label(margin + size.band + size.head / 2, 'statement', 'soft'),
    ...model.rows.map(({ table, isNew }, at) => label(middle(rowsTop, at), isNew ? `${table} (new)` : table, 'table')),
    label(margin + footTop + size.foot / 2, 'rows', 'soft'),
    label(margin + footTop + size.foot * 1.5, 'WAL', 'soft'),
    ...model.lanes.map(({ app }, at) => label(middle(lanesTop, at), `${app} application`, 'soft')),
  ];
}

/** Listeners, comments and everything for keyboards are of no use in a file. */
function cleaned(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const node of copy.querySelectorAll('*')) {
    for (const name of ['tabindex', 'role', 'aria-expanded', 'aria-hidden', 'data-place']) node.removeAttribute(name);
  }
  copy.setAttribute('x', String(gutter));
  copy.setAttribute('y', String(margin));
  for (const name of ['role', 'class']) copy.removeAttribute(name);
  return copy;
}

/** Makes a file of the drawing that needs nothing else: labels beside it, styles inside. */
export function svgFile(drawing: SVGSVGElement, model: TimelineModel): string {
  const { width, height } = geometryOf(model);
  const sentence = windowText(model.lanes, model.window, model.flags);
  const full = { width: gutter + Math.max(width, 420) + margin, height: height + 2 * margin + (sentence ? 24 : 0) };
  const file = element('svg', { xmlns: namespace, ...full, viewBox: `0 0 ${full.width} ${full.height}` });
  file.append(element('title', {}, 'Locks of a migration'));
  file.append(element('rect', { width: '100%', height: '100%', fill: '#f8f6f0' }));
  file.append(...labelsOf(model), cleaned(drawing));
  if (sentence) file.append(element('text', { class: 'sentence', x: margin, y: full.height - margin }, sentence));
  // Put in as text: the page's policy refuses a style element, even one that is never shown.
  return new XMLSerializer().serializeToString(file).replace('</title>', () => `</title><style>${style}</style>`);
}
