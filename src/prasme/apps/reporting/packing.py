"""What goes into the evidence of a period: figures, records, scans, decisions, what was said, and a cover."""

import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.core.templatetags.writing import days, moment
from prasme.apps.evidence.models import Document
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models import Sheet
from prasme.apps.reporting import charts, lists, queries
from prasme.apps.reporting.catalogue import has_source, is_apart
from prasme.apps.reporting.models import Correction, Period, Remark, Sample
from prasme.apps.training.models import Application, Certificate
from prasme.apps.training.papers import is_demonstration
from prasme.engines import documents
from prasme.engines.figures import Definition, Indicator
from prasme.engines.packs import Writer

COVER = "cover.pdf"
Part = tuple[str, bytes]


def pack(
    period: Period, *, by: User | None, at: datetime, language: str, tell: Callable[[int, int], None]
) -> tuple[bytes, str]:
    """The pack of a frozen period, and the SHA-256 of its manifest. tell: takes what is done, and of how much."""
    freeze = period.freeze
    with freeze.document.file.open("rb") as file:
        content = file.read()
    frozen = json.loads(content)
    known = queries.known([period.edition], with_retired=True)
    scans, aid = _scans(period), _aid(period)
    listed = [row for row in frozen["figures"] if row["records"] and _is_listed(known.get(row["id"]))]
    of = len(scans) + len(listed) + 4
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        tell(done, of)

    with tempfile.TemporaryFile() as out:
        writer = Writer(out, at=at)
        writer.add("figures.json", content)
        writer.add("figures.xlsx", _figures_book(frozen, known))
        step()
        for row in listed:
            writer.add(f"records/{row['id']}.csv", _records(known[row["id"]], row["records"]))
            step()
        for name, document in scans:
            if document.file.storage.exists(document.file.name):
                with document.file.open("rb") as scan:
                    writer.add(name, scan.read())
            step()
        for name, data in [*_decisions(aid), *_applications(period)]:
            writer.add(name, _json(data))
        step()
        writer.add("period.json", _json(_told(period)))
        step()
        cover = documents.render(
            "evidence_pack", _cover(period, frozen, known, writer, by, at), language=language, at=at
        )
        about = {
            "edition": period.edition.code, "period": frozen["period"], "freeze_sha256": freeze.document.sha256,
        }  # fmt: skip
        sha256 = writer.finish(about, cover=(COVER, cover))
        step()
        out.seek(0)
        return out.read(), sha256


def _is_listed(definition: Definition | None) -> bool:
    return isinstance(definition, Indicator) and has_source(definition) and not is_apart(definition)


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True, default=str).encode()


def _figures_book(frozen: dict[str, Any], known: dict[str, Definition]) -> bytes:
    header = ["indicator", "title", "value", "unit", "records", "definition_sha256", "counting_rule"]
    rows = [
        [
            row["id"],
            queries.text(known[row["id"]].title) if row["id"] in known else row["id"],
            row["value"],
            queries.text(known[row["id"]].unit) if row["id"] in known else "",
            row["base"],
            row["definition"],
            row["counting_rule"],
        ]
        for row in frozen["figures"]
    ]
    return xlsx_file("figures", header, rows).content


def _records(definition: Definition, keys: list[str]) -> bytes:
    """The frozen records as they stand now, with all columns of the list; one that is gone since is not there."""
    assert isinstance(definition, Indicator)
    columns = [column for column in lists.columns_of(definition) if not column.of_page]
    found = lists.listed(definition, queries.rows_of(definition).filter(pk__in=keys)).order_by("pk")
    rows = found.values_list("pk", *(column.key for column in columns))
    answer = csv_file("records", ["id", *(column.key for column in columns)], rows.iterator(chunk_size=2000))
    return b"".join(answer.streaming_content)  # type: ignore[arg-type]


def _scans(period: Period) -> list[tuple[str, Document]]:
    """Each signed paper once, under the group and its key."""
    sheets = Sheet.objects.filter(session__in=queries.sessions_in(period)).select_related("document")
    found: dict[str, Document] = {}
    for sheet in sheets.order_by("session__occasion__code", "document_id"):
        suffix = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}.get(
            sheet.document.media_type, ""
        )
        found[f"scans/{sheet.document_id}{suffix}"] = sheet.document
    return list(found.items())


def _aid(period: Period) -> Any:
    span = (period.starts_on, period.ends_on)
    return Aid.objects.filter(edition=period.edition_id, granted_on__range=span).order_by("pk")


