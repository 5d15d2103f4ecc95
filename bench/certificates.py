"""A hundred certificates, paper and signed badge: `python -m bench.certificates`. The checks of strangers as well.

Runs in a database of its own, which it removes.
"""

import os
import tempfile
import time

HOW_MANY = 100


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRASME_DATA"] = folder
        from bench.ready import set_up

        set_up()
        from django.db import transaction

        from prasme.apps.conftest import NOW, OVER, a_run, an_employee, make_cast
        from prasme.apps.occasions.actions import hold_seats, mark_attendance, name_person
        from prasme.apps.occasions.models import Method, Presence, Room, Seat, SeatState
        from prasme.apps.occasions.queries import parts_of
        from prasme.apps.training import actions
        from prasme.apps.training.actions.completing import Taken, write_participations
        from prasme.apps.training.models import Certificate
        from prasme.apps.training.queries import certificates as queries
        from prasme.apps.training.queries import completions_of

        with transaction.atomic():
            cast = make_cast()
            Room.objects.filter(pk=cast.room.pk).update(capacity=200)
            run = a_run(cast, capacity=HOW_MANY + 10)
            people = [an_employee(cast.bakery, f"Anna Bērziņa{number}") for number in range(HOW_MANY)]
            seats = hold_seats(occasion=run.occasion, holder=cast.bakery, count=HOW_MANY, by=None, at=NOW)
            for seat, person in zip(seats, people, strict=True):
                name_person(seat=seat, person=person, seen=seat.version, by=None, at=NOW)
            parts = list(parts_of(run.occasion))
            marks = {(seat.pk, part.pk): Presence.PRESENT for seat in seats for part in parts}
            mark_attendance(occasion=run.occasion, marks=marks, method=Method.TRAINER, by=None, at=OVER)
            Seat.objects.filter(occasion=run.occasion).update(state=SeatState.COMPLETED)
            told = completions_of(run)
            fresh = Seat.objects.filter(occasion=run.occasion)
            write_participations([Taken(run, seat, told[seat.pk], OVER.date()) for seat in fresh])

        begun, used = time.perf_counter(), time.process_time()
        made = actions.render_certificates(run=run, at=OVER)
        took, cpu = time.perf_counter() - begun, time.process_time() - used
        print(f"{made} certificates, paper and badge: {took:.1f} s, {cpu:.1f} CPU-s, {took * 1000 / made:.0f} ms each")
        badges = [queries.credential_of(one) for one in Certificate.objects.select_related("credential")]
        begun = time.perf_counter()
        assert all(badge and queries.is_genuine(badge) for badge in badges)
        print(f"{made} badges checked: {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
