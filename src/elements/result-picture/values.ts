import type { Cell } from '#engine/session.ts';

/** A number to draw; null for NULL and for what has no place on an axis. Drawing needs no more digits than a float has. */
export function drawnNumber(cell: Cell): number | null {
  if (cell === null || cell === '') return null;
  const value = Number(cell.replace(/[$,]/g, ''));
  return Number.isFinite(value) ? value : null;
}

const stamp = /^(\d{4,})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(\.\d+)?(?:[+-]\d\d[\d:]*)?)?( BC)?$/;

/**
 * Milliseconds of a date or timestamp as the server printed it, taken as if its clock were UTC: no zone is ever shifted. Null for
 * NULL, infinity and other styles than ISO.
 */
export function drawnTime(cell: Cell): number | null {
  const found = cell === null ? null : stamp.exec(cell);
  if (!found) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', bc] = found;
  const date = new Date(0);
  date.setUTCFullYear(bc ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  const ms = date.getTime() + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000;
  return Number.isNaN(ms) ? null : ms + Number(fraction) * 1_000;
}
