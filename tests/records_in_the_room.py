"""The records on which the pages of the room stand: half-days, scans, practical work."""

import io

from django.utils import timezone
from PIL import Image

from prasme.apps.conftest import OVER
from prasme.apps.occasions.actions import PlannedTask, add_task, file_page, hand_in, read_scan, take_in_scan
from prasme.apps.occasions.models import Occasion
from prasme.apps.occasions.papercodes import token_of
from prasme.apps.occasions.queries import parts_of


def addresses_in_the_room(cast, walked):
    """A half-day of the course that is over, and a page of a scan that is filed to it."""
    parts = list(parts_of(walked.run.occasion))
    part = {"part_id": parts[0].pk}
    picture = io.BytesIO()
    Image.new("L", (40, 50), 255).save(picture, "JPEG")
    scan = take_in_scan(
        name="page.jpg", media_type="image/jpeg", content=picture.getvalue(), by=cast.trainer, at=timezone.now()
    )
    page = read_scan(scan=scan, by=None, at=timezone.now()).pages.get()
    file_page(page=page, parts=parts, by=cast.trainer, at=timezone.now())
    asked = PlannedTask(title="A budget", text="", criteria=[("It adds up", 5)], pass_points=3)
    task = add_task(occasion=walked.run.occasion, planned=asked, by=None)
    Occasion.objects.update(locked_at=None)
    task.occasion.refresh_from_db()
    work = hand_in(task=task, seat=walked.seat, link="https://w.example/", file=None, by=None, at=timezone.now())
    Occasion.objects.update(locked_at=OVER)
    return {
        **{f"occasions:{page}": part for page in ("check-in-screen", "personal-codes", "drop-in")},
        **{f"occasions:{name}": {"page_id": page.pk} for name in ("scan-page", "scan-image")},
        "occasions:tasks": {"occasion_id": walked.run.occasion_id},
        **{f"occasions:{name}": {"task_id": task.pk} for name in ("task", "hand-in", "archive-task")},
        "occasions:mark-work": {"work_id": work.pk},
        "occasions:sheet": {"token": token_of(parts)},
    }
