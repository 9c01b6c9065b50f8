update customers set contact_phone = phone where contact_phone is null and created_at < '2024-03-02 00:00+07';
update customers set contact_phone = phone where contact_phone is null and created_at >= '2024-03-02 00:00+07' and created_at < '2024-03-04 00:00+07';
update customers set contact_phone = phone where contact_phone is null and created_at >= '2024-03-04 00:00+07' and created_at < '2024-03-06 00:00+07';
update customers set contact_phone = phone where contact_phone is null and created_at >= '2024-03-06 00:00+07' and created_at < '2024-03-08 00:00+07';
update customers set contact_phone = phone where contact_phone is null and created_at >= '2024-03-08 00:00+07';
