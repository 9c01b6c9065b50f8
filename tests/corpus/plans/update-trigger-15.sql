update stock set amount = amount + 1 where part < 50
