-- title: nobody waits
update ops.session_samples
set blocked_by = '{}';
