/** The headings of a Markdown text, without their marks. */
export function headingsIn(body: string): string {
  return [...withoutFences(body).matchAll(/^#{2,4} (.+)$/gm)].map(([, title]) => title).join(' ');
}

/** What a Markdown text sets as code: within its sentences, and its SQL without what the database answered. */
export function codeIn(body: string): string {
  const inSentences = [...withoutFences(body).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  const statements = [...body.matchAll(/^```sql.*\n([\s\S]*?)^```/gm)].map(([, code]) => code);
  return [...inSentences, ...statements].join(' ');
}

const withoutFences = (body: string) => body.replace(/^```[\s\S]*?^```/gm, '');

/** The words of each text, once and in lower case, without those of under three letters or in more than a third of all. */
export function tellingWords(texts: readonly string[]): string[] {
  const words = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)));
  const spread = new Map<string, number>();
  for (const word of words.flatMap((own) => [...own])) spread.set(word, (spread.get(word) ?? 0) + 1);
  return words.map((own) => [...own].filter((word) => (spread.get(word) ?? 0) <= texts.length / 3).join(' '));
}
