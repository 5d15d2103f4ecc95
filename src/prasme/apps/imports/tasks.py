"""Background jobs of imports."""

import logging
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from procrastinate.contrib.django import app

from prasme.apps.core import progress
from prasme.apps.imports import actions
from prasme.apps.imports.models import Import
from prasme.apps.imports.sentences import why_not_read
from prasme.engines.tabular import NotRead

log = logging.getLogger(__name__)


def work(import_id: int, act: Callable[..., None], **said: Any) -> None:
    """Run one action; whatever stops it is told on the import, of which nothing is written then."""
    found = Import.objects.select_related("created_by", "undone_by").get(pk=import_id)
    by = (found.undone_by if act is actions.undo else None) or found.created_by
    with override(by.language if by else None):
        try:
            act(found=found, by=by, at=timezone.now(), **said)
        except actions.NotNow:
            return  # done by another worker
        except NotRead as problem:
            actions.fail(found=found, problem=why_not_read(problem), by=by, at=timezone.now())
        except actions.EXPECTED_FAILURES as problem:
            actions.fail(found=found, problem=str(problem), by=by, at=timezone.now())
        except Exception:
            log.exception("Unable to finish import %s", import_id)
            text = _(
                "Something went wrong, and nothing was changed. Start it again; if it fails again, tell who runs this."
            )
            actions.fail(found=found, problem=text, by=by, at=timezone.now())
        finally:
            progress.rest()


@app.task
def compare(import_id: int) -> None:
    work(import_id, actions.compare, on=timezone.localdate())


@app.task
def run(import_id: int) -> None:
    work(import_id, actions.run, on=timezone.localdate())


@app.task
def undo(import_id: int) -> None:
    work(import_id, actions.undo)
