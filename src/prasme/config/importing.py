"""`prasme import`: the same report as in the product, printed."""

import argparse
import json
import sys
from typing import Any

from django.utils import timezone

SHOWN = ("encoding", "separator", "header_line", "date_order", "data_rows", "create", "update", "skip", "error")


def import_or_try(options: argparse.Namespace) -> None:
    """Print what comes of the file. Ends with a message where it cannot be read or is not taken."""
    from prasme.apps.imports.kinds import kinds
    from prasme.apps.imports.sentences import why_not_read
    from prasme.apps.imports.trial import try_file
    from prasme.engines.tabular import NotRead

    kind = kinds().get(options.kind)
    if kind is None:
        sys.exit(f"prasme: no import of {options.kind}. There are: {', '.join(kinds())}")
    try:
        content = options.file.read_bytes()
    except OSError as problem:
        sys.exit(f"prasme: {problem}")
    user = _user(options.by)
    asked = {name: getattr(options, name) for name in ("encoding", "separator", "header_line", "date_order", "sheet")}
    asked = {name: value for name, value in asked.items() if value}
    if "header_line" in asked:
        asked["header_line"] = int(asked["header_line"]) if asked["header_line"].isdecimal() else None
    chosen = dict(one.partition("=")[::2] for one in options.set)
    try:
        report = try_file(kind, content, on=timezone.localdate(), user=user, asked=asked, options=chosen)
    except NotRead as problem:
        sys.exit(f"prasme: {options.file}: {why_not_read(problem)}")
    refused = "" if options.dry_run else _write(options, kind, content, {"asked": asked, "options": chosen}, user)
    _print(options, report)
    if refused:
        sys.exit(f"prasme: {refused}")


def _user(mail: str | None) -> Any:
    from prasme.apps.accounts.models import User

    if not mail:
        return None
    user = User.objects.filter(email=mail.lower()).first()
    return user or sys.exit(f"prasme: nobody signs in with {mail}")


def _write(options: argparse.Namespace, kind: Any, content: bytes, said: dict[str, Any], user: Any) -> str:
    """Import the file; returns why not, if so."""
    from prasme.apps.imports import actions
    from prasme.apps.imports.files import media_type_of, safe_name
    from prasme.apps.imports.models import Which

    media_type = media_type_of(content)
    try:
        actions.import_at_once(
            kind=kind, name=safe_name(options.file.name, media_type), media_type=media_type, content=content, said=said,
            which=Which.VALID if options.valid_rows else Which.ALL, by=user, on=timezone.localdate(), at=timezone.now(),
        )  # fmt: skip
    except actions.EXPECTED_FAILURES as problem:
        return str(problem)
    return ""


def _print(options: argparse.Namespace, report: dict[str, Any]) -> None:
    if options.json:
        print(json.dumps(report, ensure_ascii=False, indent=1))
        return
    for name in SHOWN:
        print(f"{name:<14} {'' if report[name] is None else report[name]}")
    for row in report["rows"]:
        for remark in row["remarks"]:
            print(f"{row['row']:>6} {row['outcome']:<7} {remark['level']:<10} {remark['field']}: {remark['text']}")
