-- title: jobs whose only invoice was withdrawn, some paid and some still drafts
update invoices
set status = 'void'
where id in (502, 503, 517);
update invoices
set status = 'draft'
where id in (504, 513);
