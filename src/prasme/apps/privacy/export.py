"""All that is held of a person in one file: for machines and for people."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from prasme.apps.enterprises.models import Person
from prasme.apps.privacy.queries.held import Group
from prasme.apps.privacy.queries.holds import Hold


def archive(person: Person, groups: list[Group], holds: list[Hold], *, at: datetime) -> bytes:
    """A ZIP with data.json and data.html, both with every group."""
    content: dict[str, Any] = {
        "person": str(person.pk),
        "written_at": at.isoformat(),
        "groups": [
            {
                "key": one.key, "title": one.title, "purpose": one.purpose, "source": one.source, "kept": one.kept,
                "rows": one.rows,
            }
            for one in groups
        ],
        "held_by_law": [
            {"title": one.title, "source": one.keeping.source, "until": one.until, "count": one.count} for one in holds
        ],
    }  # fmt: skip
    out = io.BytesIO()
    page = render_to_string("privacy/export.html", {"person": person, "groups": groups, "holds": holds, "at": at})
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("data.json", json.dumps(content, ensure_ascii=False, indent=1))
        files.writestr("data.html", page)
    return out.getvalue()
