import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0002_relations'),
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
            name='allows_people_without_enterprise',
            field=models.BooleanField(default=False, verbose_name='people without an enterprise'),
        ),
        migrations.AddField(
            model_name='edition',
            name='participant_data',
            field=models.CharField(choices=[('none', 'none'), ('esf_plus', 'ESF+ common indicators'), ('own', 'own questions')], default='none', max_length=10, verbose_name='participant data'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='allows_people_without_enterprise',
            field=models.BooleanField(default=False, verbose_name='people without an enterprise'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='participant_data',
            field=models.CharField(choices=[('none', 'none'), ('esf_plus', 'ESF+ common indicators'), ('own', 'own questions')], default='none', max_length=10, verbose_name='participant data'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", NEW."participant_data", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='f83efeed65f189faabfe07b90fd5771a68fd6e8e', operation='INSERT', pgid='pgtrigger_insert_insert_9af4d', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", NEW."participant_data", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='82eedba2e4599cfb3d1d49b4e27edfff4f7985f5', operation='UPDATE', pgid='pgtrigger_update_update_efcc8', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (OLD."aid_budget", OLD."aid_intensity", OLD."allows_people_without_enterprise", OLD."code", OLD."completion_share", OLD."currency", OLD."eligible_sizes", OLD."ends_on", OLD."id", OLD."legal_basis", OLD."participant_data", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."starts_on", OLD."state", OLD."territory_id", OLD."title", OLD."version"); RETURN NULL;', hash='b450484b87f4ed70e78e2f3ea3ca42b38e8fc008', operation='DELETE', pgid='pgtrigger_delete_delete_1928a', table='programmes_edition', when='AFTER')),
        ),
    ]
