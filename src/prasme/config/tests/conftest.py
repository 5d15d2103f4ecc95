"""The cast of the apps' tests plays here too."""

from prasme.apps.conftest import cast

__all__ = ["cast"]
