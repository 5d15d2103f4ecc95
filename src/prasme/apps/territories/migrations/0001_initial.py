import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Territory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=100)),
                ('name_en', models.CharField(blank=True, max_length=100)),
                ('kind', models.CharField(choices=[('country', 'country'), ('region', 'planning region'), ('county', 'county, oblast or canton'), ('municipality', 'municipality')], max_length=20)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('population', models.PositiveIntegerField(null=True)),
                ('population_year', models.PositiveSmallIntegerField(null=True)),
                ('is_rural', models.BooleanField(null=True)),
                ('rural_reason', models.CharField(blank=True, max_length=200)),
                ('source', models.CharField(max_length=200)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='territories.territory')),
                ('is_rural_by_proxy', models.BooleanField(default=True)),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'valid_from'], name='territories_kind_79ef10_idx')],
                'constraints': [models.UniqueConstraint(fields=('code', 'valid_from'), name='a_unit_begins_once')],
            },
        ),
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('area_share', models.DecimalField(decimal_places=5, max_digits=6)),
                ('after', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='territories.territory')),
                ('before', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='territories.territory')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('before', 'after', 'on'), name='a_succession_is_told_once')],
            },
        ),
        migrations.CreateModel(
            name='SuccessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('on', models.DateField()),
                ('area_share', models.DecimalField(decimal_places=5, max_digits=6)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='territories.succession')),
                ('after', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
                ('before', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TerritoryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=100)),
                ('name_en', models.CharField(blank=True, max_length=100)),
                ('kind', models.CharField(choices=[('country', 'country'), ('region', 'planning region'), ('county', 'county, oblast or canton'), ('municipality', 'municipality')], max_length=20)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('population', models.PositiveIntegerField(null=True)),
                ('population_year', models.PositiveSmallIntegerField(null=True)),
                ('is_rural', models.BooleanField(null=True)),
                ('rural_reason', models.CharField(blank=True, max_length=200)),
                ('source', models.CharField(max_length=200)),
                ('parent', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='territories.territory')),
                ('is_rural_by_proxy', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Denominator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('enterprises', 'enterprises'), ('inhabitants', 'inhabitants')], max_length=20, verbose_name='what')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('territory', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='denominators', to='territories.territory')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('territory', 'what', 'year'), name='a_denominator_is_said_once_a_year')],
            },
        ),
        migrations.CreateModel(
            name='DenominatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('what', models.CharField(choices=[('enterprises', 'enterprises'), ('inhabitants', 'inhabitants')], max_length=20, verbose_name='what')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='territories.denominator')),
                ('territory', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Layer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('licence', models.CharField(max_length=100, verbose_name='licence')),
                ('valid_from', models.DateField(verbose_name='in force from')),
                ('viewbox', models.CharField(max_length=60)),
                ('shapes', models.JSONField()),
                ('loaded_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='LayerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('licence', models.CharField(max_length=100, verbose_name='licence')),
                ('valid_from', models.DateField(verbose_name='in force from')),
                ('viewbox', models.CharField(max_length=60)),
                ('shapes', models.JSONField()),
                ('loaded_at', models.DateTimeField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='territories.layer')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'denominator': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_denominatorevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "territory_id", "what", "year") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."territory_id", NEW."what", NEW."year"); RETURN NULL;', hash='90a5d984ffc5a3fc69d2900e60c767fe1ddb0b41', operation='INSERT', pgid='pgtrigger_insert_insert_063ee', table='territories_denominator', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_denominatorevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "territory_id", "what", "year") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."territory_id", NEW."what", NEW."year"); RETURN NULL;', hash='ed56216df3ed5d1aeceaa6a4ac3a12d77a8cfa15', operation='UPDATE', pgid='pgtrigger_update_update_f718c', table='territories_denominator', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_denominatorevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "territory_id", "what", "year") VALUES (OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."territory_id", OLD."what", OLD."year"); RETURN NULL;', hash='4cead179e2bfbd77bc6bfd4f6a3b490dd239de00', operation='DELETE', pgid='pgtrigger_delete_delete_3b09a', table='territories_denominator', when='AFTER'))], 'denominatorevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5a5fba04bed8ce8c566e19a652e5deb3b7215987', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea688', table='territories_denominatorevent', when='BEFORE'))], 'layer': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_layerevent" ("id", "licence", "loaded_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shapes", "source", "title", "valid_from", "viewbox") VALUES (NEW."id", NEW."licence", NEW."loaded_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."shapes", NEW."source", NEW."title", NEW."valid_from", NEW."viewbox"); RETURN NULL;', hash='d31e9741a82aadd81ce60f84738cf119fb53cd75', operation='INSERT', pgid='pgtrigger_insert_insert_55043', table='territories_layer', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_layerevent" ("id", "licence", "loaded_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shapes", "source", "title", "valid_from", "viewbox") VALUES (NEW."id", NEW."licence", NEW."loaded_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."shapes", NEW."source", NEW."title", NEW."valid_from", NEW."viewbox"); RETURN NULL;', hash='816183085a9f2aa98141ee70d8ad736afb8cef9e', operation='UPDATE', pgid='pgtrigger_update_update_9ace0', table='territories_layer', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_layerevent" ("id", "licence", "loaded_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shapes", "source", "title", "valid_from", "viewbox") VALUES (OLD."id", OLD."licence", OLD."loaded_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."shapes", OLD."source", OLD."title", OLD."valid_from", OLD."viewbox"); RETURN NULL;', hash='9fd7fe3402eda2bd25876e8c42b1951f17ef7c8d', operation='DELETE', pgid='pgtrigger_delete_delete_bc142', table='territories_layer', when='AFTER'))], 'layerevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a3d44da2b95736f8339dab7d0ba4efe92e702a48', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6db83', table='territories_layerevent', when='BEFORE'))], 'succession': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after_id", NEW."area_share", NEW."before_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='3eb27640256b932f7613bb37ae3defce677c6c6d', operation='INSERT', pgid='pgtrigger_insert_insert_4b54b', table='territories_succession', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after_id", NEW."area_share", NEW."before_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='e0c55a894d9011622ebe72cee56c8a1b8c531006', operation='UPDATE', pgid='pgtrigger_update_update_586d8', table='territories_succession', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."after_id", OLD."area_share", OLD."before_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='668ffc77a1a3d6c1cea6c7821f4e3eac2404474b', operation='DELETE', pgid='pgtrigger_delete_delete_b4c88', table='territories_succession', when='AFTER'))], 'successionevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aa7592af01811042ede4d50a7bddebaa1e78ce9c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fd263', table='territories_successionevent', when='BEFORE'))], 'territory': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "is_rural_by_proxy", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."is_rural", NEW."is_rural_by_proxy", NEW."kind", NEW."name", NEW."name_en", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."population", NEW."population_year", NEW."rural_reason", NEW."source", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='1019735eecaa903ca830429632f85081802c0f8f', operation='INSERT', pgid='pgtrigger_insert_insert_4b77b', table='territories_territory', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "is_rural_by_proxy", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."is_rural", NEW."is_rural_by_proxy", NEW."kind", NEW."name", NEW."name_en", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."population", NEW."population_year", NEW."rural_reason", NEW."source", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='bc0aabca1ada5cae8e04694e7fee31c2aac90cde', operation='UPDATE', pgid='pgtrigger_update_update_f14e0', table='territories_territory', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "is_rural_by_proxy", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (OLD."code", OLD."id", OLD."is_rural", OLD."is_rural_by_proxy", OLD."kind", OLD."name", OLD."name_en", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."population", OLD."population_year", OLD."rural_reason", OLD."source", OLD."valid_from", OLD."valid_to"); RETURN NULL;', hash='74565a6d080c31881f1c0f981ec860c06ef18843', operation='DELETE', pgid='pgtrigger_delete_delete_3ae3b', table='territories_territory', when='AFTER'))], 'territoryevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21b5ab27332fa7171b0395a942439b50f44a6e8a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_506a2', table='territories_territoryevent', when='BEFORE'))]},
        ),
    ]
