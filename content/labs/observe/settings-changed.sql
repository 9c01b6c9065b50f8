select name, setting, unit, boot_val as built_in, source
from pg_settings
where source not in ('default', 'override')
  and setting is distinct from boot_val
order by name;
