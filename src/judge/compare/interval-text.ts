const daysPerMonth = 30n;
const microsPerDay = 86_400_000_000n;

/**
 * Microseconds of an interval as PostgreSQL prints it (IntervalStyle postgres), with 24-hour days and 30-day months: the
 * measure PostgreSQL itself compares intervals by. Null where the text is none.
 */
export function intervalMicros(text: string): bigint | null {
  const match =
    /^(?:([+-]?\d+) years? ?)?(?:([+-]?\d+) mons? ?)?(?:([+-]?\d+) days? ?)?(?:([+-]?)(\d+):(\d\d):(\d\d)(?:\.(\d{1,6}))?)?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, years = '0', months = '0', days = '0', sign = '', hours = '0', minutes = '0', seconds = '0', fraction = ''] =
    match;
  const whole = BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds);
  const time = whole * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
  const allDays = (BigInt(years) * 12n + BigInt(months)) * daysPerMonth + BigInt(days);
  return allDays * microsPerDay + (sign === '-' ? -time : time);
}
