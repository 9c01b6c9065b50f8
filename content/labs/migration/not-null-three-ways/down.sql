alter table drivers
drop column locale,
drop column badge,
drop column active;
