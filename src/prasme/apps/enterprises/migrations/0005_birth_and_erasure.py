
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0004_words'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='identity',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='identity',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='identity',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='identity',
            name='born_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='identity',
            name='erased_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='identityevent',
            name='born_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='identityevent',
            name='erased_at',
            field=models.DateTimeField(null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_identityevent" ("born_on", "email", "erased_at", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (NEW."born_on", NEW."email", NEW."erased_at", NEW."family_name", NEW."folded", NEW."given_name", NEW."language", NEW."national_id_hash", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."person_id", NEW."phone", NEW."version"); RETURN NULL;', hash='03229ae3767b0543a370983378033431c739b7af', operation='INSERT', pgid='pgtrigger_insert_insert_412fe', table='enterprises_identity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_identityevent" ("born_on", "email", "erased_at", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (NEW."born_on", NEW."email", NEW."erased_at", NEW."family_name", NEW."folded", NEW."given_name", NEW."language", NEW."national_id_hash", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."person_id", NEW."phone", NEW."version"); RETURN NULL;', hash='7154cfe2cde2a4243dd4c98b276c6f22eefb6c89', operation='UPDATE', pgid='pgtrigger_update_update_94cc5', table='enterprises_identity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_identityevent" ("born_on", "email", "erased_at", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (OLD."born_on", OLD."email", OLD."erased_at", OLD."family_name", OLD."folded", OLD."given_name", OLD."language", OLD."national_id_hash", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."person_id", OLD."phone", OLD."version"); RETURN NULL;', hash='70a333072b81eec384c3d105eb6540978723ee57', operation='DELETE', pgid='pgtrigger_delete_delete_e2223', table='enterprises_identity', when='AFTER')),
        ),
    ]
