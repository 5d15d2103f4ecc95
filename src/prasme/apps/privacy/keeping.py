"""The keeping periods that ship."""

from functools import cache
from pathlib import Path

import yaml

from prasme.apps.privacy.rules import Keeping, read_keeping

FILE = Path(__file__).parent / "data" / "keeping.yaml"


@cache
def keepings() -> dict[str, Keeping]:
    return {key: read_keeping(key, data) for key, data in yaml.safe_load(FILE.read_text()).items()}
