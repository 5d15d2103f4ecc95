
import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0001_initial'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='block',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='block',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='block',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='course',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='course',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='course',
            name='delete_delete',
        ),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='outcome',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='delete_delete',
        ),
        migrations.RemoveField(
            model_name='course',
            name='title_lv',
        ),
        migrations.RemoveField(
            model_name='courseevent',
            name='title_lv',
        ),
        migrations.AddField(
            model_name='block',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='blockevent',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='course',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='courseevent',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='edition',
            name='languages',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), blank=True, default=list, size=None, verbose_name='languages'),
        ),
        migrations.AddField(
            model_name='edition',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='languages',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), blank=True, default=list, size=None, verbose_name='languages'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='outcome',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='outcomeevent',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='programme',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='translations',
            field=models.JSONField(blank=True, default=dict, verbose_name='in other languages'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title", "translations") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."title", NEW."translations"); RETURN NULL;', hash='91a6c26bf747a9d35beace15436458c5f4ce67cd', operation='INSERT', pgid='pgtrigger_insert_insert_c8c84', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title", "translations") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."title", NEW."translations"); RETURN NULL;', hash='1f74c4727eadc54130c19bfaccf22e260faaf5f7', operation='UPDATE', pgid='pgtrigger_update_update_05c6f', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title", "translations") VALUES (OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."title", OLD."translations"); RETURN NULL;', hash='8f7ad3623334b28619f052b708fb553494670fce', operation='DELETE', pgid='pgtrigger_delete_delete_77cc0', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "translations", "version") VALUES (NEW."block_id", NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."sectors", NEW."summary", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='08865982adbfa73f8f8ded44a7a3891d78c9d4c8', operation='INSERT', pgid='pgtrigger_insert_insert_8e9b8', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "translations", "version") VALUES (NEW."block_id", NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."sectors", NEW."summary", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='614e2df86c2e4def0cb4ced0f666f18dfb18cc63', operation='UPDATE', pgid='pgtrigger_update_update_947a6', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "translations", "version") VALUES (OLD."block_id", OLD."code", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."sectors", OLD."summary", OLD."title", OLD."translations", OLD."version"); RETURN NULL;', hash='e9869c60e4af89f47d76e2d1dc790c0e9f136f00', operation='DELETE', pgid='pgtrigger_delete_delete_bdea7', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."languages", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='2ea7e5472d2a43f5ec1c6ef4a2a3aed7394f4930', operation='INSERT', pgid='pgtrigger_insert_insert_9af4d', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."languages", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='96995fe5e2f55dc7badbbc1c6f2567c33be092c5', operation='UPDATE', pgid='pgtrigger_update_update_efcc8', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "languages", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "translations", "version") VALUES (OLD."aid_budget", OLD."aid_intensity", OLD."allows_people_without_enterprise", OLD."code", OLD."completion_share", OLD."currency", OLD."eligible_sizes", OLD."ends_on", OLD."id", OLD."languages", OLD."legal_basis", OLD."made_from_id", OLD."participant_data", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."starts_on", OLD."state", OLD."territory_id", OLD."title", OLD."translations", OLD."version"); RETURN NULL;', hash='5fc38e15ab228ba7fec79f56e91c5790e450e32c', operation='DELETE', pgid='pgtrigger_delete_delete_1928a', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "translations") VALUES (NEW."competence", NEW."course_id", NEW."framework", NEW."framework_version", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."translations"); RETURN NULL;', hash='b0c35f02d235be3ed673498c4ffde89d9d14f746', operation='INSERT', pgid='pgtrigger_insert_insert_f7f62', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "translations") VALUES (NEW."competence", NEW."course_id", NEW."framework", NEW."framework_version", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."translations"); RETURN NULL;', hash='4d5de5595af98ef864cc89a5556bb92d4c6cdac5', operation='UPDATE', pgid='pgtrigger_update_update_4cfc7', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "translations") VALUES (OLD."competence", OLD."course_id", OLD."framework", OLD."framework_version", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."translations"); RETURN NULL;', hash='60ca48640daf83782b494f7a71e4973518f7f1bf', operation='DELETE', pgid='pgtrigger_delete_delete_d3217', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "translations", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."policy_intent", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='9a2eab90c7d2210c108efd4f7b3d83d80d84c4d5', operation='INSERT', pgid='pgtrigger_insert_insert_56ab2', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "translations", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."policy_intent", NEW."territory_id", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='232c7f6579bf21a20bd245d4517837dbf3eefd46', operation='UPDATE', pgid='pgtrigger_update_update_af864', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "translations", "version") VALUES (OLD."adapted_from_id", OLD."code", OLD."goal", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."policy_intent", OLD."territory_id", OLD."title", OLD."translations", OLD."version"); RETURN NULL;', hash='aa0670f1e6148a07ce4e160f599bdc4c2ebd5ae1', operation='DELETE', pgid='pgtrigger_delete_delete_f6c03', table='programmes_programme', when='AFTER')),
        ),
    ]
