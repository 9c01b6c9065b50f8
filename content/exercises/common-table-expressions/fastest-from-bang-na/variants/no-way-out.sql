-- title: no line leaves Bang Na
delete from depot_links
where from_depot_id = 4;
