import type { Browser } from '@playwright/test';
import { rounded } from './statistics.ts';

/** Times between frames while a result of 100,000 rows scrolls, in milliseconds, and how many of them there were. */
export interface ScrollFrames {
  frames: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** The longest of 200 frames in which nothing moved: what the machine itself held up. */
  idleMax: number;
}

/** Steps of steady scrolling in CSS pixels a frame: reading, a turned wheel, a flung page. */
const paces = [40, 300, 2_000];
const framesPerPace = 200;
/** Jumps across the whole height, as by dragging the scroll bar. */
const jumps = 100;

function share(sorted: readonly number[], part: number): number {
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
}

/** Scrolls the page of `pages/table-scroll.html` steadily and in jumps, and takes the time of every frame. */
export async function measureTableScroll(browser: Browser, url: string): Promise<ScrollFrames> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('result-table tbody tr[aria-rowindex]').first().waitFor();
  const { times, idle } = await page.evaluate(
    async ([steps, count, far]) => {
      const scroller = document.querySelector('result-table .scroll');
      if (!scroller) throw new Error('nothing scrolls');
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const moves = [
        ...steps.flatMap((step) => Array.from({ length: count }, () => () => scroller.scrollTop + step)),
        ...Array.from({ length: far }, (_, at) => () => (scroller.scrollHeight * ((at * 37) % far)) / far),
      ];
      for (let warm = 0; warm < 30; warm += 1) await frame();
      const timesOf = async (acts: (() => void)[]): Promise<number[]> => {
        const taken: number[] = [];
        let last = await frame();
        for (const act of acts) {
          act();
          const now = await frame();
          taken.push(now - last);
          last = now;
        }
        return taken;
      };
      const stay = Array.from({ length: count }, () => () => undefined);
      const scroll = moves.map((move) => () => {
        scroller.scrollTop = move();
      });
      return { idle: await timesOf(stay), times: await timesOf(scroll) };
    },
    [paces, framesPerPace, jumps] as const,
  );
  await context.close();
  const sorted = times.toSorted((a, b) => a - b);
  return {
    frames: sorted.length,
    p50: share(sorted, 0.5),
    p95: share(sorted, 0.95),
    p99: share(sorted, 0.99),
    max: share(sorted, 1),
    idleMax: rounded(Math.max(...idle)),
  };
}
