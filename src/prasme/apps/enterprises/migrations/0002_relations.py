
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('enterprises', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='profile',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='territories.territory'),
        ),
        migrations.AddField(
            model_name='profileevent',
            name='enterprise',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='profileevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='profileevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.profile'),
        ),
        migrations.AddField(
            model_name='profileevent',
            name='seat',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='identityevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.identity'),
        ),
        migrations.AddIndex(
            model_name='identity',
            index=models.Index(fields=['family_name', 'given_name'], name='enterprises_family__1dbcfd_idx'),
        ),
        migrations.AddConstraint(
            model_name='identity',
            constraint=models.UniqueConstraint(condition=models.Q(('national_id_hash', ''), _negated=True), fields=('national_id_hash',), name='a_national_identifier_is_one_person'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_identityevent" ("email", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (NEW."email", NEW."family_name", NEW."folded", NEW."given_name", NEW."language", NEW."national_id_hash", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."person_id", NEW."phone", NEW."version"); RETURN NULL;', hash='da32a2b4a557b21c106b2a16c8994883a7d59811', operation='INSERT', pgid='pgtrigger_insert_insert_412fe', table='enterprises_identity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_identityevent" ("email", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (NEW."email", NEW."family_name", NEW."folded", NEW."given_name", NEW."language", NEW."national_id_hash", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."person_id", NEW."phone", NEW."version"); RETURN NULL;', hash='5f48c64363063c92de66e91b0d313f688eb1fca1', operation='UPDATE', pgid='pgtrigger_update_update_94cc5', table='enterprises_identity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identity',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_identityevent" ("email", "family_name", "folded", "given_name", "language", "national_id_hash", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "version") VALUES (OLD."email", OLD."family_name", OLD."folded", OLD."given_name", OLD."language", OLD."national_id_hash", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."person_id", OLD."phone", OLD."version"); RETURN NULL;', hash='181a1c86dd25d5b208d0b43ed5c95ed85868b26c', operation='DELETE', pgid='pgtrigger_delete_delete_e2223', table='enterprises_identity', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_personevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='89a1bd9b833a30f8edcd9cc01b97e34c32989fac', operation='INSERT', pgid='pgtrigger_insert_insert_c2f9a', table='enterprises_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_personevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='5cc64df2a05caa03370a3b70e1706576f4421d8b', operation='UPDATE', pgid='pgtrigger_update_update_146dc', table='enterprises_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_personevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."created_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='4296a3fef1a922661b5cd9a57fcc180e7f2bc6d0', operation='DELETE', pgid='pgtrigger_delete_delete_c2559', table='enterprises_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c0c6d4aae1879757204ffa16d798cb6794bcccbc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_22186', table='enterprises_employmentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='employment',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('person', 'enterprise'), name='one_open_employment_in_an_enterprise'),
        ),
        migrations.AddConstraint(
            model_name='employment',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='an_employment_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_employmentevent" ("ended_on", "enterprise_id", "id", "occupation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (NEW."ended_on", NEW."enterprise_id", NEW."id", NEW."occupation", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_on"); RETURN NULL;', hash='551f0fba9e5638b65f7779fded0ffc18c97b13cd', operation='INSERT', pgid='pgtrigger_insert_insert_b74e4', table='enterprises_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_employmentevent" ("ended_on", "enterprise_id", "id", "occupation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (NEW."ended_on", NEW."enterprise_id", NEW."id", NEW."occupation", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_on"); RETURN NULL;', hash='641d2ebd6a455fdc3837668b36dceffd6902b660', operation='UPDATE', pgid='pgtrigger_update_update_b55db', table='enterprises_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_employmentevent" ("ended_on", "enterprise_id", "id", "occupation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on") VALUES (OLD."ended_on", OLD."enterprise_id", OLD."id", OLD."occupation", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."started_on"); RETURN NULL;', hash='7c59d83ccdbabaed406830f1ccd7f7608a9bbc9e', operation='DELETE', pgid='pgtrigger_delete_delete_4e33b', table='enterprises_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a9ee8b9238f35a1641db4c62b43e04ef8a98d001', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0439d', table='enterprises_organisationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='personevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c6eba5a3da6db8d0950a2ef915dc9959d4b6c625', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d8e79', table='enterprises_personevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='profile',
            constraint=models.UniqueConstraint(fields=('enterprise', 'valid_from'), name='a_profile_begins_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='profile',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_to', None)), fields=('enterprise',), name='an_enterprise_has_one_open_profile'),
        ),
        migrations.AddConstraint(
            model_name='profile',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to', None), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='a_profile_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profile',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_profileevent" ("balance", "enterprise_id", "headcount", "id", "nace_code", "nace_revision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "size_class", "size_decided_on", "turnover", "valid_from", "valid_to") VALUES (NEW."balance", NEW."enterprise_id", NEW."headcount", NEW."id", NEW."nace_code", NEW."nace_revision", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."size_class", NEW."size_decided_on", NEW."turnover", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='dc2c2a67c94f1fd63c6328a39ca09fea9cb352f8', operation='INSERT', pgid='pgtrigger_insert_insert_812bf', table='enterprises_profile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profile',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_profileevent" ("balance", "enterprise_id", "headcount", "id", "nace_code", "nace_revision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "size_class", "size_decided_on", "turnover", "valid_from", "valid_to") VALUES (NEW."balance", NEW."enterprise_id", NEW."headcount", NEW."id", NEW."nace_code", NEW."nace_revision", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."size_class", NEW."size_decided_on", NEW."turnover", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='ad2108c17cc8a1fa7dd0234889aac372bf194685', operation='UPDATE', pgid='pgtrigger_update_update_5d7ab', table='enterprises_profile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profile',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_profileevent" ("balance", "enterprise_id", "headcount", "id", "nace_code", "nace_revision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "size_class", "size_decided_on", "turnover", "valid_from", "valid_to") VALUES (OLD."balance", OLD."enterprise_id", OLD."headcount", OLD."id", OLD."nace_code", OLD."nace_revision", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."size_class", OLD."size_decided_on", OLD."turnover", OLD."valid_from", OLD."valid_to"); RETURN NULL;', hash='3644efb1e2de2f752cfa5cb9e0df2780dca2ff08', operation='DELETE', pgid='pgtrigger_delete_delete_72d9d', table='enterprises_profile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profileevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1d1a8ab9932466f25dd818ce99092028e2a0f509', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d85f4', table='enterprises_profileevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identityevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0d96850b0d2c9e17e928095d12d74d6ddc215960', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ade19', table='enterprises_identityevent', when='BEFORE')),
        ),
    ]
