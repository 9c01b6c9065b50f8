select count(*) from pings where at >= (select timestamp '2024-03-01')
