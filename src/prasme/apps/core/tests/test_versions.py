"""Two people at one record."""

import pytest

from prasme.apps.core.seen import SeenForm
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import Organisation


def test_a_save_counts_up_and_shows_in_the_record(cast):
    cast.bakery.save_version(seen=1, phone="1")

    assert (cast.bakery.phone, cast.bakery.version) == ("1", 2)
    assert Organisation.objects.get(pk=cast.bakery.pk).version == 2


def test_the_second_of_two_is_told_and_nothing_is_lost(cast):
    first, second = (Organisation.objects.get(pk=cast.bakery.pk) for _person in range(2))
    first.save_version(seen=first.version, phone="1")

    with pytest.raises(ChangedMeanwhile, match="What you typed is still here"):
        second.save_version(seen=second.version, phone="2")
    assert second.phone == ""
    assert Organisation.objects.get(pk=cast.bakery.pk).phone == "1"


def test_a_form_that_was_told_keeps_what_was_typed_and_sees_the_newer_version():
    class Form(SeenForm):
        pass

    form = Form({"seen": "1", "other": "typed"})
    form.see(2)

    assert (form["seen"].value(), form.data["other"]) == ("2", "typed")
