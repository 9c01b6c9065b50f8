-- title: no jobs at all
truncate jobs cascade;
