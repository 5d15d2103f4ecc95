from django.db import migrations

from prasme.apps.reminders.ready import READY


def add(apps, _editor):
    rules = apps.get_model("reminders", "Rule").objects
    for values in READY:
        rules.get_or_create(name=values["name"], defaults=values)


class Migration(migrations.Migration):
    dependencies = [("reminders", "0001_initial")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
