"""A workspace as a data set: Parquet tables that engines join and add up the same way."""
