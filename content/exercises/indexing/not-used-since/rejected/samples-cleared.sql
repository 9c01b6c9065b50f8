-- finding: state.unexpected-change
-- clears the samples along with the indexes
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx;
delete from ops.index_samples
where indexrelname in ('jobs_scheduled_for_idx', 'jobs_weight_kg_idx', 'jobs_note_idx');
