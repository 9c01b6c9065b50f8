import type { APIRoute } from 'astro';
import { catalogJson } from '#catalog/catalog-json.ts';
import { base } from '#components/addresses.ts';
import { siteCourse } from '#components/site-course.ts';

/** The course for machines. */
export const GET: APIRoute = async () => Response.json(catalogJson((await siteCourse()).course, base));
