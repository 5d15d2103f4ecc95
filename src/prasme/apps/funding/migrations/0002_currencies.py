
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('funding', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ExchangeRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(max_length=3, verbose_name='currency')),
                ('on', models.DateField(verbose_name='day')),
                ('per_euro', models.DecimalField(decimal_places=6, max_digits=14, verbose_name='for one euro')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('at', models.DateTimeField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='aid',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='aid',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='aid',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='aid',
            name='per_euro',
            field=models.DecimalField(decimal_places=6, default=1, max_digits=14),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='per_euro',
            field=models.DecimalField(decimal_places=6, default=1, max_digits=14),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", NEW."per_euro", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='b53e1358fab561c1b96fb7d1c7eff7e3812044be', operation='INSERT', pgid='pgtrigger_insert_insert_3312a', table='funding_aid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", NEW."per_euro", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='a285b920b9b90acdede6a2946c6f745a1f13cc7e', operation='UPDATE', pgid='pgtrigger_update_update_b4908', table='funding_aid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aid',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (OLD."amount", OLD."decided_on", OLD."decision", OLD."edition_id", OLD."enterprise_id", OLD."granted_on", OLD."id", OLD."intensity", OLD."legal_basis", OLD."own_share", OLD."per_euro", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."state"); RETURN NULL;', hash='a70be3d8f74f1bfbfc4377d5090180a0b31d1ad0', operation='DELETE', pgid='pgtrigger_delete_delete_52a93', table='funding_aid', when='AFTER')),
        ),
        migrations.AddField(
            model_name='exchangerate',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='aid',
            name='euro',
            field=models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.expressions.CombinedExpression(django.db.models.functions.math.Ceil(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('amount'), '*', models.Value(100)), '/', models.F('per_euro'))), '/', models.Value(100)), 2, function='round'), output_field=models.DecimalField(decimal_places=2, max_digits=14)),
        ),
        migrations.AddField(
            model_name='aidevent',
            name='euro',
            field=models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.expressions.CombinedExpression(django.db.models.functions.math.Ceil(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('amount'), '*', models.Value(100)), '/', models.F('per_euro'))), '/', models.Value(100)), 2, function='round'), output_field=models.DecimalField(decimal_places=2, max_digits=14)),
        ),
        migrations.AddIndex(
            model_name='exchangerate',
            index=models.Index(fields=['currency', '-on', '-at'], name='funding_exc_currenc_4a0aec_idx'),
        ),
        migrations.AddConstraint(
            model_name='exchangerate',
            constraint=models.CheckConstraint(condition=models.Q(('per_euro__gt', 0)), name='a_rate_is_more_than_nothing'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='exchangerate',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b011febe8db675b9dad41c1549ac66fedc39c36', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a8f5', table='funding_exchangerate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='exchangerate',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='03be546adcc78b894462e9b2e4ba288d9c08a45b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ce813', table='funding_exchangerate', when='BEFORE')),
        ),
    ]
