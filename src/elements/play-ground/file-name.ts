/** A name that every file system takes. */
export function fileName(words: string): string {
  return words.replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'file';
}
