
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0001_initial'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='edition',
            name='settles_by_hours',
            field=models.BooleanField(default=False, verbose_name='aid by hours attended'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='settles_by_hours',
            field=models.BooleanField(default=False, verbose_name='aid by hours attended'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "settles_by_hours", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."languages", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."settles_by_hours", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='cf7b199a5e8c345317c2e7e17356184dce39d52c', operation='INSERT', pgid='pgtrigger_insert_insert_9af4d', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "settles_by_hours", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."languages", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."settles_by_hours", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='f9247b161e18d062fb5f571120d7f7d804da4100', operation='UPDATE', pgid='pgtrigger_update_update_efcc8', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "settles_by_hours", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (OLD."aid_budget", OLD."aid_intensity", OLD."allows_people_without_enterprise", OLD."code", OLD."completion_share", OLD."currency", OLD."eligible_sizes", OLD."ends_on", OLD."id", OLD."languages", OLD."legal_basis", OLD."made_from_id", OLD."participant_data", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."settles_by_hours", OLD."starts_on", OLD."state", OLD."territory_id", OLD."title", OLD."translations", OLD."version"); RETURN NULL;', hash='852ea208093dae06dc6b98bf96519263f95a37ca', operation='DELETE', pgid='pgtrigger_delete_delete_1928a', table='programmes_edition', when='AFTER')),
        ),
    ]
