/** Base path of the site, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a page or file by its path below the base. */
export const address = (path: string) => base + path;

/** Address of an exercise. */
export const exerciseAddress = (id: string) => address(`exercises/${id}/`);

/** Address of a lesson. */
export const lessonAddress = (chapter: string, slug: string) => address(`learn/${chapter}/${slug}/`);

/** Address of a chapter's place in the contents. */
export const chapterAddress = (id: string) => address(`learn/#${id}`);
