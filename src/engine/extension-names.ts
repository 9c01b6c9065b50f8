/** An extension that a database here can have beyond what PostgreSQL brings built in. */
export interface KnownExtension {
  /** As CREATE EXTENSION writes it; `auto_explain` is a library for LOAD and no extension. */
  name: string;
  /** What it is for, in a few words. */
  words: string;
  /** True where only a superuser may create it. */
  superuser?: true;
  /** Extensions it needs. */
  needs?: readonly string[];
}

/** Every extension on offer, by name. */
export const knownExtensions: readonly KnownExtension[] = [
  { name: 'amcheck', words: 'checks B-trees and heaps for corruption', superuser: true },
  { name: 'auto_explain', words: 'logs the plans of statements as they run (LOAD)', superuser: true },
  { name: 'bloom', words: 'index over many columns by signatures', superuser: true },
  { name: 'btree_gin', words: 'GIN operator classes for plain types' },
  { name: 'btree_gist', words: 'GiST operator classes for plain types, for exclusion constraints' },
  { name: 'citext', words: 'text that compares without case' },
  { name: 'cube', words: 'points and boxes in many dimensions' },
  { name: 'dict_int', words: 'text search dictionary for numbers' },
  { name: 'dict_xsyn', words: 'text search dictionary for synonyms', superuser: true },
  { name: 'earthdistance', words: 'distances on the globe', needs: ['cube'], superuser: true },
  { name: 'fuzzystrmatch', words: 'soundex, Levenshtein' },
  { name: 'hstore', words: 'key and value pairs in one column' },
  { name: 'intarray', words: 'operators and indexes for integer arrays' },
  { name: 'isn', words: 'ISBN, EAN and other product numbers' },
  { name: 'lo', words: 'care for large objects' },
  { name: 'ltree', words: 'labels in a tree' },
  { name: 'moddatetime', words: 'trigger that sets a time of change', superuser: true },
  { name: 'pageinspect', words: 'looks into pages', superuser: true },
  { name: 'pg_buffercache', words: 'looks into the buffer cache', superuser: true },
  { name: 'pg_freespacemap', words: 'looks into the free space map', superuser: true },
  { name: 'pg_stat_statements', words: 'counts statements, their time, rows and pages', superuser: true },
  { name: 'pg_surgery', words: 'mends damaged rows by force', superuser: true },
  { name: 'pg_trgm', words: 'likeness of texts by three letters; indexes for LIKE' },
  { name: 'pg_visibility', words: 'looks into the visibility map', superuser: true },
  { name: 'pg_walinspect', words: 'looks into the write-ahead log', superuser: true },
  { name: 'pgcrypto', words: 'hashes and encryption (1.2 MB)' },
  { name: 'seg', words: 'floating point intervals' },
  { name: 'tablefunc', words: 'crosstab, connectby' },
  { name: 'tcn', words: 'NOTIFY on change' },
  { name: 'tsm_system_rows', words: 'TABLESAMPLE by number of rows' },
  { name: 'tsm_system_time', words: 'TABLESAMPLE by time' },
  { name: 'unaccent', words: 'takes accents off' },
  { name: 'uuid-ossp', words: 'UUIDs of the older kinds' },
  { name: 'vector', words: 'pgvector: embeddings and nearest neighbours', superuser: true },
];

const byName = new Map(knownExtensions.map((extension) => [extension.name, extension]));

/** The extension of this name, or null. */
export function knownExtension(name: string): KnownExtension | null {
  return byName.get(name) ?? null;
}
