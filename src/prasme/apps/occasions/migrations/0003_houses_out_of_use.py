import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('occasions', '0002_people_without_enterprise'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='room',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='room',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='room',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='venue',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='venue',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='venue',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='room',
            name='archived_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='room',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='roomevent',
            name='archived_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='roomevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='venue',
            name='archived_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='venue',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='archived_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='a9445dc042a466683b47be4f74f018ff1a6505a3', operation='INSERT', pgid='pgtrigger_insert_insert_0b0e3', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='a8098ddd3964bf40db20cc04ca5095d679909451', operation='UPDATE', pgid='pgtrigger_update_update_ce717', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (OLD."archived_at", OLD."capacity", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."venue_id", OLD."version"); RETURN NULL;', hash='49504e82dc67e271d1a51fefc17afad64523292c', operation='DELETE', pgid='pgtrigger_delete_delete_2a435', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (NEW."address", NEW."archived_at", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."time_zone", NEW."version"); RETURN NULL;', hash='a4a790c590df90f4cb14a6730da86e62694839d6', operation='INSERT', pgid='pgtrigger_insert_insert_66fcc', table='occasions_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (NEW."address", NEW."archived_at", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."time_zone", NEW."version"); RETURN NULL;', hash='5837af86d7e326ae7b0084353bab7cf81a274e1a', operation='UPDATE', pgid='pgtrigger_update_update_01316', table='occasions_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (OLD."address", OLD."archived_at", OLD."host_id", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."time_zone", OLD."version"); RETURN NULL;', hash='fc32ebc826f5a3b46675761db0f944279357979b', operation='DELETE', pgid='pgtrigger_delete_delete_4ae48', table='occasions_venue', when='AFTER')),
        ),
    ]
