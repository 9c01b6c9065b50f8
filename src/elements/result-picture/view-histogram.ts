import { bin, extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit-html';
import { characterPx, placeAxis, tickText, valueAxis } from './axis.ts';
import type { Series } from './series.ts';
import { numberWords } from './words.ts';

/** A range of values and how many fall in it; the upper end belongs to the next one, but for the last. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Ranges of equal width, at most 40, their edges round numbers. */
export function binsOf({ points }: Series): Bin[] {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low = 0, high = 0] = extent(values);
  const wanted = Math.min(40, Math.ceil(Math.sqrt(values.length)));
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const [first = low, last = high] = scaleLinear([low, high], [0, 1]).nice(wanted).domain();
  return bin()
    .domain([first, last])
    .thresholds(wanted)(values)
    .map((one) => ({ from: one.x0 ?? 0, to: one.x1 ?? 0, count: one.length }))
    .filter(({ from, to }) => to > from);
}

/** The ranges with their counts in words, e.g. `0 to 10`. */
export function binWords({ from, to }: Bin): string {
  return from === to ? numberWords(from) : `${numberWords(from)} to ${numberWords(to)}`;
}

/** Draws how many rows fall in each range of a column. */
export function histogramView(bins: readonly Bin[], width: number, label: string): TemplateResult {
  const height = Math.round(Math.min(260, Math.max(220, width * 0.36)));
  const scale = scaleLinear([0, max(bins, ({ count }) => count) ?? 1], [0, 1]).nice(4);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  const widest = Math.max(...ticks.map((tick) => tickText(ticks)(tick).length));
  const left = 16 + widest * characterPx;
  const bottom = height - 30;
  const y = scale.copy().range([bottom, 14]);
  const [first, last] = [bins[0], bins.at(-1)];
  const isOne = first?.from === last?.to;
  const x = scaleLinear(
    [(first?.from ?? 0) - (isOne ? 0.5 : 0), (last?.to ?? 1) + (isOne ? 0.5 : 0)],
    [left + 6, width - 18],
  );
  const steps = x.ticks(Math.max(2, Math.floor(width / 90)));
  return svg`<svg class="histogram" role="img" aria-label=${label} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${valueAxis(ticks, y, left, width - 18)}
    <g class="series" data-series="0">
      ${bins.map(({ from, to, count }) => {
        const start = isOne ? x(from - 0.2) : x(from);
        const end = isOne ? x(to + 0.2) : x(to);
        return svg`<rect class="fill" x=${start + 0.5} width=${Math.max(0.5, end - start - 1)} y=${y(count)} height=${bottom - y(count)}></rect>`;
      })}
    </g>
    ${placeAxis(steps, x, tickText(steps), bottom)}
  </svg>`;
}
