import { defineCollection } from 'astro:content';
import { mdxBodies } from '#catalog/astro-loader.ts';

export const collections = {
  lessons: defineCollection({ loader: mdxBodies('./content/lessons', '*/*.mdx') }),
  terms: defineCollection({ loader: mdxBodies('./content/reference', '*/*.mdx') }),
  tasks: defineCollection({ loader: mdxBodies('./content/exercises', '*/*/index.mdx') }),
  explanations: defineCollection({ loader: mdxBodies('./content/exercises', '*/*/explanation.mdx') }),
};
