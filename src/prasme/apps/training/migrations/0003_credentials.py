
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('evidence', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        ('training', '0002_decisions_and_conditions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CertificateEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(unique=True)),
                ('code', models.CharField(max_length=20, unique=True)),
                ('participation_key', models.BigIntegerField()),
                ('issued_on', models.DateField()),
                ('kind', models.CharField(choices=[('revoked', 'Revoked'), ('replaced', 'Replaced')], max_length=10)),
                ('reason', models.CharField(max_length=300)),
                ('replaced_by', models.CharField(blank=True, max_length=20)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='CredentialKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, unique=True)),
                ('pem', models.TextField()),
                ('first_used_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='CredentialTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('quality_assurance', models.CharField(blank=True, max_length=300, verbose_name='quality assurance')),
                ('supervision', models.CharField(choices=[('none', 'unsupervised, identity not checked'), ('supervised', 'supervised, identity not checked'), ('checked', 'supervised, identity checked')], default='supervised', max_length=10, verbose_name='supervision')),
                ('stackability', models.CharField(choices=[('alone', 'stands alone'), ('stackable', 'can be combined with others')], default='alone', max_length=10, verbose_name='combining')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CredentialTermsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('quality_assurance', models.CharField(blank=True, max_length=300, verbose_name='quality assurance')),
                ('supervision', models.CharField(choices=[('none', 'unsupervised, identity not checked'), ('supervised', 'supervised, identity not checked'), ('checked', 'supervised, identity checked')], default='supervised', max_length=10, verbose_name='supervision')),
                ('stackability', models.CharField(choices=[('alone', 'stands alone'), ('stackable', 'can be combined with others')], default='alone', max_length=10, verbose_name='combining')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='certificate',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='certificate',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='certificate',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='certificate',
            name='credential',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document'),
        ),
        migrations.AddField(
            model_name='certificateevent',
            name='credential',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."credential_id", NEW."document_id", NEW."id", NEW."issued_on", NEW."participation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='4fc45d207499872dc49668618ea5c12ff1e7e1b1', operation='INSERT', pgid='pgtrigger_insert_insert_909c3', table='training_certificate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."credential_id", NEW."document_id", NEW."id", NEW."issued_on", NEW."participation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='e54ceb65b3dd9060d817f5478513ce10e0fe2b53', operation='UPDATE', pgid='pgtrigger_update_update_30092', table='training_certificate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."credential_id", OLD."document_id", OLD."id", OLD."issued_on", OLD."participation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5ce656c74b8a9a4be88897ffdc5e7083fc5fe76f', operation='DELETE', pgid='pgtrigger_delete_delete_2af4d', table='training_certificate', when='AFTER')),
        ),
        migrations.AddField(
            model_name='certificateend',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='certificateend',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.edition'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialkey',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0089d74e7bed7c42eadb16eea4cc2553e1f48c2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5a092', table='training_credentialkey', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialkey',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='6c7bbbb4ccd11604fcadcf06922e60230b7733e6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d0217', table='training_credentialkey', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='credentialterms',
            name='programme',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='credential_terms', to='programmes.programme'),
        ),
        migrations.AddField(
            model_name='credentialtermsevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='credentialtermsevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.credentialterms'),
        ),
        migrations.AddField(
            model_name='credentialtermsevent',
            name='programme',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme'),
        ),
        migrations.AddIndex(
            model_name='certificateend',
            index=models.Index(fields=['participation_key'], name='training_ce_partici_054d3d_idx'),
        ),
        migrations.AddIndex(
            model_name='certificateend',
            index=models.Index(fields=['edition', '-at'], name='training_ce_edition_676a2d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificateend',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf8387eb8934d2cc8f87b3db9aeaf0c082863d8e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b2eb5', table='training_certificateend', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificateend',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='056929baa9ce91e6ad9f314d400a4264c8e0d219', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bc7e2', table='training_certificateend', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialterms',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."quality_assurance", NEW."stackability", NEW."supervision", NEW."version"); RETURN NULL;', hash='e78daaea566c00a94186a08c1c324b73358f0b74', operation='INSERT', pgid='pgtrigger_insert_insert_497b6', table='training_credentialterms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialterms',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."quality_assurance", NEW."stackability", NEW."supervision", NEW."version"); RETURN NULL;', hash='776bc7c3593a9df7c924c60cb7a64d6fd9e09526', operation='UPDATE', pgid='pgtrigger_update_update_1ef12', table='training_credentialterms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialterms',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."quality_assurance", OLD."stackability", OLD."supervision", OLD."version"); RETURN NULL;', hash='4bec71cff14350dbc509f846f95911ca9abe9aa7', operation='DELETE', pgid='pgtrigger_delete_delete_491c4', table='training_credentialterms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='credentialtermsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='20b0a6857b8ee0ea3b55b9687b2989e6eec1802a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ce40', table='training_credentialtermsevent', when='BEFORE')),
        ),
    ]
