"""Background jobs of reporting."""

import logging

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from procrastinate.contrib.django import app

from prasme.apps.reporting import actions, packing
from prasme.apps.reporting.models import Pack

log = logging.getLogger(__name__)


@app.task
def make_pack(pack_id: int) -> None:
    """Pack the evidence of a period. How far it is stands on the pack, which also says when it is taken back."""
    pack = actions.begin_pack(pack_id=pack_id, by=None)
    if pack is None:
        return
    language = pack.by.language if pack.by else "en"
    with override(language):
        try:
            _make(pack, language)
        except actions.TakenBack:
            return
        except Exception:
            log.exception("Unable to pack evidence %s", pack_id)
            problem = _("Something went wrong. Ask for it again; if it fails again, tell who runs this.")
            actions.fail_pack(pack=pack, problem=problem, by=None)


def _make(pack: Pack, language: str) -> None:
    def tell(done: int, of: int) -> None:
        actions.note_progress(pack=pack, done=done, of=of, by=None)

    now = timezone.now()
    content, _sha256 = packing.pack(pack.period, by=pack.by, at=now, language=language, tell=tell)
    actions.finish_pack(pack=pack, content=content, at=now, by=pack.by)
