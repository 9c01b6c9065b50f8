select driver, count(*) from pings where at >= '2024-01-20' and at < '2024-02-10' group by driver
