
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('area_share', models.DecimalField(decimal_places=5, max_digits=6)),
            ],
        ),
        migrations.CreateModel(
            name='Territory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=100)),
                ('name_en', models.CharField(blank=True, max_length=100)),
                ('kind', models.CharField(choices=[('country', 'country'), ('region', 'planning region'), ('municipality', 'municipality')], max_length=20)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('population', models.PositiveIntegerField(null=True)),
                ('population_year', models.PositiveSmallIntegerField(null=True)),
                ('is_rural', models.BooleanField(null=True)),
                ('rural_reason', models.CharField(blank=True, max_length=200)),
                ('source', models.CharField(max_length=200)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='territories.territory')),
            ],
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
        migrations.AddField(
            model_name='succession',
            name='after',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='succession',
            name='before',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='territories.territory'),
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
                ('kind', models.CharField(choices=[('country', 'country'), ('region', 'planning region'), ('municipality', 'municipality')], max_length=20)),
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
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='territory',
            index=models.Index(fields=['kind', 'valid_from'], name='territories_kind_79ef10_idx'),
        ),
        migrations.AddConstraint(
            model_name='territory',
            constraint=models.UniqueConstraint(fields=('code', 'valid_from'), name='a_unit_begins_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='territory',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."is_rural", NEW."kind", NEW."name", NEW."name_en", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."population", NEW."population_year", NEW."rural_reason", NEW."source", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='1115330143a013400e8e5ca3556ca33b3fbcf83e', operation='INSERT', pgid='pgtrigger_insert_insert_4b77b', table='territories_territory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='territory',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."is_rural", NEW."kind", NEW."name", NEW."name_en", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."population", NEW."population_year", NEW."rural_reason", NEW."source", NEW."valid_from", NEW."valid_to"); RETURN NULL;', hash='5bee8418aee677bf29985b9572128b9ad02b4c3c', operation='UPDATE', pgid='pgtrigger_update_update_f14e0', table='territories_territory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='territory',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_territoryevent" ("code", "id", "is_rural", "kind", "name", "name_en", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "population_year", "rural_reason", "source", "valid_from", "valid_to") VALUES (OLD."code", OLD."id", OLD."is_rural", OLD."kind", OLD."name", OLD."name_en", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."population", OLD."population_year", OLD."rural_reason", OLD."source", OLD."valid_from", OLD."valid_to"); RETURN NULL;', hash='39eb8df430160bc499d7ecac7781c7a718302d12', operation='DELETE', pgid='pgtrigger_delete_delete_3ae3b', table='territories_territory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='successionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aa7592af01811042ede4d50a7bddebaa1e78ce9c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fd263', table='territories_successionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.UniqueConstraint(fields=('before', 'after', 'on'), name='a_succession_is_told_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='succession',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after_id", NEW."area_share", NEW."before_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='3eb27640256b932f7613bb37ae3defce677c6c6d', operation='INSERT', pgid='pgtrigger_insert_insert_4b54b', table='territories_succession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='succession',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after_id", NEW."area_share", NEW."before_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='e0c55a894d9011622ebe72cee56c8a1b8c531006', operation='UPDATE', pgid='pgtrigger_update_update_586d8', table='territories_succession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='succession',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "territories_successionevent" ("after_id", "area_share", "before_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."after_id", OLD."area_share", OLD."before_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='668ffc77a1a3d6c1cea6c7821f4e3eac2404474b', operation='DELETE', pgid='pgtrigger_delete_delete_b4c88', table='territories_succession', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='territoryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21b5ab27332fa7171b0395a942439b50f44a6e8a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_506a2', table='territories_territoryevent', when='BEFORE')),
        ),
    ]
