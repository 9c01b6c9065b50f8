-- release
rollback prepared 'held_by_the_lab'
