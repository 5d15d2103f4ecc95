"""Loading the demonstration beside a bare bulk insert of as many rows: `python -m bench.demonstration`.

The bare table has six columns, no constraint but its key, no trigger and no history. The demonstration goes through the
apps' own actions and draws its signed sheets. Runs in a database of its own, which it removes.
"""

import os
import tempfile
import time

BATCH = 2000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRASME_DATA"] = folder
        from bench.ready import set_up, step

        set_up()
        from django.apps import apps
        from django.db import connection, models

        from bench.measure import server_seconds
        from prasme.apps.demo.actions import load_demonstration

        class Bare(models.Model):
            a, b, c = models.TextField(), models.TextField(), models.TextField()
            d, e = models.IntegerField(), models.DateTimeField(auto_now_add=True)

            class Meta:
                app_label = "core"

        def measured(work) -> tuple[float, float]:
            web, base = time.process_time(), server_seconds()
            work()
            return time.process_time() - web, server_seconds() - base

        def bare() -> None:
            Bare.objects.bulk_create([Bare(a="a", b="b" * 20, c="c" * 40, d=n) for n in range(rows)], batch_size=BATCH)

        web, base = measured(lambda: load_demonstration(say=step))
        ours = [model for model in apps.get_models() if model.__module__.startswith("prasme.") and model._meta.managed]
        rows = sum(model._base_manager.count() for model in ours if model is not Bare)
        with connection.schema_editor() as editor:
            editor.create_model(Bare)
        bare_web, bare_base = measured(bare)
        print(f"\n{rows} rows, history among them{'web s':>12}{'db s':>8}{'ms a row':>10}")
        for name, one, two in (("the demonstration", web, base), ("bare bulk insert", bare_web, bare_base)):
            print(f"{name:<36}{one:>8.1f}{two:>8.1f}{(one + two) * 1000 / rows:>10.2f}")
        print(f"a row of the demonstration costs {(web + base) / (bare_web + bare_base):.1f} bare rows")


if __name__ == "__main__":
    main()
