"""What was gathered, settled: measures, readings, cycles, teams and ids, ready to be written."""
