import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='PastKeeping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person_key', models.UUIDField(unique=True)),
                ('kept_until', models.DateField()),
                ('found_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='PastKeepingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('person_key', models.UUIDField()),
                ('kept_until', models.DateField()),
                ('found_at', models.DateTimeField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='privacy.pastkeeping')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person_key', models.UUIDField()),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('done', 'Carried out'), ('refused', 'Refused')], default='asked', max_length=8)),
                ('asked_at', models.DateTimeField()),
                ('is_own', models.BooleanField()),
                ('ground', models.CharField(choices=[('not_needed', 'no longer needed'), ('withdrawn', 'the person takes the consent back'), ('objection', 'the person objects'), ('unlawful', 'should never have been kept'), ('past_keeping', 'past its keeping period')], max_length=12, verbose_name='ground')),
                ('decided_at', models.DateTimeField(null=True)),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('held', models.JSONField(default=list)),
                ('gone', models.JSONField(default=dict)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person_key'], name='privacy_era_person__4d6e54_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('person_key',), name='an_erasure_is_asked_for_once'), models.CheckConstraint(condition=models.Q(('state', 'asked'), models.Q(('decided_at__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='a_decision_about_an_erasure_has_its_reason')],
            },
        ),
        migrations.CreateModel(
            name='ErasureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('person_key', models.UUIDField()),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('done', 'Carried out'), ('refused', 'Refused')], default='asked', max_length=8)),
                ('asked_at', models.DateTimeField()),
                ('is_own', models.BooleanField()),
                ('ground', models.CharField(choices=[('not_needed', 'no longer needed'), ('withdrawn', 'the person takes the consent back'), ('objection', 'the person objects'), ('unlawful', 'should never have been kept'), ('past_keeping', 'past its keeping period')], max_length=12, verbose_name='ground')),
                ('decided_at', models.DateTimeField(null=True)),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('held', models.JSONField(default=list)),
                ('gone', models.JSONField(default=dict)),
                ('asked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='privacy.erasure')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'erasure': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_erasureevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "gone", "ground", "held", "id", "is_own", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."gone", NEW."ground", NEW."held", NEW."id", NEW."is_own", NEW."person_key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."state"); RETURN NULL;', hash='6b340c957920b50e673023a7399a2508c320ca1e', operation='INSERT', pgid='pgtrigger_insert_insert_cc840', table='privacy_erasure', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "privacy_erasureevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "gone", "ground", "held", "id", "is_own", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."gone", NEW."ground", NEW."held", NEW."id", NEW."is_own", NEW."person_key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."state"); RETURN NULL;', hash='1e0c178d5c17b4ba62b30e09e842c04dac4c44cf', operation='UPDATE', pgid='pgtrigger_update_update_6162c', table='privacy_erasure', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_erasureevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "gone", "ground", "held", "id", "is_own", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."gone", OLD."ground", OLD."held", OLD."id", OLD."is_own", OLD."person_key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."state"); RETURN NULL;', hash='14cc555bed34ead20c6a7da655b5e037c049505f', operation='DELETE', pgid='pgtrigger_delete_delete_7e4bc', table='privacy_erasure', when='AFTER'))], 'erasureevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d1d35e76cf339a5fcdc0e5e512473a85691f7d57', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_522da', table='privacy_erasureevent', when='BEFORE'))], 'pastkeeping': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_pastkeepingevent" ("found_at", "id", "kept_until", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."found_at", NEW."id", NEW."kept_until", NEW."person_key", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0c07f9e9c2e23b748d4b7ca370c2ee3b1ac773a4', operation='INSERT', pgid='pgtrigger_insert_insert_d6426', table='privacy_pastkeeping', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "privacy_pastkeepingevent" ("found_at", "id", "kept_until", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."found_at", NEW."id", NEW."kept_until", NEW."person_key", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='32abe2d0643bbc639a9ea34f88004f40412b2039', operation='UPDATE', pgid='pgtrigger_update_update_32b5c', table='privacy_pastkeeping', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_pastkeepingevent" ("found_at", "id", "kept_until", "person_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."found_at", OLD."id", OLD."kept_until", OLD."person_key", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='47beb85fe7158f4ae2d3f392247c5c5ebbf44b8c', operation='DELETE', pgid='pgtrigger_delete_delete_afb3a', table='privacy_pastkeeping', when='AFTER'))], 'pastkeepingevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='520bf100d6345781636419abae788121eec081ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_de8df', table='privacy_pastkeepingevent', when='BEFORE'))]},
        ),
    ]
