-- title: empty notes, notes that only resemble Keep cold, small and zero amounts
update jobs
set note = ''
where id in (114, 129);
update jobs
set note = 'Keep cold, ring twice'
where id = 118;
update jobs
set note = 'keep cold'
where id = 120;
update jobs
set note = 'Keep cold'
where id in (132, 131, 133);
update jobs
set cod_baht = 1
where id = 119;
update jobs
set cod_baht = 0.50
where id = 126;
