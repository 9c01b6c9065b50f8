alter table jobs
add column delivery_pin text not null default app.new_pin();
