"""What single cells mean: numbers, days, periods, people, and the words of three languages."""
