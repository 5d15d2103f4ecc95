
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0001_initial'),
        ('evidence', '0001_initial'),
        ('occasions', '0002_enrolment'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='attendance',
            name='document',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='evidence.document'),
        ),
        migrations.AddField(
            model_name='attendance',
            name='late_minutes',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='attendance',
            name='nonce',
            field=models.UUIDField(null=True, unique=True),
        ),
        migrations.AddField(
            model_name='attendance',
            name='received_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='attendance',
            name='stayed_minutes',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name='attendance',
            name='presence',
            field=models.CharField(choices=[('present', 'Present'), ('late', 'Late'), ('excused', 'Excused'), ('absent', 'Absent')], max_length=10),
        ),
        migrations.CreateModel(
            name='DropIn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waits for a decision'), ('seated', 'Has a seat'), ('turned_away', 'No seat given')], default='waiting', max_length=12)),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why it waits')),
                ('at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('enterprise', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='drop_ins', to='enterprises.organisation')),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drop_ins', to='occasions.occasion')),
                ('part', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drop_ins', to='occasions.part')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drop_ins', to='enterprises.person')),
                ('seat', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='drop_in', to='occasions.seat')),
            ],
        ),
        migrations.CreateModel(
            name='DropInEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waits for a decision'), ('seated', 'Has a seat'), ('turned_away', 'No seat given')], default='waiting', max_length=12)),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why it waits')),
                ('at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('enterprise', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('part', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.part')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.dropin')),
                ('seat', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.seat')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Scan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', 'Is being read'), ('read', 'Read'), ('failed', 'Cannot be read')], default='waiting', max_length=10)),
                ('problem', models.CharField(blank=True, max_length=300, verbose_name='problem')),
                ('read_at', models.DateTimeField(null=True)),
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='scan', to='evidence.document')),
            ],
        ),
        migrations.CreateModel(
            name='ScanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('state', models.CharField(choices=[('waiting', 'Is being read'), ('read', 'Read'), ('failed', 'Cannot be read')], default='waiting', max_length=10)),
                ('problem', models.CharField(blank=True, max_length=300, verbose_name='problem')),
                ('read_at', models.DateTimeField(null=True)),
                ('document', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.scan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ScanPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('unread', 'Whose sheet is it?'), ('filed', 'Filed, to be entered'), ('entered', 'Entered'), ('aside', 'No sheet')], default='unread', max_length=10)),
                ('why', models.CharField(blank=True, max_length=20)),
                ('filed_at', models.DateTimeField(null=True)),
                ('entered_at', models.DateTimeField(null=True)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('filed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('occasion', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='scan_pages', to='occasions.occasion')),
                ('parts', models.ManyToManyField(related_name='scan_pages', to='occasions.part')),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='occasions.scan')),
            ],
        ),
        migrations.CreateModel(
            name='ScanPageEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('unread', 'Whose sheet is it?'), ('filed', 'Filed, to be entered'), ('entered', 'Entered'), ('aside', 'No sheet')], default='unread', max_length=10)),
                ('why', models.CharField(blank=True, max_length=20)),
                ('filed_at', models.DateTimeField(null=True)),
                ('entered_at', models.DateTimeField(null=True)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('filed_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('occasion', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.scanpage')),
                ('scan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.scan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='what is to be done')),
                ('is_needed', models.BooleanField(default=True, verbose_name='needed to complete the course')),
                ('criteria', models.JSONField(default=list, verbose_name='criteria')),
                ('pass_points', models.PositiveSmallIntegerField(verbose_name='points to pass')),
                ('due_on', models.DateField(null=True, verbose_name='to be handed in by')),
                ('archived_at', models.DateTimeField(null=True)),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='occasions.occasion')),
                ('part', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='occasions.part')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='what is to be done')),
                ('is_needed', models.BooleanField(default=True, verbose_name='needed to complete the course')),
                ('criteria', models.JSONField(default=list, verbose_name='criteria')),
                ('pass_points', models.PositiveSmallIntegerField(verbose_name='points to pass')),
                ('due_on', models.DateField(null=True, verbose_name='to be handed in by')),
                ('archived_at', models.DateTimeField(null=True)),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('part', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.part')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.task')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Terms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('late_after', models.PositiveSmallIntegerField(verbose_name='minutes after which a check-in is late')),
                ('online_percent', models.PositiveSmallIntegerField(verbose_name='percent of an on-line half-day that count as presence')),
                ('occasion', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='occasions.occasion')),
            ],
        ),
        migrations.CreateModel(
            name='TermsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('late_after', models.PositiveSmallIntegerField(verbose_name='minutes after which a check-in is late')),
                ('online_percent', models.PositiveSmallIntegerField(verbose_name='percent of an on-line half-day that count as presence')),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.terms')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Work',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('link', models.URLField(blank=True, max_length=500)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='works', to='evidence.document')),
                ('replaces', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='occasions.work')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='works', to='occasions.seat')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='works', to='occasions.task')),
            ],
        ),
        migrations.CreateModel(
            name='Marking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('points', models.JSONField()),
                ('result', models.CharField(choices=[('passed', 'Passed'), ('again', 'Once more')], max_length=10)),
                ('comment', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('supersedes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='occasions.marking')),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='markings', to='occasions.work')),
            ],
        ),
        migrations.AddIndex(
            model_name='dropin',
            index=models.Index(fields=['state', 'occasion'], name='occasions_d_state_baf83b_idx'),
        ),
        migrations.AddConstraint(
            model_name='dropin',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'turned_away'), _negated=True), fields=('occasion', 'person'), name='a_person_drops_in_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dropin',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_dropinevent" ("at", "by_id", "decided_at", "decided_by_id", "enterprise_id", "id", "occasion_id", "part_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "state", "version", "why") VALUES (NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_by_id", NEW."enterprise_id", NEW."id", NEW."occasion_id", NEW."part_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."state", NEW."version", NEW."why"); RETURN NULL;', hash='c01612b47309803cac438e6f90c6bc983b5edf65', operation='INSERT', pgid='pgtrigger_insert_insert_e5669', table='occasions_dropin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dropin',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_dropinevent" ("at", "by_id", "decided_at", "decided_by_id", "enterprise_id", "id", "occasion_id", "part_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "state", "version", "why") VALUES (NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_by_id", NEW."enterprise_id", NEW."id", NEW."occasion_id", NEW."part_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."state", NEW."version", NEW."why"); RETURN NULL;', hash='98757157e0b867db982b8525662ad35f05d72097', operation='UPDATE', pgid='pgtrigger_update_update_b93b6', table='occasions_dropin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dropin',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_dropinevent" ("at", "by_id", "decided_at", "decided_by_id", "enterprise_id", "id", "occasion_id", "part_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "state", "version", "why") VALUES (OLD."at", OLD."by_id", OLD."decided_at", OLD."decided_by_id", OLD."enterprise_id", OLD."id", OLD."occasion_id", OLD."part_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."state", OLD."version", OLD."why"); RETURN NULL;', hash='ab5b91170404206172eabcd66f1917cdb825ff80', operation='DELETE', pgid='pgtrigger_delete_delete_80b73', table='occasions_dropin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dropinevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8e1d9e76d39d6a8ebad044a74426605ab5f46727', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_69921', table='occasions_dropinevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_scanevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "read_at", "state") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."problem", NEW."read_at", NEW."state"); RETURN NULL;', hash='b5b6d23ed718dca25a90f6489dec5e0a165d5f88', operation='INSERT', pgid='pgtrigger_insert_insert_de1b6', table='occasions_scan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_scanevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "read_at", "state") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."problem", NEW."read_at", NEW."state"); RETURN NULL;', hash='002551e66e060e862c65c05edb4d83ce42a0d1de', operation='UPDATE', pgid='pgtrigger_update_update_11002', table='occasions_scan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_scanevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "read_at", "state") VALUES (OLD."document_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problem", OLD."read_at", OLD."state"); RETURN NULL;', hash='9531d14a3fe781c5f139fc447cccd484ab4886f4', operation='DELETE', pgid='pgtrigger_delete_delete_74dd1', table='occasions_scan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c5dd27cacbf35e0f0716c0ec316b8e428b9a8c8b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ef38e', table='occasions_scanevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='scanpage',
            index=models.Index(fields=['state'], name='occasions_s_state_f34642_idx'),
        ),
        migrations.AddConstraint(
            model_name='scanpage',
            constraint=models.UniqueConstraint(fields=('scan', 'number'), name='a_page_of_a_scan_has_its_number'),
        ),
        migrations.AddConstraint(
            model_name='scanpage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['filed', 'entered']), _negated=True), ('occasion__isnull', False), _connector='OR'), name='a_filed_page_has_its_occasion'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scanpage',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_scanpageevent" ("entered_at", "entered_by_id", "filed_at", "filed_by_id", "id", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "state", "why") VALUES (NEW."entered_at", NEW."entered_by_id", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scan_id", NEW."state", NEW."why"); RETURN NULL;', hash='a9c7f4c4edb506cdb02ff8bf80fede04e6303d37', operation='INSERT', pgid='pgtrigger_insert_insert_63fac', table='occasions_scanpage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scanpage',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_scanpageevent" ("entered_at", "entered_by_id", "filed_at", "filed_by_id", "id", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "state", "why") VALUES (NEW."entered_at", NEW."entered_by_id", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scan_id", NEW."state", NEW."why"); RETURN NULL;', hash='51a2bb1e5925cb3346896b78ae173eadac0e192d', operation='UPDATE', pgid='pgtrigger_update_update_9a2da', table='occasions_scanpage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scanpage',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_scanpageevent" ("entered_at", "entered_by_id", "filed_at", "filed_by_id", "id", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "state", "why") VALUES (OLD."entered_at", OLD."entered_by_id", OLD."filed_at", OLD."filed_by_id", OLD."id", OLD."number", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scan_id", OLD."state", OLD."why"); RETURN NULL;', hash='e033a9ced7aac1b9e296c468df4a29410d7eb5aa', operation='DELETE', pgid='pgtrigger_delete_delete_61a74', table='occasions_scanpage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scanpageevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='05cbfaae6a8440ccf6421bb23338c9423913478a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_11082', table='occasions_scanpageevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_taskevent" ("archived_at", "criteria", "due_on", "id", "is_needed", "occasion_id", "part_id", "pass_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (NEW."archived_at", NEW."criteria", NEW."due_on", NEW."id", NEW."is_needed", NEW."occasion_id", NEW."part_id", NEW."pass_points", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."title", NEW."version"); RETURN NULL;', hash='039ca6a52a9254d8222f5f6e9f9145c2cd3b6313', operation='INSERT', pgid='pgtrigger_insert_insert_59554', table='occasions_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_taskevent" ("archived_at", "criteria", "due_on", "id", "is_needed", "occasion_id", "part_id", "pass_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (NEW."archived_at", NEW."criteria", NEW."due_on", NEW."id", NEW."is_needed", NEW."occasion_id", NEW."part_id", NEW."pass_points", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."title", NEW."version"); RETURN NULL;', hash='dc2fc62b8aa352063fda694f55957ca5403ecf94', operation='UPDATE', pgid='pgtrigger_update_update_0f270', table='occasions_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_taskevent" ("archived_at", "criteria", "due_on", "id", "is_needed", "occasion_id", "part_id", "pass_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (OLD."archived_at", OLD."criteria", OLD."due_on", OLD."id", OLD."is_needed", OLD."occasion_id", OLD."part_id", OLD."pass_points", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."title", OLD."version"); RETURN NULL;', hash='23bee37d73b6c7946d8aa7d255caafde02037482', operation='DELETE', pgid='pgtrigger_delete_delete_27dbe', table='occasions_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bc17a94d536fee5c94ac76bbb54d578a83c2cf22', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dec37', table='occasions_taskevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='terms',
            constraint=models.CheckConstraint(condition=models.Q(('online_percent__gte', 1), ('online_percent__lte', 100)), name='presence_is_a_share_of_the_half_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='terms',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_termsevent" ("id", "late_after", "occasion_id", "online_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."late_after", NEW."occasion_id", NEW."online_percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='ae00f1e32f65618d9c5e50d45d020d0cf4271782', operation='INSERT', pgid='pgtrigger_insert_insert_25ae1', table='occasions_terms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='terms',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_termsevent" ("id", "late_after", "occasion_id", "online_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."late_after", NEW."occasion_id", NEW."online_percent", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='3465840c12c0923c0540ac1b98b0505473ec45a3', operation='UPDATE', pgid='pgtrigger_update_update_bc2d5', table='occasions_terms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='terms',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_termsevent" ("id", "late_after", "occasion_id", "online_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."late_after", OLD."occasion_id", OLD."online_percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='dfbfcfec1d4644ca24b698c36f570e09881c8160', operation='DELETE', pgid='pgtrigger_delete_delete_ae4c1', table='occasions_terms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='termsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a1292a421a352eeeb677ef2dd241281af49599d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7fe03', table='occasions_termsevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='work',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('link', ''), _negated=True), ('document__isnull', False), _connector='OR'), name='a_work_is_a_file_or_an_address'),
        ),
        migrations.AddConstraint(
            model_name='work',
            constraint=models.UniqueConstraint(condition=models.Q(('replaces', None)), fields=('task', 'seat'), name='a_task_is_first_handed_in_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='work',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3bc457ffefd6d38e6901424737279814fd13a3b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c0b67', table='occasions_work', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='work',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='409abeb638049ee39ecac192c7cf8f4b0c288f98', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_29099', table='occasions_work', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='marking',
            constraint=models.UniqueConstraint(condition=models.Q(('supersedes', None)), fields=('work',), name='a_work_has_one_first_marking'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='marking',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='640d2ee72fa241f3e530f8047b8a3ea8f948553f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d28fd', table='occasions_marking', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='marking',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='02c4286de06249ad1f6e94c19ea5c9bfa8798ae3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_346d5', table='occasions_marking', when='BEFORE')),
        ),
    ]
