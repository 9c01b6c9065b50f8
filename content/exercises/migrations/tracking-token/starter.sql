alter table jobs
add column source text not null default 'app',
add column tracking_token uuid not null default gen_random_uuid();
