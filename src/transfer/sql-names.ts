/** Words that cannot name a column without quotes, and the system columns, which cannot name one at all. */
const taken = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right
  select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using
  variadic verbose when where window with
  tableoid xmin cmin xmax cmax ctid`.split(/\s+/),
);

/** PostgreSQL cuts names at 63 bytes. */
const longest = 63;

function cut(name: string, reserve: number): string {
  const encoder = new TextEncoder();
  let short = name;
  while (encoder.encode(short).length > longest - reserve) short = [...short].slice(0, -1).join('');
  return short;
}

/** A word of a file as a name that SQL takes without quotes, or '' where nothing of it can stand. */
function legalName(word: string): string {
  const bare = word
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  const begun = /^[\p{N}\p{M}]/u.test(bare) ? `_${bare}` : bare;
  return cut(taken.has(begun) ? `${begun}_` : begun, 0);
}

/** Names for columns, in order, each legal and none twice; what names nothing becomes `column_3`. */
export function columnNames(words: string[]): string[] {
  const used = new Set<string>();
  return words.map((word, at) => {
    const base = legalName(word) || `column_${at + 1}`;
    let name = base;
    for (let count = 2; used.has(name); count += 1) name = `${cut(base, 5)}_${count}`;
    used.add(name);
    return name;
  });
}

/** A name for the table of a file: `Job list 2026.csv` becomes `job_list_2026`. */
export function tableName(fileName: string): string {
  return legalName(fileName.replace(/(?:\.\w{1,6}){1,2}$/, '')) || 'imported';
}
