import { scaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit-html';

/** The room around a drawing, in CSS pixels. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Width of a character of the axis lettering, in CSS pixels. */
export const characterPx = 7.2;

/** Writes the steps of a numeric axis: large ones as 2k and 3M. */
export function tickText(ticks: readonly number[]): (value: number) => string {
  const largest = Math.max(...ticks.map(Math.abs), 0);
  const text = scaleLinear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [0, 1]);
  if (largest >= 1e15 || (largest > 0 && largest < 1e-3)) return text.tickFormat(ticks.length, '.3~g');
  if (largest < 10_000) return text.tickFormat(ticks.length, ',.6~g');
  const short = text.tickFormat(ticks.length, '.4~s');
  return (value) => (value === 0 ? '0' : short(value).replace('G', 'B'));
}

/** A vertical numeric axis: a thin line and a number at each step; zero is drawn strong. */
export function valueAxis(
  ticks: readonly number[],
  y: (value: number) => number,
  from: number,
  to: number,
): TemplateResult {
  const text = tickText(ticks);
  return svg`<g class="axis">${ticks.map(
    (tick) => svg`<line class=${tick === 0 ? 'zero' : 'step'} x1=${from} x2=${to} y1=${y(tick)} y2=${y(tick)}></line>
      <text class="end" x=${from - 8} y=${y(tick)} dy="0.32em">${text(tick)}</text>`,
  )}</g>`;
}

/** A horizontal axis: a mark and a word at each step. */
export function placeAxis<T>(
  ticks: readonly T[],
  x: (tick: T) => number,
  text: (tick: T) => string,
  y: number,
): TemplateResult {
  return svg`<g class="axis">${ticks.map(
    (tick) => svg`<line class="mark" x1=${x(tick)} x2=${x(tick)} y1=${y} y2=${y + 5}></line>
      <text class="middle" x=${x(tick)} y=${y + 18}>${text(tick)}</text>`,
  )}</g>`;
}
