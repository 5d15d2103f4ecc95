"""`prasme credentials`: the key that signs badges. Needs neither a database nor settings."""

import argparse
import os
from pathlib import Path

from prasme.engines.credentials import new_key, public_key_of


def arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", choices=["new-key", "show-key"])
    command.add_argument("file", type=Path)


def credentials(options: argparse.Namespace) -> None:
    """Make a key, or show the public half of one. Raises FileExistsError rather than overwrite a key."""
    if options.what == "new-key":
        with open(os.open(options.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(new_key())
        print(f"{options.file}: keep it safe, and name it in PRASME_CREDENTIAL_KEY on every machine.")
    told = public_key_of(options.file.read_text())
    print(f"{told.name} {told.multibase}")
