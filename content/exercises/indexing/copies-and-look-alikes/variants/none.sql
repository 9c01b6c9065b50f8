-- title: look-alikes only
drop index customers_province_idx, drivers_licence_no_idx, jobs_driver_id_idx1, jobs_depot_id_idx, invoices_due_on_idx;
