import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('occasions', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CourseTest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('pass_share', models.DecimalField(decimal_places=3, max_digits=4, null=True, verbose_name='share to pass')),
                ('questions', models.JSONField(default=list)),
                ('course', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='test', to='programmes.course')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pass_share', None), models.Q(('pass_share__gt', 0), ('pass_share__lte', 1)), _connector='OR'), name='a_share_to_pass_is_between_0_and_1')],
            },
        ),
        migrations.CreateModel(
            name='CourseTestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('pass_share', models.DecimalField(decimal_places=3, max_digits=4, null=True, verbose_name='share to pass')),
                ('questions', models.JSONField(default=list)),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='knowledge.coursetest')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moment', models.CharField(choices=[('before', 'before the course'), ('after', 'after the course')], max_length=6)),
                ('at', models.DateTimeField()),
                ('questions', models.JSONField()),
                ('chosen', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=None)),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to='occasions.seat')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('seat', 'moment'), name='a_test_is_answered_once_at_a_moment')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'attempt': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf11b2c6feb6bf6ca173aae7a13f8050dc1ed5cf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f512f', table='knowledge_attempt', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='96049bfa07faa416baa97d2d7aed9ca34bf3f8a7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_41567', table='knowledge_attempt', when='BEFORE'))], 'coursetest': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "knowledge_coursetestevent" ("course_id", "id", "pass_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "version") VALUES (NEW."course_id", NEW."id", NEW."pass_share", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."questions", NEW."version"); RETURN NULL;', hash='dd509aaeecd3999891612dcd371373b217f3f4bf', operation='INSERT', pgid='pgtrigger_insert_insert_b9387', table='knowledge_coursetest', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "knowledge_coursetestevent" ("course_id", "id", "pass_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "version") VALUES (NEW."course_id", NEW."id", NEW."pass_share", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."questions", NEW."version"); RETURN NULL;', hash='8b1c298babb20c7c52ae64eb6219c9124bc68376', operation='UPDATE', pgid='pgtrigger_update_update_23b3b', table='knowledge_coursetest', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "knowledge_coursetestevent" ("course_id", "id", "pass_share", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "questions", "version") VALUES (OLD."course_id", OLD."id", OLD."pass_share", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."questions", OLD."version"); RETURN NULL;', hash='63e2c6c0687a7b10008e049a54ea430cdf243f65', operation='DELETE', pgid='pgtrigger_delete_delete_fa308', table='knowledge_coursetest', when='AFTER'))], 'coursetestevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='809cb9d81cbf0e2e4f9a229f08ae68b177c35fb7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_37aa8', table='knowledge_coursetestevent', when='BEFORE'))]},
        ),
    ]
