"""How a sentence begins. No Qt."""


def sentence_case(text: str) -> str:
    """The text with a capital in front; the rest as it is, for "L" and "UTC" are no words."""
    return text[:1].upper() + text[1:]
