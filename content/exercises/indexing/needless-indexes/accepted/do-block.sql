do $$
declare
  name text;
begin
  foreach name in array array['jobs_customer_id_idx', 'jobs_reference_idx', 'jobs_status_idx'] loop
    execute format('drop index public.%I restrict', name);
  end loop;
end
$$;
