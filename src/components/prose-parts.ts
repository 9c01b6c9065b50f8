import ProseFence from './ProseFence.astro';
import ProseTable from './ProseTable.astro';

/** What lessons, tasks and explanations draw in place of plain elements: what scrolls can be reached by keyboard. */
export const proseParts = { pre: ProseFence, table: ProseTable };
