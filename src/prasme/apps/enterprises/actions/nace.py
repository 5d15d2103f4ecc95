"""Loading the classes of economic activity from the lists of a statistical office."""

from collections.abc import Sequence

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import NaceClass, NaceStep


@action
def load_classes(*, rows: Sequence[tuple[str, str, str, str]], by: User) -> int:
    """Keep names of classes (revision, code, language, name); a name that is there is replaced. How many rows."""
    NaceClass.objects.bulk_create(
        [NaceClass(revision=a, code=b, language=c, name=d) for a, b, c, d in rows],
        update_conflicts=True, unique_fields=["revision", "code", "language"], update_fields=["name"], batch_size=1000,
    )  # fmt: skip
    return len(rows)


@action
def load_steps(*, rows: Sequence[tuple[str, str]], by: User) -> int:
    """Keep which code of Rev. 2 became which of Rev. 2.1. How many rows."""
    NaceStep.objects.bulk_create([NaceStep(before=a, after=b) for a, b in rows], ignore_conflicts=True, batch_size=1000)
    return len(rows)
