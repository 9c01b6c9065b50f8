select * from pings order by at desc limit 20
