import { scanTokens } from './parser.ts';
import { byteOffsets } from './positions.ts';

/** A statement with each `$1` replaced by a number; `$1` inside strings and comments stays. Needs `loadParser()` to have finished. */
export function withParameter(sql: string, value: number): string {
  const toUtf16 = byteOffsets(sql);
  const places = scanTokens(sql).filter(({ tokenName, text }) => tokenName === 'PARAM' && text === '$1');
  return places.reduceRight((text, { start, end }) => {
    return text.slice(0, toUtf16(start)) + String(value) + text.slice(toUtf16(end));
  }, sql);
}
