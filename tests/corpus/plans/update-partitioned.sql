update pings set driver = driver + 1 where at < '2024-01-02' or at > '2024-03-20'
