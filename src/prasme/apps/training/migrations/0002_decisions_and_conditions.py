import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        ('training', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='EnrolmentRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('decide_days', models.PositiveSmallIntegerField(default=7, verbose_name='days before the first day')),
                ('most_at_once', models.PositiveSmallIntegerField(null=True, verbose_name='courses at once')),
                ('wait_months', models.PositiveSmallIntegerField(null=True, verbose_name='months between courses')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EnrolmentRulesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('decide_days', models.PositiveSmallIntegerField(default=7, verbose_name='days before the first day')),
                ('most_at_once', models.PositiveSmallIntegerField(null=True, verbose_name='courses at once')),
                ('wait_months', models.PositiveSmallIntegerField(null=True, verbose_name='months between courses')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Prerequisite',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='PrerequisiteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='run',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='run',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='run',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='run',
            name='decide_on',
            field=models.DateField(null=True, verbose_name='decision by'),
        ),
        migrations.AddField(
            model_name='runevent',
            name='decide_on',
            field=models.DateField(null=True, verbose_name='decision by'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='run',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (NEW."code", NEW."course_id", NEW."decide_on", NEW."ends_on", NEW."id", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;', hash='65c30a163dc181ca402cbedaa142080b310f9d40', operation='INSERT', pgid='pgtrigger_insert_insert_bac15', table='training_run', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='run',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (NEW."code", NEW."course_id", NEW."decide_on", NEW."ends_on", NEW."id", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;', hash='0a7c97a404a205d5025550108b295361f096ecb8', operation='UPDATE', pgid='pgtrigger_update_update_ae838', table='training_run', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='run',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (OLD."code", OLD."course_id", OLD."decide_on", OLD."ends_on", OLD."id", OLD."language", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider_id", OLD."starts_on", OLD."state", OLD."version"); RETURN NULL;', hash='c2bab44361b11a45f7efac929b2dfbf013ad23f0', operation='DELETE', pgid='pgtrigger_delete_delete_504dc', table='training_run', when='AFTER')),
        ),
        migrations.AddField(
            model_name='enrolmentrules',
            name='edition',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='enrolment_rules', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='enrolmentrulesevent',
            name='edition',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='enrolmentrulesevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='enrolmentrulesevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.enrolmentrules'),
        ),
        migrations.AddField(
            model_name='prerequisite',
            name='course',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prerequisites', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='prerequisite',
            name='needs',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leads_to', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='prerequisiteevent',
            name='course',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='prerequisiteevent',
            name='needs',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course'),
        ),
        migrations.AddField(
            model_name='prerequisiteevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='prerequisiteevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.prerequisite'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentrules',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (NEW."decide_days", NEW."edition_id", NEW."id", NEW."most_at_once", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version", NEW."wait_months"); RETURN NULL;', hash='04fb3eedf5262baf2da9d51f8538b880b072fb72', operation='INSERT', pgid='pgtrigger_insert_insert_40009', table='training_enrolmentrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentrules',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (NEW."decide_days", NEW."edition_id", NEW."id", NEW."most_at_once", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version", NEW."wait_months"); RETURN NULL;', hash='4d147e1c02cba61b01a778afd57fe305f8808aa7', operation='UPDATE', pgid='pgtrigger_update_update_bd3ac', table='training_enrolmentrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentrules',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (OLD."decide_days", OLD."edition_id", OLD."id", OLD."most_at_once", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version", OLD."wait_months"); RETURN NULL;', hash='1d35bfdc269b7a795ae811d17ea4fedfefa76611', operation='DELETE', pgid='pgtrigger_delete_delete_ed81a', table='training_enrolmentrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolmentrulesevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cef460ec244c6557124ef89789f60208ce8bcce9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e4f27', table='training_enrolmentrulesevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='prerequisite',
            constraint=models.UniqueConstraint(fields=('course', 'needs'), name='a_prerequisite_is_said_once'),
        ),
        migrations.AddConstraint(
            model_name='prerequisite',
            constraint=models.CheckConstraint(condition=models.Q(('course', models.F('needs')), _negated=True), name='a_course_does_not_need_itself'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prerequisite',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."id", NEW."needs_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='358161ec7fe2d596dc0287a95dbb33ddd2629397', operation='INSERT', pgid='pgtrigger_insert_insert_d9b6b', table='training_prerequisite', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prerequisite',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."id", NEW."needs_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='62f458c3f8c10f83689160721bb9461164527b4f', operation='UPDATE', pgid='pgtrigger_update_update_dd2dc', table='training_prerequisite', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prerequisite',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."course_id", OLD."id", OLD."needs_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='4a603139adde0eba895d95753d5e03b913607ec8', operation='DELETE', pgid='pgtrigger_delete_delete_526ea', table='training_prerequisite', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prerequisiteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5043f55f33a9068989692b11d6ee91fdc5a7ee09', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c3a8a', table='training_prerequisiteevent', when='BEFORE')),
        ),
    ]
