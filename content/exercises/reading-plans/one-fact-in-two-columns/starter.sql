analyze jobs;
