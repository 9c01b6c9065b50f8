import { bisector, extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { nothing, svg, type TemplateResult } from 'lit-html';
import { characterPx, type Margins, placeAxis, tickText, valueAxis } from './axis.ts';
import { type Point, thinned } from './series.ts';
import type { PictureActions, PictureState } from './state.ts';

/** The lowest and highest value; zero is among them where leaving it out would hide little. */
function valueDomain(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values);
  if (low === high) return [Math.min(0, low), Math.max(low === 0 ? 1 : 0, high)];
  if (low > 0 && low < high / 2) return [0, high];
  return high < 0 && high > low / 2 ? [low, 0] : [low, high];
}

/** A line through the points; NULL breaks it. */
function linePath(points: readonly Point[], x: (at: number) => number, y: (value: number) => number): string {
  let isDown = false;
  return points
    .map(({ at, value }) => {
      if (value === null) isDown = false;
      else {
        const step = `${isDown ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
        isDown = true;
        return step;
      }
      return '';
    })
    .join('');
}

const hasValue = (point: Point | undefined): boolean => typeof point?.value === 'number';

const isAlone = (points: readonly Point[], at: number): boolean =>
  hasValue(points[at]) && !hasValue(points[at - 1]) && !hasValue(points[at + 1]);

const byPlace = bisector(({ at }: Point) => at);

/** The point nearest to a place, among those that have a value. */
function nearest(points: readonly Point[], place: number): Point | undefined {
  return points[byPlace.center(points, place)];
}

/** Draws up to four lines over time or over a number. */
export function lineView(state: PictureState, label: string, actions: PictureActions): TemplateResult {
  const { series, widthPx: width, choices, chosen } = state;
  const height = Math.round(Math.min(260, Math.max(220, width * 0.36)));
  const all = series.flatMap(({ points }) => points);
  const values = all.flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = scaleLinear(valueDomain(values), [0, 1]).nice(5);
  const ticks = scale.ticks(5);
  const widest = Math.max(...ticks.map((tick) => tickText(ticks)(tick).length));
  const margins: Margins = { top: 14, right: 18, bottom: 30, left: 16 + widest * characterPx };
  const y = scale.copy().range([height - margins.bottom, margins.top]);
  const [from = 0, to = 1] = extent(all, ({ at }) => at);
  const range: [number, number] = [margins.left + 6, width - margins.right];
  const isTime = choices[chosen]?.acrossKind === 'time';
  const time = scaleUtc([from, to], range);
  const plain = scaleLinear([from, to], range);
  const x = (at: number): number => (isTime ? time(at) : plain(at));
  const steps = Math.max(2, Math.floor(width / 100));
  const timeText = time.tickFormat(steps);
  const plainTicks = plain.ticks(steps);
  const plainText = tickText(plainTicks);
  const axis = isTime
    ? placeAxis(
        time.ticks(steps),
        x as (tick: Date | number) => number,
        (tick) => timeText(tick),
        height - margins.bottom,
      )
    : placeAxis(plainTicks, x, plainText, height - margins.bottom);
  const invert = (at: number): number => (isTime ? time.invert(at).getTime() : plain.invert(at));
  const { pointed } = state;
  return svg`<svg
    class="line" role="img" aria-label=${label} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}
    @pointermove=${(event: PointerEvent) => actions.point(event, invert)}
    @pointerdown=${(event: PointerEvent) => actions.point(event, invert)}
    @pointerleave=${(event: PointerEvent) => actions.point(event, null)}
  >
    ${valueAxis(ticks, y, margins.left, width - margins.right)}
    ${axis}
    ${series.map(({ points }, at) => {
      const drawn = thinned(points, width);
      const dots = drawn.length <= width / 14 ? drawn : drawn.filter((_, place) => isAlone(drawn, place));
      return svg`<g class="series" data-series=${at}>
        <path class="stroke" d=${linePath(drawn, x, y)}></path>
        ${dots.map(({ at: place, value }) => (value === null ? nothing : svg`<circle class="dot" cx=${x(place)} cy=${y(value)} r="2.5"></circle>`))}
      </g>`;
    })}
    ${pointed === null ? nothing : pointedView(state, pointed, x, y, [margins.top, height - margins.bottom])}
  </svg>`;
}

function pointedView(
  { series }: PictureState,
  pointed: number,
  x: (at: number) => number,
  y: (value: number) => number,
  [top, bottom]: [number, number],
): TemplateResult {
  const found = series.flatMap(({ points }) => nearest(points, pointed) ?? []);
  const [first] = found;
  return svg`<g class="pointed" aria-hidden="true">
    ${first ? svg`<line x1=${x(first.at)} x2=${x(first.at)} y1=${top} y2=${bottom}></line>` : nothing}
    ${found.map(({ at, value }) => (value === null ? nothing : svg`<circle cx=${x(at)} cy=${y(value)} r="4.5"></circle>`))}
  </g>`;
}

/** The values at the place pointed at, in words; empty where nothing is pointed at. */
export function pointedWords({ series, pointed }: PictureState): string {
  if (pointed === null) return '';
  const found = series.flatMap(({ name, points }) => {
    const point = nearest(points, pointed);
    return point ? [{ place: point.place, words: `${name} ${point.text ?? 'NULL'}` }] : [];
  });
  return found.length === 0 ? '' : `${found[0]?.place ?? ''}: ${found.map(({ words }) => words).join(', ')}`;
}