def _decisions(aid: Any) -> Iterator[tuple[str, Any]]:
    for one in aid.values(
        "pk", "enterprise_id", "state", "legal_basis", "price", "amount", "own_share", "decided_on", "granted_on",
        "decision",
    ):  # fmt: skip
        yield f"decisions/aid-{one['pk']}.json", one


def _applications(period: Period) -> Iterator[tuple[str, Any]]:
    decided = Application.objects.filter(
        edition=period.edition_id, decision__isnull=False, submitted_at__date__lte=period.ends_on,
        submitted_at__date__gte=period.starts_on,
    )  # fmt: skip
    for one in decided.order_by("pk").values("number", "state", "submitted_at", "decision"):
        yield f"decisions/application-{one['number']}.json", one


def _told(period: Period) -> dict[str, Any]:
    """Steps, corrections, certificates, samples and remarks of the period."""
    span = (period.starts_on, period.ends_on)
    return {
        "steps": list(period.steps.order_by("at", "pk").values("state", "at", "note")),
        "corrections": list(
            Correction.objects.filter(figure__freeze__period=period)
            .order_by("pk")
            .values("figure__indicator", "before", "after", "entered", "left", "recorded_on", "reason")
        ),
        "exceptions": {group.kind: group.count for group in queries.exceptions_of(period)},
        "certificates": list(
            Certificate.objects.filter(
                participation__run__occasion__edition=period.edition_id, participation__completed_on__range=span
            )
            .order_by("pk")
            .values("code", "issued_on", "participation_id")
        ),
        "samples": [
            {
                "indicator": one.indicator, "kind": one.kind, "seed": one.seed, "frame": one.frame,
                "frame_sha256": one.frame_sha256, "at": one.at,
                "records": list(one.items.order_by("number").values_list("record", flat=True)),
            }
            for one in Sample.objects.filter(period=period).order_by("pk")
        ],
        "remarks": list(Remark.objects.filter(period=period).order_by("pk").values("pk", "to", "kind", "text", "at")),
    }  # fmt: skip


def _cover(
    period: Period, frozen: dict[str, Any], known: dict[str, Definition], writer: Writer, by: User | None, at: datetime
) -> dict[str, Any]:
    folders: dict[str, int] = {}
    for name in writer.files:
        folder = name.split("/")[0] + "/" if "/" in name else name
        folders[folder] = folders.get(folder, 0) + 1
    values = {made.indicator: made.value for made in period.freeze.figures.all()}
    return {
        "edition": period.edition.title,
        "programme": period.edition.programme.title,
        "period": f"{period.title}, {days(period.starts_on, period.ends_on)}",
        "frozen_at": moment(period.freeze.at),
        "frozen_by": period.freeze.by.name if period.freeze.by else "–",
        "freeze_sha256": period.freeze.document.sha256,
        "contents_sha256": writer.contents_sha256,
        "made_at": moment(at),
        "made_by": by.name if by else "–",
        "figures": [
            {
                "name": queries.text(known[row["id"]].title),
                "value": charts.written(known[row["id"]], values.get(row["id"])),
                "records": str(row["base"]),
            }
            for row in frozen["figures"]
            if row["id"] in known and not (is_apart(known[row["id"]]) and 0 < row["base"] < known[row["id"]].fewest)
        ],
        "files": [{"name": name, "count": str(count)} for name, count in sorted(folders.items())],
        "demonstration": is_demonstration(),
        "labels": {
            "title": _("Evidence"),
            "lead": _("Figures as they were handed over, the records behind each, and the papers that prove them."),
            "frozen_at": _("Frozen"),
            "frozen_by": _("Frozen by"),
            "freeze": _("SHA-256 of the freeze"),
            "contents": _("SHA-256 of the contents"),
            "made_at": _("Packed"),
            "made_by": _("Packed by"),
            "figures": _("Figures"),
            "figure": _("Figure"),
            "value": _("Value"),
            "records": _("Records"),
            "files": _("What is in the pack"),
            "folder": _("File or folder"),
            "count": _("Files"),
            "check": _(
                "Whoever has the pack can check it without this system: prasme evidence verify PACK. The hash of the "
                "contents is that of the lines “hash  name” of all other files, sorted by name."
            ),
            "invented": _("invented"),
            "invented_notice": _("This paper belongs to a demonstration. Nobody in it exists."),
        },
    }  # fmt: skip
