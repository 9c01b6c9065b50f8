alter table drivers
drop column licence_no cascade;
