import { nothing, svg, type SVGTemplateResult } from 'lit-html';
import { type Geometry, size } from './geometry.ts';
import type { LaneMark, TimelineLane } from './lanes.ts';
import type { TimelineModel } from './model.ts';
import type { TimelineActions, TimelineState } from './state.ts';
import { bindPlace } from './view-place.ts';

const mark = { width: 54, height: 24 };

function railTemplate({ marks }: TimelineLane, y: number, geometry: Geometry): SVGTemplateResult[] {
  return marks.slice(1).map((next, at) => {
    const from = marks[at];
    const [x1, x2] = [geometry.middle(from?.statement ?? 0), geometry.middle(next.statement)];
    return svg`<line class=${`rail ${from?.state ?? ''}`} x1=${x1} x2=${x2} y1=${y} y2=${y}></line>`;
  });
}

function markTemplate(
  { app, statement, state: met, sign, label }: LaneMark,
  y: number,
  geometry: Geometry,
  state: TimelineState,
  actions: TimelineActions,
): SVGTemplateResult {
  const bound = bindPlace({ kind: 'mark', app, statement }, state, actions);
  const { width, height } = mark;
  const x = geometry.middle(statement) - width / 2;
  return svg`<g class=${`place mark ${met}`} role="button" tabindex=${bound.tabindex} aria-label=${label}
      aria-expanded=${bound.expanded} data-place=${bound.key} transform=${`translate(${x} ${y - height / 2})`}
      @click=${bound.click} @keydown=${bound.keydown}>
    <rect class="fill" width=${width} height=${height} rx=${met === 'error' ? 2 : height / 2}></rect>
    <text class="sign" x=${width / 2} y=${height / 2} dy="0.35em">${sign}</text>
  </g>`;
}

function windowTemplate(
  { window, lanes, flags }: TimelineModel,
  geometry: Geometry,
): SVGTemplateResult | typeof nothing {
  if (!window || lanes.length === 0) return nothing;
  const [from, to] = [geometry.left(window.from) + 4, geometry.right(window.to) - 4];
  const line = geometry.windowTop + 18;
  const words = flags.length > 0 ? 'both run here' : 'you could deploy here';
  const isNarrow = to - from < 150;
  return svg`<g class="window" aria-hidden="true">
    <rect class="span" x=${from} y=${line} width=${to - from} height=${size.window - 18 + lanes.length * size.row}></rect>
    <path class="dimension" d=${`M${from} ${line - 5}v10M${to} ${line - 5}v10M${from} ${line}H${to}`}></path>
    <text x=${(from + to) / 2} y=${line - 7}>${isNarrow ? words.replace('you could deploy', 'deploy') : words}</text>
  </g>`;
}

function flagsTemplate({ flags, columns }: TimelineModel, geometry: Geometry): SVGTemplateResult[] {
  const foot = geometry.height;
  return flags.map(({ statement, words }) => {
    const x = geometry.right(statement);
    const isLast = columns.at(-1)?.statement === statement;
    return svg`<g class="milestone" aria-hidden="true">
      <path d=${`M${x} ${geometry.windowTop + 6}V${foot}`}></path>
      <text class=${isLast ? 'before' : 'after'} x=${isLast ? x - 6 : x + 6} y=${foot - 7}>${words}</text>
    </g>`;
  });
}

/** Draws what both applications met at every commit point, the window to deploy in, and the script's own marks. */
export function lanesView(state: TimelineState, geometry: Geometry, actions: TimelineActions): SVGTemplateResult {
  const { model } = state;
  return svg`
    ${windowTemplate(model, geometry)}
    ${model.lanes.map((lane, at) => {
      const top = geometry.lanesTop + at * size.row;
      const y = top + size.row / 2;
      return svg`<g class="lane">
        ${railTemplate(lane, y, geometry)}
        ${lane.marks.map((met) => markTemplate(met, y, geometry, state, actions))}
      </g>`;
    })}
    ${model.lanes.length > 0 ? flagsTemplate(model, geometry) : nothing}`;
}
