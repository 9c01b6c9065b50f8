import { PGlite } from '@electric-sql/pglite';

const database = await PGlite.create();
const { rows } = await database.query('select 1 as one');
document.querySelector('output')!.textContent = JSON.stringify(rows);
document.documentElement.dataset['firstRowsMs'] = String(performance.now());
