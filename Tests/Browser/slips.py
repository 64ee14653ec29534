"""What happens to words on their way through hands and programs."""

from string import ascii_lowercase

from faults import Draw


def digit(draw: Draw, text: str) -> str:
    """With one digit lost or doubled."""
    place = draw.one(place for place, letter in enumerate(text) if letter.isdecimal())
    return text[:place] + draw.one(["", text[place] * 2]) + text[place + 1:]


def misspelt(draw: Draw, word: str) -> str:
    """With a letter lost, doubled or changed."""
    place = draw.one(place for place, letter in enumerate(word) if letter.isalpha())
    other = draw.one(set(ascii_lowercase) - {word[place]})
    return word[:place] + draw.one(["", word[place] * 2, other]) + word[place + 1:]


def misread(text: str, wrong: str) -> str:
    return text.encode().decode(wrong, "replace")
