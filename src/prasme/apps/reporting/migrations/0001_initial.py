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
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Period',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periods', to='programmes.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'starts_on', 'ends_on'), name='a_period_is_named_once'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='a_period_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Freeze',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='evidence.document')),
                ('period', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='freeze', to='reporting.period')),
            ],
        ),
        migrations.CreateModel(
            name='FrozenFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=60)),
                ('value', models.DecimalField(decimal_places=4, max_digits=16, null=True)),
                ('base', models.PositiveIntegerField()),
                ('freeze', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='reporting.freeze')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('freeze', 'indicator'), name='a_figure_is_frozen_once')],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.DecimalField(decimal_places=4, max_digits=16, null=True)),
                ('after', models.DecimalField(decimal_places=4, max_digits=16, null=True)),
                ('entered', models.JSONField(default=list)),
                ('left', models.JSONField(default=list)),
                ('recorded_on', models.DateField()),
                ('reason', models.CharField(max_length=300)),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='reporting.frozenfigure')),
            ],
        ),
        migrations.CreateModel(
            name='PeriodEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reporting.period')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'correction': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='771da3ca1901a32c96bbc8b231126a4e5a85d0ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_213d3', table='reporting_correction', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='390a1ae11788289dbd862aa3329632ac4db50462', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_95235', table='reporting_correction', when='BEFORE'))], 'freeze': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='60a2d95937212dff67a465d4c2f66e5c8fc82cc8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bd32c', table='reporting_freeze', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='6eba4026c4dedc37b2833260630d7cf0087dc18a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_0040e', table='reporting_freeze', when='BEFORE'))], 'frozenfigure': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='42cf01825501f370ba7a1b65783284a418a8a492', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c72df', table='reporting_frozenfigure', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='46c5f12bd51f6255d7a66a79dcaffd56ebc8487c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7a678', table='reporting_frozenfigure', when='BEFORE'))], 'period': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."title"); RETURN NULL;', hash='863b0072e58ac1e8bac6e4389184cac388d812b4', operation='INSERT', pgid='pgtrigger_insert_insert_c378d', table='reporting_period', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."title"); RETURN NULL;', hash='39f6cb98fe44f6cd1090409a3dcee566fa89dcbe', operation='UPDATE', pgid='pgtrigger_update_update_6bfd1', table='reporting_period', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (OLD."edition_id", OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."title"); RETURN NULL;', hash='2ae286f495649cf3254ce421b4caf25603173827', operation='DELETE', pgid='pgtrigger_delete_delete_280c3', table='reporting_period', when='AFTER'))], 'periodevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='98330e783cdfd501cdb65d84bd6821655c177128', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6813', table='reporting_periodevent', when='BEFORE'))]},
        ),
    ]
