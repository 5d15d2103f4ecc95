"""Invented names: common Latvian given and family names put together by chance, and firms that do not exist."""

from functools import cache
from pathlib import Path
from random import Random

import yaml

WOMEN = 0.58  # share among invented people


@cache
def _words() -> dict[str, list[str]]:
    return yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())


def person(random: Random) -> tuple[str, str]:
    """Given and family name."""
    words = _words()
    is_woman = random.random() < WOMEN
    her, his = random.choice(words["family"]).split("/")
    return (random.choice(words["given_f"]), her) if is_woman else (random.choice(words["given_m"]), his)


def firms(random: Random, count: int) -> list[str]:
    """That many different names of firms."""
    words = _words()
    every = [f"{first} {second}, SIA" for first in words["firm_first"] for second in words["firm_second"]]
    return random.sample(every, count)
