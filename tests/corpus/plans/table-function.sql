select * from json_table('[1,2,3]'::jsonb, '$[*]' columns (n int path '$')) t
