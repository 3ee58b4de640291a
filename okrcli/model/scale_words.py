"""The words behind a number that multiply it, in English and bokmål, as powers of ten."""

SCALES = {
    "k": 3,
    "thousand": 3,
    "tusen": 3,
    "m": 6,
    "mn": 6,
    "mill": 6,
    "million": 6,
    "millions": 6,
    "millioner": 6,
    "bn": 9,
    "billion": 9,
    "mrd": 9,
    "milliard": 9,
    "milliarder": 9,
}
