"""The cast of the apps' tests plays here too."""

from prasme.apps.conftest import cast, run, walked

__all__ = ["cast", "run", "walked"]
