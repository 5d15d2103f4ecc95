#!/usr/bin/env python
"""Django's own commands; `prasme` has ours."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")

if __name__ == "__main__":
    from prasme.cli import start_database_for

    start_database_for(sys.argv[1:2])

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
