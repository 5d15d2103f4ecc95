
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('enterprises', '0002_relations'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='edition',
            name='territory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='territories.territory'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='territory',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='funder',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='funders', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='funder',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='funderevent',
            name='edition',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='funderevent',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='funderevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='funderevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.funder'),
        ),
        migrations.AddField(
            model_name='outcome',
            name='course',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcomes', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='outcomeevent',
            name='course',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='outcomeevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outcomeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.outcome'),
        ),
        migrations.AddField(
            model_name='programme',
            name='adapted_from',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='programme',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='programmes', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='programme',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='edition',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='blockevent',
            name='programme',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='block',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='adapted_from',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='owner',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='target',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='targets', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='targetevent',
            name='edition',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='targetevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='targetevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.target'),
        ),
        migrations.AddConstraint(
            model_name='course',
            constraint=models.UniqueConstraint(fields=('block', 'code'), name='a_course_has_its_own_code'),
        ),
        migrations.AddConstraint(
            model_name='course',
            constraint=models.CheckConstraint(condition=models.Q(('price__gte', 0)), name='a_price_is_not_negative'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "title_lv", "version") VALUES (NEW."block_id", NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."sectors", NEW."summary", NEW."title", NEW."title_lv", NEW."version"); RETURN NULL;', hash='26d29465ad1fca87d51c73796b30c3e17166f7ba', operation='INSERT', pgid='pgtrigger_insert_insert_8e9b8', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "title_lv", "version") VALUES (NEW."block_id", NEW."code", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."sectors", NEW."summary", NEW."title", NEW."title_lv", NEW."version"); RETURN NULL;', hash='9661d71e01cb65c1999eb877841a5bc544fcab42', operation='UPDATE', pgid='pgtrigger_update_update_947a6', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_courseevent" ("block_id", "code", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "sectors", "summary", "title", "title_lv", "version") VALUES (OLD."block_id", OLD."code", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."sectors", OLD."summary", OLD."title", OLD."title_lv", OLD."version"); RETURN NULL;', hash='98f3411e1ccb243138d86c4742a05ff83c9ae0a5', operation='DELETE', pgid='pgtrigger_delete_delete_bdea7', table='programmes_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='courseevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a24045a20569cbbab81f707aa4228900e519faa4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4cc34', table='programmes_courseevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='coursehours',
            constraint=models.UniqueConstraint(fields=('course', 'mode'), name='a_mode_has_its_hours_once'),
        ),
        migrations.AddConstraint(
            model_name='coursehours',
            constraint=models.CheckConstraint(condition=models.Q(('hours__gt', 0)), name='hours_are_more_than_none'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coursehours',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_coursehoursevent" ("course_id", "hours", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."hours", NEW."id", NEW."mode", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='63e9ed66d915ce0f11b06187f9f095ae73e35bad', operation='INSERT', pgid='pgtrigger_insert_insert_a21ef', table='programmes_coursehours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coursehours',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_coursehoursevent" ("course_id", "hours", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."hours", NEW."id", NEW."mode", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='29bd18379b4cc82feecff657b9753e95f9464de0', operation='UPDATE', pgid='pgtrigger_update_update_09a1f', table='programmes_coursehours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coursehours',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_coursehoursevent" ("course_id", "hours", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."course_id", OLD."hours", OLD."id", OLD."mode", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='2909eccab0ac65312f8e7af080cc5b4ab437f933', operation='DELETE', pgid='pgtrigger_delete_delete_fa54e', table='programmes_coursehours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coursehoursevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c947919bf67112dbc3bc8de253ba0f774c66560f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4970b', table='programmes_coursehoursevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='funder',
            constraint=models.UniqueConstraint(fields=('edition', 'organisation'), name='a_funder_is_named_once'),
        ),
        migrations.AddConstraint(
            model_name='funder',
            constraint=models.CheckConstraint(condition=models.Q(('share__gt', 0), ('share__lte', 1)), name='a_share_is_between_0_and_1'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funder',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_funderevent" ("edition_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share") VALUES (NEW."edition_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."share"); RETURN NULL;', hash='e8351cb9a609eb931c27878eae71d15649755d7d', operation='INSERT', pgid='pgtrigger_insert_insert_18d37', table='programmes_funder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funder',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_funderevent" ("edition_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share") VALUES (NEW."edition_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."share"); RETURN NULL;', hash='1bad8977e87bcd6eee91d84b77cb4884725a39e8', operation='UPDATE', pgid='pgtrigger_update_update_7b6c0', table='programmes_funder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funder',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_funderevent" ("edition_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share") VALUES (OLD."edition_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."share"); RETURN NULL;', hash='24bcbbc415e55d3f9064136e08edca2161d8ac6a', operation='DELETE', pgid='pgtrigger_delete_delete_ce77b', table='programmes_funder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funderevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d8f50721a2ea9bccec1c69305fa9c4fd61f78f77', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1d894', table='programmes_funderevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='outcome',
            constraint=models.UniqueConstraint(fields=('course', 'competence', 'text'), name='an_outcome_is_said_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."competence", NEW."course_id", NEW."framework", NEW."framework_version", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='d627f5221d8cd00880873bbc8e7f216270819ce0', operation='INSERT', pgid='pgtrigger_insert_insert_f7f62', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."competence", NEW."course_id", NEW."framework", NEW."framework_version", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='0b891194f31986c1aa519fcdb9e8f4768a40791d', operation='UPDATE', pgid='pgtrigger_update_update_4cfc7', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcome',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_outcomeevent" ("competence", "course_id", "framework", "framework_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."competence", OLD."course_id", OLD."framework", OLD."framework_version", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='11ddab3256fcaac87aa370c7b279c1c3d54d470a', operation='DELETE', pgid='pgtrigger_delete_delete_d3217', table='programmes_outcome', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outcomeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5aed8f3248012b536e934089b9056bc98f52e838', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_689bd', table='programmes_outcomeevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "title", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."policy_intent", NEW."title", NEW."version"); RETURN NULL;', hash='a77009391f7b6dd65244aa426fc5c819a263daff', operation='INSERT', pgid='pgtrigger_insert_insert_56ab2', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "title", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."policy_intent", NEW."title", NEW."version"); RETURN NULL;', hash='42222bdfaa86eefd7122902f0cfad62d3dd82606', operation='UPDATE', pgid='pgtrigger_update_update_af864', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "title", "version") VALUES (OLD."adapted_from_id", OLD."code", OLD."goal", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."policy_intent", OLD."title", OLD."version"); RETURN NULL;', hash='cbc7c5afad3406bb0629fd7651eecab59ccc0d89', operation='DELETE', pgid='pgtrigger_delete_delete_f6c03', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='editionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5be22058c66e25e931105d30afdfdf5780024cb6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_db47b', table='programmes_editionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='edition',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='an_edition_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='4b614e616b09030ca97876ee108bed2ed3fc7850', operation='INSERT', pgid='pgtrigger_insert_insert_9af4d', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='2170e7e6fa056e2fcf459413a3398c835faef94a', operation='UPDATE', pgid='pgtrigger_update_update_efcc8', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (OLD."aid_budget", OLD."aid_intensity", OLD."code", OLD."completion_share", OLD."currency", OLD."eligible_sizes", OLD."ends_on", OLD."id", OLD."legal_basis", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."starts_on", OLD."state", OLD."territory_id", OLD."title", OLD."version"); RETURN NULL;', hash='ec2d55933eeff5f22246f666d23fe45c0a1efe06', operation='DELETE', pgid='pgtrigger_delete_delete_1928a', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blockevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fd20dd2922bd2e4b6c63a2a7870954bffbaaf4a7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8476e', table='programmes_blockevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='block',
            constraint=models.UniqueConstraint(fields=('programme', 'number'), name='a_block_has_its_own_number'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."title"); RETURN NULL;', hash='3166c85edc6dfcebb07840a26a05d1787e35ce28', operation='INSERT', pgid='pgtrigger_insert_insert_c8c84', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."title"); RETURN NULL;', hash='83923d8da26e682d721522fd6c1af96b1f12d30e', operation='UPDATE', pgid='pgtrigger_update_update_05c6f', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='block',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_blockevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "title") VALUES (OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."title"); RETURN NULL;', hash='02e8335409da445cec0f05e6d5063e03b5b3cc97', operation='DELETE', pgid='pgtrigger_delete_delete_77cc0', table='programmes_block', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5fe1ee674ae180722b68fb3695b029aa2ce00d96', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_df196', table='programmes_programmeevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.UniqueConstraint(fields=('edition', 'indicator'), name='an_indicator_has_one_target'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='target',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_targetevent" ("by", "edition_id", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."by", NEW."edition_id", NEW."id", NEW."indicator", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."value"); RETURN NULL;', hash='9bd06ea8e0f17ef05c952a3bd702bd62fd1f31e7', operation='INSERT', pgid='pgtrigger_insert_insert_be698', table='programmes_target', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='target',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_targetevent" ("by", "edition_id", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."by", NEW."edition_id", NEW."id", NEW."indicator", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."value"); RETURN NULL;', hash='2082d9318c27a1cf0b4167bb446559bebb8e8cc6', operation='UPDATE', pgid='pgtrigger_update_update_c24f0', table='programmes_target', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='target',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_targetevent" ("by", "edition_id", "id", "indicator", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (OLD."by", OLD."edition_id", OLD."id", OLD."indicator", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."value"); RETURN NULL;', hash='19fe64d34fc944d6516196dabfeaeb1900d2adfe', operation='DELETE', pgid='pgtrigger_delete_delete_00413', table='programmes_target', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='targetevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9825d601762583a1a65ad23966dce28198ade030', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0c45', table='programmes_targetevent', when='BEFORE')),
        ),
    ]
