"""`prasme figures export` and `import`: sums between installations."""

import argparse
import json
import sys

from django.utils import timezone


def export_or_import(options: argparse.Namespace) -> None:
    if options.what == "export":
        _export(options)
    else:
        _import(options)


def _export(options: argparse.Namespace) -> None:
    from prasme.apps.programmes.models import Edition
    from prasme.apps.reporting import exchange

    try:
        edition = Edition.objects.select_related("programme").get(code=options.edition)
    except Edition.DoesNotExist:
        there = Edition.objects.order_by("code").values_list("code", flat=True)
        sys.exit(f"prasme: no {options.edition} here. There are: {', '.join(there) or 'none'}")
    told = exchange.exported(edition, at=timezone.now())
    options.file.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    hidden = sum(one["is_hidden"] for one in told["figures"])
    print(f"{options.file}: {len(told['figures'])} figures, {hidden} hidden, signed with {told['signature']['key']}")


def _import(options: argparse.Namespace) -> None:
    from prasme.apps.reporting import actions, exchange

    try:
        read = exchange.read(options.file.read_bytes())
    except exchange.NotFigures as problem:
        sys.exit(f"prasme: {options.file} is no export of figures ({problem})")
    except exchange.SignatureWrong:
        sys.exit(f"prasme: the signature of {options.file} does not hold: it was changed after it was signed")
    kept, is_new = actions.keep_foreign_figures(read=read, at=timezone.now(), by=None)
    print(f"{kept.installation}, {kept.title}: {len(read['figures'])} figures{'' if is_new else ', known already'}")
    print(f"signed with {kept.key}: compare it with what the other installation says its key is")
