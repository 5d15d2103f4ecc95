
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('enterprises', '0001_initial'),
        ('funding', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='aid',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aid', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='aid',
            name='enterprise',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aid', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='edition',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='enterprise',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='funding.aid'),
        ),
        migrations.AddField(
            model_name='entry',
            name='aid',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='funding.aid'),
        ),
        migrations.AddField(
            model_name='entry',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='aid',
            index=models.Index(fields=['edition', 'state'], name='funding_aid_edition_e66ff7_idx'),
        ),
        migrations.AddIndex(
            model_name='aid',
            index=models.Index(fields=['enterprise', 'granted_on'], name='funding_aid_enterpr_f298d6_idx'),
        ),
        migrations.AddConstraint(
            model_name='aid',
            constraint=models.CheckConstraint(condition=models.Q(('price', django.db.models.expressions.CombinedExpression(models.F('amount'), '+', models.F('own_share')))), name='price_is_aid_and_own_share'),
        ),
        migrations.AddConstraint(
            model_name='aid',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gte', 0), ('own_share__gte', 0)), name='no_share_is_negative'),
        ),
        migrations.AddConstraint(
            model_name='aid',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'granted'), _negated=True), ('granted_on__isnull', False), _connector='OR'), name='a_grant_has_its_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='2422f03d5df678be0b5f15e9b65a65ba02c570f0', operation='INSERT', pgid='pgtrigger_insert_insert_3312a', table='funding_aid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='b81ba3038739997bdde91db26affe769898bc069', operation='UPDATE', pgid='pgtrigger_update_update_b4908', table='funding_aid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (OLD."amount", OLD."decided_on", OLD."decision", OLD."edition_id", OLD."enterprise_id", OLD."granted_on", OLD."id", OLD."intensity", OLD."legal_basis", OLD."own_share", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."state"); RETURN NULL;', hash='4965c62d04bd962c27f703c73f704ccc2f329f69', operation='DELETE', pgid='pgtrigger_delete_delete_52a93', table='funding_aid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aidevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3796abcec38a1cc477b7b62ca907a0b8eb36eff1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0e2c7', table='funding_aidevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['aid', 'at'], name='funding_ent_aid_id_515399_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3957a62b2b6afd57ea0d84700f38f70ec7e8b930', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cc91e', table='funding_entry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='db90e69eb822b2ece6c08320a5faf1f59a802900', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_00857', table='funding_entry', when='BEFORE')),
        ),
    ]
