import { scaleBand, scaleLinear } from 'd3-scale';
import { nothing, svg, type TemplateResult } from 'lit-html';
import { characterPx, tickText } from './axis.ts';
import { placesOf } from './series.ts';
import type { PictureState } from './state.ts';

const barPx = 16;
const groupGapPx = 10;
const longestName = 22;

const cut = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** Draws bars from zero, one line a category, so that their names can be read at any width. */
export function barsView(state: PictureState, label: string): TemplateResult {
  const { series, widthPx: width, reply, choices, chosen } = state;
  const choice = choices[chosen];
  const names = choice ? placesOf(reply, choice) : [];
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
  const most = Math.min(longestName, Math.floor(width / 3 / characterPx));
  const left = 12 + Math.max(...names.map((name) => Math.min(name.length, most))) * characterPx;
  const textPx =
    (Math.max(0, ...series.flatMap(({ points }) => points.map(({ text }) => text?.length ?? 4))) + 1) * characterPx;
  const right = 12 + Math.min(textPx, width / 4);
  const bottom = names.length * (series.length * barPx + groupGapPx) + groupGapPx;
  const height = bottom + 28;
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values, Number.MIN_VALUE)], [left, width - right]).nice(
    4,
  );
  const y = scaleBand(names, [0, bottom])
    .paddingInner(groupGapPx / (series.length * barPx + groupGapPx))
    .paddingOuter(0.2);
  const thick = y.bandwidth() / series.length;
  const ticks = x.ticks(Math.max(2, Math.floor((width - left - right) / 90)));
  const text = tickText(ticks);
  return svg`<svg class="bars" role="img" aria-label=${label} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    <g class="axis">
      ${ticks.map(
        (
          tick,
        ) => svg`<line class=${tick === 0 ? 'zero' : 'step'} x1=${x(tick)} x2=${x(tick)} y1="0" y2=${bottom}></line>
          <text class="middle" x=${x(tick)} y=${bottom + 18}>${text(tick)}</text>`,
      )}
      ${names.map((name) => svg`<text class="end name" x=${left - 8} y=${(y(name) ?? 0) + y.bandwidth() / 2} dy="0.32em">${cut(name, most)}</text>`)}
    </g>
    ${series.map(
      ({ points }, at) => svg`<g class="series" data-series=${at}>
        ${points.map(({ at: place, value, text: written }) => {
          const top = (y(names[place] ?? '') ?? 0) + at * thick;
          if (value === null)
            return svg`<text class="value" x=${x(0) + 6} y=${top + thick / 2} dy="0.32em">null</text>`;
          const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
          return svg`<rect class="fill" x=${from} y=${top} width=${to - from} height=${thick - 1}></rect>
            ${at > 0 ? svg`<rect class="pattern" x=${from} y=${top} width=${to - from} height=${thick - 1}></rect>` : nothing}
            <text class="value" x=${to + 6} y=${top + thick / 2} dy="0.32em">${cut(written ?? '', 14)}</text>`;
        })}
      </g>`,
    )}
  </svg>`;
}
