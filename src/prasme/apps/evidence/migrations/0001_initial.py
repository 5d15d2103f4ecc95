import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
import prasme.apps.core.words
import prasme.apps.evidence.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('signed_sheet', 'signed attendance sheet'), ('certificate', 'certificate'), ('agreement', 'agreement'), ('declaration', 'declaration'), ('freeze', 'frozen period'), ('questionnaire', 'answered questionnaire'), ('other', 'other document')], max_length=20)),
                ('name', models.CharField(max_length=150)),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('file', models.FileField(max_length=200, upload_to=prasme.apps.evidence.models.path_of)),
                ('uploaded_at', models.DateTimeField()),
                ('uploaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['sha256'], name='evidence_do_sha256_b11ee2_idx'), models.Index(fields=['-uploaded_at', 'id'], name='evidence_do_uploade_b0bd13_idx'), django.contrib.postgres.indexes.GinIndex(prasme.apps.core.words.WordsOf('name'), name='document_words')],
            },
        ),
        migrations.CreateModel(
            name='DocumentScope',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope_kind', models.CharField(choices=[('everything', 'everything'), ('edition', 'edition'), ('organisation', 'organisation'), ('person', 'person')], max_length=20)),
                ('scope_id', models.CharField(max_length=36)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scopes', to='evidence.document')),
            ],
            options={
                'indexes': [models.Index(fields=['scope_kind', 'scope_id'], name='evidence_do_scope_k_604fc9_idx')],
                'constraints': [models.UniqueConstraint(fields=('document', 'scope_kind', 'scope_id'), name='a_document_names_a_scope_once')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'document': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1fc46bafe0dfc4133d95d195a8700814585b3121', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_84bb5', table='evidence_document', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='863c94a3f965789258a050f11f0ba9c30d73c8f1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_2bd70', table='evidence_document', when='BEFORE'))]},
        ),
    ]
