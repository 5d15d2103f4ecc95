
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0003_participant_data'),
        ('territories', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Deadline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('applications_close', 'applications close'), ('report', 'report to the funder'), ('period', 'the period closes'), ('claim', 'claim to the funder'), ('evaluation', 'evaluation'), ('other', 'other')], max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('due_on', models.DateField(verbose_name='due')),
                ('responsible', models.CharField(choices=[('operator', 'Operator'), ('provider', 'Provider'), ('auditor', 'Auditor')], max_length=20, verbose_name='who sees to it')),
                ('repeat', models.CharField(choices=[('once', 'once'), ('monthly', 'every month'), ('quarterly', 'every quarter'), ('half_yearly', 'every half-year'), ('yearly', 'every year')], default='once', max_length=15, verbose_name='repeats')),
                ('series', models.UUIDField()),
                ('done_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
            ],
        ),
        migrations.CreateModel(
            name='DeadlineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('applications_close', 'applications close'), ('report', 'report to the funder'), ('period', 'the period closes'), ('claim', 'claim to the funder'), ('evaluation', 'evaluation'), ('other', 'other')], max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('due_on', models.DateField(verbose_name='due')),
                ('responsible', models.CharField(choices=[('operator', 'Operator'), ('provider', 'Provider'), ('auditor', 'Auditor')], max_length=20, verbose_name='who sees to it')),
                ('repeat', models.CharField(choices=[('once', 'once'), ('monthly', 'every month'), ('quarterly', 'every quarter'), ('half_yearly', 'every half-year'), ('yearly', 'every year')], default='once', max_length=15, verbose_name='repeats')),
                ('series', models.UUIDField()),
                ('done_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='edition',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='programme',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='edition',
            name='made_from',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='clones', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='editionevent',
            name='made_from',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='programme',
            name='territory',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='programmes', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='programmeevent',
            name='territory',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory'),
        ),
        migrations.AlterField(
            model_name='programme',
            name='adapted_from',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='adaptations', to='programmes.programme'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='fc50c6e1f074cb15d29a52d91ce697b8d6f4a507', operation='INSERT', pgid='pgtrigger_insert_insert_9af4d', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (NEW."aid_budget", NEW."aid_intensity", NEW."allows_people_without_enterprise", NEW."code", NEW."completion_share", NEW."currency", NEW."eligible_sizes", NEW."ends_on", NEW."id", NEW."legal_basis", NEW."made_from_id", NEW."participant_data", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."starts_on", NEW."state", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='f3a63368278bb58e9620b02bb3d6af8bc76750cb', operation='UPDATE', pgid='pgtrigger_update_update_efcc8', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_editionevent" ("aid_budget", "aid_intensity", "allows_people_without_enterprise", "code", "completion_share", "currency", "eligible_sizes", "ends_on", "id", "legal_basis", "made_from_id", "participant_data", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "state", "territory_id", "title", "version") VALUES (OLD."aid_budget", OLD."aid_intensity", OLD."allows_people_without_enterprise", OLD."code", OLD."completion_share", OLD."currency", OLD."eligible_sizes", OLD."ends_on", OLD."id", OLD."legal_basis", OLD."made_from_id", OLD."participant_data", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."starts_on", OLD."state", OLD."territory_id", OLD."title", OLD."version"); RETURN NULL;', hash='ca9fa28f32475675166a1b3b5ac0f51a883c8699', operation='DELETE', pgid='pgtrigger_delete_delete_1928a', table='programmes_edition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."policy_intent", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='43c92abbee058055fec76358d7d45cbeae2f2e6f', operation='INSERT', pgid='pgtrigger_insert_insert_56ab2', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "version") VALUES (NEW."adapted_from_id", NEW."code", NEW."goal", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."policy_intent", NEW."territory_id", NEW."title", NEW."version"); RETURN NULL;', hash='a4bb1abe7098c4a45af2eef820cb03cd5c642cc9', operation='UPDATE', pgid='pgtrigger_update_update_af864', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_programmeevent" ("adapted_from_id", "code", "goal", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_intent", "territory_id", "title", "version") VALUES (OLD."adapted_from_id", OLD."code", OLD."goal", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."policy_intent", OLD."territory_id", OLD."title", OLD."version"); RETURN NULL;', hash='07677ee8c0d8e4cff644b1cbfbabc02a1d317572', operation='DELETE', pgid='pgtrigger_delete_delete_f6c03', table='programmes_programme', when='AFTER')),
        ),
        migrations.AddField(
            model_name='calendarlink',
            name='user',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_link', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deadline',
            name='done_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deadline',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deadlines', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='deadlineevent',
            name='done_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deadlineevent',
            name='edition',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition'),
        ),
        migrations.AddField(
            model_name='deadlineevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='deadlineevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.deadline'),
        ),
        migrations.AddIndex(
            model_name='deadline',
            index=models.Index(fields=['edition', 'due_on'], name='programmes__edition_6dac20_idx'),
        ),
        migrations.AddConstraint(
            model_name='deadline',
            constraint=models.UniqueConstraint(fields=('series', 'due_on'), name='a_series_is_due_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='deadline',
            constraint=models.CheckConstraint(condition=models.Q(('done_at', None), ('done_by__isnull', False), _connector='OR'), name='what_is_done_was_done_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deadline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_deadlineevent" ("done_at", "done_by_id", "due_on", "edition_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat", "responsible", "series", "title") VALUES (NEW."done_at", NEW."done_by_id", NEW."due_on", NEW."edition_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."repeat", NEW."responsible", NEW."series", NEW."title"); RETURN NULL;', hash='ec629d8a10ca5d8c35219b181878f711117d2fb5', operation='INSERT', pgid='pgtrigger_insert_insert_bb8e6', table='programmes_deadline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deadline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programmes_deadlineevent" ("done_at", "done_by_id", "due_on", "edition_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat", "responsible", "series", "title") VALUES (NEW."done_at", NEW."done_by_id", NEW."due_on", NEW."edition_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."repeat", NEW."responsible", NEW."series", NEW."title"); RETURN NULL;', hash='6a8b670faf901a4f6cd3ee730dcb9bddb08cdb16', operation='UPDATE', pgid='pgtrigger_update_update_8f167', table='programmes_deadline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deadline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programmes_deadlineevent" ("done_at", "done_by_id", "due_on", "edition_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat", "responsible", "series", "title") VALUES (OLD."done_at", OLD."done_by_id", OLD."due_on", OLD."edition_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."repeat", OLD."responsible", OLD."series", OLD."title"); RETURN NULL;', hash='06c1eb1583c303ef1e46de59a538b11b9279b39b', operation='DELETE', pgid='pgtrigger_delete_delete_960a0', table='programmes_deadline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deadlineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b426378da99acf712a3baee7651293ff25d239e4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d2708', table='programmes_deadlineevent', when='BEFORE')),
        ),
    ]
