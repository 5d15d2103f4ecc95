import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('occasions', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='RoomCalendar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret', models.CharField(max_length=43, unique=True)),
                ('made_at', models.DateTimeField()),
                ('room', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar', to='occasions.room')),
            ],
        ),
        migrations.CreateModel(
            name='RoomCalendarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('made_at', models.DateTimeField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='calendars.roomcalendar')),
                ('room', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.room')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'roomcalendar': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "calendars_roomcalendarevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id") VALUES (NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id"); RETURN NULL;', hash='c725d330bbed470d0e588dd58ed5333bc9d92c05', operation='INSERT', pgid='pgtrigger_insert_insert_306c1', table='calendars_roomcalendar', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."room_id" IS DISTINCT FROM (NEW."room_id"))', func='INSERT INTO "calendars_roomcalendarevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id") VALUES (NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id"); RETURN NULL;', hash='0323ff7ebc654253faf8b34039adba2dfdcb7e1e', operation='UPDATE', pgid='pgtrigger_update_update_5607b', table='calendars_roomcalendar', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "calendars_roomcalendarevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id") VALUES (OLD."id", OLD."made_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room_id"); RETURN NULL;', hash='4db187c8cf6ddb2851452827563c6f2443dd2482', operation='DELETE', pgid='pgtrigger_delete_delete_b4e0f', table='calendars_roomcalendar', when='AFTER'))], 'roomcalendarevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9e0419546ffa8aa430b7db986c1aeba982edd8c0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6d5ea', table='calendars_roomcalendarevent', when='BEFORE'))]},
        ),
    ]
