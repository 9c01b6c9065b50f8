select driver, count(*) from pings group by driver
