
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0002_declared_links'),
        ('evidence', '0001_initial'),
        ('funding', '0002_adjusted'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0002_aid_by_hours'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SignedDeclaration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('state', models.CharField(choices=[('sent', 'to be checked'), ('accepted', 'checked'), ('returned', 'returned')], default='sent', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('checked_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_declarations', to='programmes.edition')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_declarations', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='SignedDeclarationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('state', models.CharField(choices=[('sent', 'to be checked'), ('accepted', 'checked'), ('returned', 'returned')], default='sent', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('checked_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('checked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('enterprise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='funding.signeddeclaration')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='signeddeclaration',
            index=models.Index(fields=['edition', 'enterprise', '-at'], name='funding_sig_edition_dd1372_idx'),
        ),
        migrations.AddConstraint(
            model_name='signeddeclaration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_returned_declaration_has_its_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signeddeclaration',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (NEW."at", NEW."by_id", NEW."checked_at", NEW."checked_by_id", NEW."document_id", NEW."edition_id", NEW."enterprise_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."signed_on", NEW."state"); RETURN NULL;', hash='df79550f75846d147b053f9b22f1bc1570ef283f', operation='INSERT', pgid='pgtrigger_insert_insert_79f60', table='funding_signeddeclaration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signeddeclaration',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (NEW."at", NEW."by_id", NEW."checked_at", NEW."checked_by_id", NEW."document_id", NEW."edition_id", NEW."enterprise_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."signed_on", NEW."state"); RETURN NULL;', hash='00edf0800c506114974b124c96536b1e5fd0ed80', operation='UPDATE', pgid='pgtrigger_update_update_08002', table='funding_signeddeclaration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signeddeclaration',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (OLD."at", OLD."by_id", OLD."checked_at", OLD."checked_by_id", OLD."document_id", OLD."edition_id", OLD."enterprise_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."signed_on", OLD."state"); RETURN NULL;', hash='f549bb51282fd23e0f6af5d63cd654157a363233', operation='DELETE', pgid='pgtrigger_delete_delete_a0fde', table='funding_signeddeclaration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signeddeclarationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17fbff54381a9c7a4cc94eb3a36533c4ad8e3a0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5d265', table='funding_signeddeclarationevent', when='BEFORE')),
        ),
    ]
