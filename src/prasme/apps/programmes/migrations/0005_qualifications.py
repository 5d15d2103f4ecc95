
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0005_birth_and_erasure'),
        ('evidence', '0003_questionnaires'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0004_calendar_and_lineage'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Qualification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('awarded_by', models.CharField(max_length=150, verbose_name='awarded by')),
                ('awarded_on', models.DateField(verbose_name='awarded on')),
                ('valid_until', models.DateField(null=True, verbose_name='valid until')),
                ('evidence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='qualifications', to='evidence.document')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='qualifications', to='enterprises.organisation')),
                ('trainer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='qualifications', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='QualificationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('awarded_by', models.CharField(max_length=150, verbose_name='awarded by')),
                ('awarded_on', models.DateField(verbose_name='awarded on')),
                ('valid_until', models.DateField(null=True, verbose_name='valid until')),
                ('evidence', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('organisation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.qualification')),
                ('trainer', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Reference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('taught', models.CharField(max_length=150, verbose_name='what was taught')),
                ('client', models.CharField(max_length=150, verbose_name='for whom')),
                ('until', models.DateField(verbose_name='when')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='references', to='enterprises.organisation')),
                ('trainer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='references', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ReferenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('taught', models.CharField(max_length=150, verbose_name='what was taught')),
                ('client', models.CharField(max_length=150, verbose_name='for whom')),
                ('until', models.DateField(verbose_name='when')),
                ('organisation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.reference')),
                ('trainer', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='qualification',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('trainer', None)), models.Q(('organisation', None), ('trainer__isnull', False)), _connector='OR'), name='a_qualification_is_of_one'),
        ),
        migrations.AddConstraint(
            model_name='qualification',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('awarded_on')), _connector='OR'), name='a_qualification_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualification',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_qualificationevent" ("awarded_by", "awarded_on", "evidence_id", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trainer_id", "valid_until") VALUES (NEW."awarded_by", NEW."awarded_on", NEW."evidence_id", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."trainer_id", NEW."valid_until"); RETURN NULL;', hash='215ad459721102b5a304d17dfd5d91abb9874988', operation='INSERT', pgid='pgtrigger_insert_insert_5e835', table='programmes_qualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualification',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_qualificationevent" ("awarded_by", "awarded_on", "evidence_id", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trainer_id", "valid_until") VALUES (NEW."awarded_by", NEW."awarded_on", NEW."evidence_id", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."trainer_id", NEW."valid_until"); RETURN NULL;', hash='6eef9821d04d7510b8eec671add6fd1b25d96ec2', operation='UPDATE', pgid='pgtrigger_update_update_f7fe6', table='programmes_qualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualification',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_qualificationevent" ("awarded_by", "awarded_on", "evidence_id", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trainer_id", "valid_until") VALUES (OLD."awarded_by", OLD."awarded_on", OLD."evidence_id", OLD."id", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."trainer_id", OLD."valid_until"); RETURN NULL;', hash='161e1c80b64da75b941f0369e95e8aaab01f0a65', operation='DELETE', pgid='pgtrigger_delete_delete_fb8f7', table='programmes_qualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualificationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d490d84426852994b5bfc6547289c3521fc6872', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0c57', table='programmes_qualificationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='reference',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('trainer', None)), models.Q(('organisation', None), ('trainer__isnull', False)), _connector='OR'), name='a_reference_is_of_one'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reference',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_referenceevent" ("client", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taught", "trainer_id", "until") VALUES (NEW."client", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taught", NEW."trainer_id", NEW."until"); RETURN NULL;', hash='a5429c08e6fbb9dd130eb4933761caf8c7f4c3b5', operation='INSERT', pgid='pgtrigger_insert_insert_d3a71', table='programmes_reference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reference',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_referenceevent" ("client", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taught", "trainer_id", "until") VALUES (NEW."client", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taught", NEW."trainer_id", NEW."until"); RETURN NULL;', hash='5ea41fe32a949ef2682d66955eee8830804d67d2', operation='UPDATE', pgid='pgtrigger_update_update_ec149', table='programmes_reference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reference',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_referenceevent" ("client", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taught", "trainer_id", "until") VALUES (OLD."client", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taught", OLD."trainer_id", OLD."until"); RETURN NULL;', hash='dbbd2fa00c55c531792ebb75ef0cacf87d743bfe', operation='DELETE', pgid='pgtrigger_delete_delete_0685c', table='programmes_reference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referenceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a0227c7ac38d7b599cd4d359a038f205c44339c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1df68', table='programmes_referenceevent', when='BEFORE')),
        ),
    ]
