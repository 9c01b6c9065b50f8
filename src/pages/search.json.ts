import type { APIRoute } from 'astro';
import { searchEntries } from '#components/search-entries.ts';

/** What the palette searches. */
export const GET: APIRoute = async () => Response.json(await searchEntries());
