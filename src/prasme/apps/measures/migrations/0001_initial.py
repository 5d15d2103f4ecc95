
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('occasions', '0002_measures'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('hackathon', 'corporate hackathon'), ('workshop', 'digital workshop'), ('meetup', 'digi-meetup'), ('expert_visit', 'sofa experts'), ('conference', 'conference'), ('study_visit', 'study visit'), ('preparation', 'preparation workshop'), ('matchmaking', 'matchmaking day'), ('monitoring', 'monitoring workshop')], max_length=20, verbose_name='kind')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('announced', 'Announced'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='draft', max_length=12)),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('occasion', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='measure', to='occasions.occasion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MeasureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('hackathon', 'corporate hackathon'), ('workshop', 'digital workshop'), ('meetup', 'digi-meetup'), ('expert_visit', 'sofa experts'), ('conference', 'conference'), ('study_visit', 'study visit'), ('preparation', 'preparation workshop'), ('matchmaking', 'matchmaking day'), ('monitoring', 'monitoring workshop')], max_length=20, verbose_name='kind')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('announced', 'Announced'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='draft', max_length=12)),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measureevent" ("ends_on", "id", "kind", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "summary", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."state", NEW."summary", NEW."version"); RETURN NULL;', hash='6b967aea15cd0bfd91f1d4a4a68d4e084651f77a', operation='INSERT', pgid='pgtrigger_insert_insert_e26a2', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_measureevent" ("ends_on", "id", "kind", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "summary", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."state", NEW."summary", NEW."version"); RETURN NULL;', hash='03ea4f4f8f9fa62557a22885a6dd868ea2b6865e', operation='UPDATE', pgid='pgtrigger_update_update_fd347', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measureevent" ("ends_on", "id", "kind", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "summary", "version") VALUES (OLD."ends_on", OLD."id", OLD."kind", OLD."language", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."state", OLD."summary", OLD."version"); RETURN NULL;', hash='bd9fddfb68ee8441d9a24bd314324c00a285d78a', operation='DELETE', pgid='pgtrigger_delete_delete_7343e', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3b857d76bfbd248ca965d5557aab4fbf4f0a3cae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8014c', table='measures_measureevent', when='BEFORE')),
        ),
    ]
