alter index jobs_weight_kg_idx rename to zz_drop_me_1;
alter index jobs_note_idx rename to zz_drop_me_2;
drop index zz_drop_me_1, zz_drop_me_2;
drop index jobs_scheduled_for_idx;
