"""`prasme figures`: shown, or counted twice and compared."""

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import Any


def arguments(made: argparse.ArgumentParser) -> None:
    """What `prasme figures` takes."""
    kinds = made.add_subparsers(required=True, metavar="WHAT")
    for what, text in (("show", "every figure"), ("verify", "count every value twice and compare")):
        kind = kinds.add_parser(what, help=text, description=text)
        kind.set_defaults(what=what)
        which = kind.add_mutually_exclusive_group(required=True)
        which.add_argument("--edition", metavar="CODE")
        which.add_argument("--programme", metavar="CODE")
        kind.add_argument("--json", action="store_true")
    kind = kinds.add_parser("export", help="write the sums of an edition to a signed file, small cells hidden")
    kind.add_argument("--edition", metavar="CODE", required=True)
    kind.add_argument("file", type=Path)
    kind.set_defaults(what="export")
    kind = kinds.add_parser("import", help="take in the sums of an edition elsewhere, if their signature holds")
    kind.add_argument("file", type=Path)
    kind.set_defaults(what="import")


def figures(options: argparse.Namespace) -> None:
    from prasme.apps.programmes.models import Edition, Programme
    from prasme.config.exchanging import export_or_import

    if options.what in ("export", "import"):
        export_or_import(options)
        return
    try:
        if options.what == "verify":
            _verify(options)
        else:
            _show(options)
    except (Edition.DoesNotExist, Programme.DoesNotExist):
        there = (Edition if options.edition else Programme).objects.order_by("code").values_list("code", flat=True)
        sys.exit(f"prasme: no {options.edition or options.programme} here. There are: {', '.join(there) or 'none'}")


def _show(options: argparse.Namespace) -> None:
    from prasme.apps.reporting import queries

    shown = queries.figures_as_data(edition_code=options.edition, programme_code=options.programme)
    if options.json:
        _print(shown)
        return
    width = shutil.get_terminal_size().columns
    for figure in shown["figures"]:
        told = (
            "no source yet" if not figure["has_source"] else "not asked" if not figure["is_asked"] else figure["value"]
        )
        unit = figure["unit"] if figure["has_source"] and figure["is_asked"] else ""
        print(f"{figure['id']:<28} {told!s:>13} {unit}"[:width])


def _verify(options: argparse.Namespace) -> None:
    """Ends with 1 where a value, a cell or a list differs."""
    from prasme.apps.reporting.verifying import FileChanged, verify
    from prasme.engines.figures.spark import SparkMissing

    try:
        made = verify(edition_code=options.edition, programme_code=options.programme)
    except FileChanged as file:
        sys.exit(f"prasme: {file} is not the file that was written. Delete it, and it is written anew.")
    except SparkMissing as problem:
        sys.exit(f"prasme: {problem}")
    if options.json:
        _print(made.as_data())
    else:
        for name, cells in made.checked.items():
            wrong = [one for one in cells if not one.agrees]
            print(f"{name:<28} {cells[0].engine.value!s:>13}  {len(cells)} values, {len(wrong) or 'none'} differ")
            for one in wrong:
                print(f"    {dict(one.by) or 'whole'}: {made.engine} {one.engine.value}, SQL {one.sql.value}")
    if not made.agrees:
        sys.exit(1)


def _print(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
