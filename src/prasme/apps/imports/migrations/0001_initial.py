import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('evidence', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Remembered',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('whose', models.CharField(blank=True, max_length=36)),
                ('key', models.CharField(max_length=64)),
                ('said', models.JSONField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'whose', 'key'), name='a_file_s_columns_are_remembered_once')],
            },
        ),
        migrations.CreateModel(
            name='RememberedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(max_length=20)),
                ('whose', models.CharField(blank=True, max_length=36)),
                ('key', models.CharField(max_length=64)),
                ('said', models.JSONField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.remembered')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(max_length=20)),
                ('state', models.CharField(choices=[('read', 'Read'), ('comparing', 'Being compared'), ('compared', 'Dry run done'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('undoing', 'Being undone'), ('undone', 'Undone')], default='read', max_length=12)),
                ('created_at', models.DateTimeField()),
                ('asked', models.JSONField(default=dict)),
                ('places', models.JSONField(default=dict)),
                ('options', models.JSONField(default=dict)),
                ('names', models.JSONField(default=dict)),
                ('counts', models.JSONField(default=dict)),
                ('which', models.CharField(blank=True, choices=[('all', 'all rows'), ('valid', 'valid rows only')], max_length=5)),
                ('begun_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imports', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='evidence.document')),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['created_at'], name='imports_imp_created_35da89_idx'), models.Index(fields=['created_by', 'created_at'], name='imports_imp_created_da07e0_idx')],
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField()),
                ('what', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=36)),
                ('is_new', models.BooleanField()),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='imports.import')),
            ],
            options={
                'indexes': [models.Index(fields=['what', 'key'], name='imports_cha_what_243520_idx')],
            },
        ),
        migrations.CreateModel(
            name='TakenBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('why', models.CharField(blank=True, max_length=300)),
                ('change', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='taken_back', to='imports.change')),
            ],
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('field', models.CharField(max_length=40)),
                ('text', models.CharField(max_length=200)),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='imports.import')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('of', 'number', 'field'), name='a_cell_is_answered_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('outcome', models.CharField(choices=[('create', 'New'), ('update', 'Change'), ('skip', 'Skip'), ('error', 'Error')], max_length=6)),
                ('levels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), default=list, size=None)),
                ('remarks', models.JSONField(default=list)),
                ('same_as', models.PositiveIntegerField(null=True)),
                ('record', models.CharField(blank=True, max_length=36)),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='imports.import')),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['levels'], name='imported_row_levels')],
                'constraints': [models.UniqueConstraint(fields=('of', 'number'), name='a_row_is_judged_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(max_length=20)),
                ('state', models.CharField(choices=[('read', 'Read'), ('comparing', 'Being compared'), ('compared', 'Dry run done'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('undoing', 'Being undone'), ('undone', 'Undone')], default='read', max_length=12)),
                ('created_at', models.DateTimeField()),
                ('asked', models.JSONField(default=dict)),
                ('places', models.JSONField(default=dict)),
                ('options', models.JSONField(default=dict)),
                ('names', models.JSONField(default=dict)),
                ('counts', models.JSONField(default=dict)),
                ('which', models.CharField(blank=True, choices=[('all', 'all rows'), ('valid', 'valid rows only')], max_length=5)),
                ('begun_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('created_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.import')),
                ('undone_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'change': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4e365725517f7e1493515bf52a525f5cea4a6c84', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5f13d', table='imports_change', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='26678cae29e78d22a37b81f37f11494be35798ef', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a30e0', table='imports_change', when='BEFORE'))], 'import': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "imports_importevent" ("asked", "begun_at", "counts", "created_at", "created_by_id", "document_id", "ended_at", "id", "kind", "names", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "problem", "state", "undone_by_id", "version", "which") VALUES (NEW."asked", NEW."begun_at", NEW."counts", NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."ended_at", NEW."id", NEW."kind", NEW."names", NEW."options", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."problem", NEW."state", NEW."undone_by_id", NEW."version", NEW."which"); RETURN NULL;', hash='2d746a4e1e25227fe5f752a84e3761b28ce27362', operation='INSERT', pgid='pgtrigger_insert_insert_5809a', table='imports_import', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "imports_importevent" ("asked", "begun_at", "counts", "created_at", "created_by_id", "document_id", "ended_at", "id", "kind", "names", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "problem", "state", "undone_by_id", "version", "which") VALUES (NEW."asked", NEW."begun_at", NEW."counts", NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."ended_at", NEW."id", NEW."kind", NEW."names", NEW."options", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."problem", NEW."state", NEW."undone_by_id", NEW."version", NEW."which"); RETURN NULL;', hash='0756e58bcb26a21a167c01724a65b40b29e194a8', operation='UPDATE', pgid='pgtrigger_update_update_43cf2', table='imports_import', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "imports_importevent" ("asked", "begun_at", "counts", "created_at", "created_by_id", "document_id", "ended_at", "id", "kind", "names", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "problem", "state", "undone_by_id", "version", "which") VALUES (OLD."asked", OLD."begun_at", OLD."counts", OLD."created_at", OLD."created_by_id", OLD."document_id", OLD."ended_at", OLD."id", OLD."kind", OLD."names", OLD."options", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."places", OLD."problem", OLD."state", OLD."undone_by_id", OLD."version", OLD."which"); RETURN NULL;', hash='7d30b66b5c116ffa2714b67118ff8fc246c8de26', operation='DELETE', pgid='pgtrigger_delete_delete_1f381', table='imports_import', when='AFTER'))], 'importevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='28a4317c7d6f2e73b0794c739745c9cb9fe178ed', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6810', table='imports_importevent', when='BEFORE'))], 'remembered': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "imports_rememberedevent" ("id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "whose") VALUES (NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."whose"); RETURN NULL;', hash='b21ed0532f854da631b0540021bd233fc63c028e', operation='INSERT', pgid='pgtrigger_insert_insert_2f734', table='imports_remembered', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "imports_rememberedevent" ("id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "whose") VALUES (NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."whose"); RETURN NULL;', hash='dea54fb1aaf0b8771895c7038d582d7b7e12f0f9', operation='UPDATE', pgid='pgtrigger_update_update_29442', table='imports_remembered', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "imports_rememberedevent" ("id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "whose") VALUES (OLD."id", OLD."key", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."whose"); RETURN NULL;', hash='728660ffe28c8294ec4beb724fff8d1fe7c6f79e', operation='DELETE', pgid='pgtrigger_delete_delete_91163', table='imports_remembered', when='AFTER'))], 'rememberedevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5d57a3469d8be973e73f9048c5019b0da737aebb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8a979', table='imports_rememberedevent', when='BEFORE'))], 'takenback': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b55dd13d57c58277d96be9f19546486698a9e983', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_249c8', table='imports_takenback', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='c9d1d76a274a4c9aa5ae102f082e1add625177b7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_2e1a1', table='imports_takenback', when='BEFORE'))]},
        ),
    ]
