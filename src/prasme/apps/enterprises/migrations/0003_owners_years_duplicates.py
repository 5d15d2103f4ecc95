
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0002_relations'),
        ('evidence', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FinancialYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('headcount', models.DecimalField(decimal_places=2, max_digits=9, null=True, verbose_name='headcount')),
                ('turnover', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='turnover')),
                ('balance', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='balance sheet total')),
                ('source', models.CharField(choices=[('declared', 'declared by the enterprise'), ('annual_report', 'annual report'), ('register', 'public register'), ('estimate', 'estimate of a young enterprise')], default='declared', max_length=16, verbose_name='source')),
                ('declared_by', models.CharField(blank=True, max_length=120, verbose_name='said by')),
            ],
        ),
        migrations.CreateModel(
            name='FinancialYearEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('headcount', models.DecimalField(decimal_places=2, max_digits=9, null=True, verbose_name='headcount')),
                ('turnover', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='turnover')),
                ('balance', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='balance sheet total')),
                ('source', models.CharField(choices=[('declared', 'declared by the enterprise'), ('annual_report', 'annual report'), ('register', 'public register'), ('estimate', 'estimate of a young enterprise')], default='declared', max_length=16, verbose_name='source')),
                ('declared_by', models.CharField(blank=True, max_length=120, verbose_name='said by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MailAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('purpose', models.CharField(choices=[('training', 'training'), ('invoices', 'invoices'), ('documents', 'documents'), ('other', 'other')], default='other', max_length=12, verbose_name='for')),
                ('label', models.CharField(blank=True, max_length=80, verbose_name='note')),
            ],
        ),
        migrations.CreateModel(
            name='MailAddressEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('purpose', models.CharField(choices=[('training', 'training'), ('invoices', 'invoices'), ('documents', 'documents'), ('other', 'other')], default='other', max_length=12, verbose_name='for')),
                ('label', models.CharField(blank=True, max_length=80, verbose_name='note')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('firm', 'enterprises'), ('person', 'people')], max_length=6)),
                ('survivor', models.CharField(max_length=36)),
                ('retired', models.CharField(max_length=36)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('undone_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MergeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('firm', 'enterprises'), ('person', 'people')], max_length=6)),
                ('survivor', models.CharField(max_length=36)),
                ('retired', models.CharField(max_length=36)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('undone_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('model', models.CharField(max_length=60)),
                ('row', models.CharField(max_length=36)),
                ('field', models.CharField(max_length=40)),
                ('before', models.TextField(null=True)),
                ('after', models.TextField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='NaceClass',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.CharField(choices=[('2', '2'), ('2.1', '2.1')], max_length=4)),
                ('code', models.CharField(max_length=8)),
                ('language', models.CharField(max_length=7)),
                ('name', models.CharField(max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='NaceClassEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('revision', models.CharField(choices=[('2', '2'), ('2.1', '2.1')], max_length=4)),
                ('code', models.CharField(max_length=8)),
                ('language', models.CharField(max_length=7)),
                ('name', models.CharField(max_length=300)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NaceStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.CharField(max_length=8)),
                ('after', models.CharField(max_length=8)),
            ],
        ),
        migrations.CreateModel(
            name='NaceStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('before', models.CharField(max_length=8)),
                ('after', models.CharField(max_length=8)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OwnershipLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('capital', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of capital')),
                ('votes', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of votes')),
                ('has_board_majority', models.BooleanField(default=False, verbose_name='appoints the majority of the board')),
                ('has_contract', models.BooleanField(default=False, verbose_name='decides by a contract or the articles')),
                ('has_agreement', models.BooleanField(default=False, verbose_name='has most votes by an agreement with others')),
                ('valid_from', models.DateField(verbose_name='valid from')),
                ('valid_to', models.DateField(null=True, verbose_name='valid to')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='source')),
            ],
        ),
        migrations.CreateModel(
            name='OwnershipLinkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('capital', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of capital')),
                ('votes', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of votes')),
                ('has_board_majority', models.BooleanField(default=False, verbose_name='appoints the majority of the board')),
                ('has_contract', models.BooleanField(default=False, verbose_name='decides by a contract or the articles')),
                ('has_agreement', models.BooleanField(default=False, verbose_name='has most votes by an agreement with others')),
                ('valid_from', models.DateField(verbose_name='valid from')),
                ('valid_to', models.DateField(null=True, verbose_name='valid to')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='source')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Suspicion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('firm', 'enterprises'), ('person', 'people')], max_length=6)),
                ('first', models.CharField(max_length=36)),
                ('second', models.CharField(max_length=36)),
                ('signals', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('open', 'to be looked at'), ('apart', 'not the same'), ('merged', 'merged')], default='open', max_length=6)),
                ('found_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='SuspicionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('firm', 'enterprises'), ('person', 'people')], max_length=6)),
                ('first', models.CharField(max_length=36)),
                ('second', models.CharField(max_length=36)),
                ('signals', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('open', 'to be looked at'), ('apart', 'not the same'), ('merged', 'merged')], default='open', max_length=6)),
                ('found_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organisation',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organisation',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organisation',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='organisation',
            name='merged_into',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='organisationevent',
            name='merged_into',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='person',
            name='merged_into',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='enterprises.person'),
        ),
        migrations.AddField(
            model_name='personevent',
            name='merged_into',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_organisationevent" ("country_code", "email", "folded", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "registration_number", "version") VALUES (NEW."country_code", NEW."email", NEW."folded", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."registration_number", NEW."version"); RETURN NULL;', hash='fe20f6fcd31d7684fd2b5aa5bcba165c2fe24889', operation='INSERT', pgid='pgtrigger_insert_insert_3e528', table='enterprises_organisation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_organisationevent" ("country_code", "email", "folded", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "registration_number", "version") VALUES (NEW."country_code", NEW."email", NEW."folded", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."registration_number", NEW."version"); RETURN NULL;', hash='b45b5b46c08f7b40883132d0f7e7dcb8ecdb1690', operation='UPDATE', pgid='pgtrigger_update_update_6ba93', table='enterprises_organisation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_organisationevent" ("country_code", "email", "folded", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "registration_number", "version") VALUES (OLD."country_code", OLD."email", OLD."folded", OLD."id", OLD."kind", OLD."merged_into_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."registration_number", OLD."version"); RETURN NULL;', hash='e0480a4e501d003022b0629cd3492dc1eb029eeb', operation='DELETE', pgid='pgtrigger_delete_delete_03ed7', table='enterprises_organisation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_personevent" ("created_at", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='ccbeaad8c38823d1578224354b0acd89eebe340d', operation='INSERT', pgid='pgtrigger_insert_insert_c2f9a', table='enterprises_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_personevent" ("created_at", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='cbc59b0ad673485eb2f89e4a7a267261c7347766', operation='UPDATE', pgid='pgtrigger_update_update_146dc', table='enterprises_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_personevent" ("created_at", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."created_at", OLD."id", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='c06aa57e9b9b85126cb27e98546739d18785ebb1', operation='DELETE', pgid='pgtrigger_delete_delete_c2559', table='enterprises_person', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', models.F('pk')), _negated=True), name='a_firm_is_not_merged_into_itself'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', models.F('pk')), _negated=True), name='a_person_is_not_merged_into_oneself'),
        ),
        migrations.AddField(
            model_name='financialyear',
            name='enterprise',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='years', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='financialyearevent',
            name='enterprise',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='financialyearevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='financialyearevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.financialyear'),
        ),
        migrations.AddField(
            model_name='mailaddress',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='addresses', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='mailaddressevent',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='mailaddressevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='mailaddressevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.mailaddress'),
        ),
        migrations.AddField(
            model_name='merge',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='merge',
            name='undone_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mergeevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mergeevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='mergeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.merge'),
        ),
        migrations.AddField(
            model_name='mergeevent',
            name='undone_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='move',
            name='merge',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='enterprises.merge'),
        ),
        migrations.AddConstraint(
            model_name='naceclass',
            constraint=models.UniqueConstraint(fields=('revision', 'code', 'language'), name='a_class_is_named_once_a_language'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naceclass',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_naceclassevent" ("code", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (NEW."code", NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision"); RETURN NULL;', hash='c59c1ed3fe9d91241fe92c9588b5ce47c9be2c39', operation='INSERT', pgid='pgtrigger_insert_insert_5e85b', table='enterprises_naceclass', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naceclass',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_naceclassevent" ("code", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (NEW."code", NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision"); RETURN NULL;', hash='4a40890b7423fadbaabe71ba8e83531aa73b5d4a', operation='UPDATE', pgid='pgtrigger_update_update_7d8c6', table='enterprises_naceclass', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naceclass',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_naceclassevent" ("code", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (OLD."code", OLD."id", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision"); RETURN NULL;', hash='f049756fb441356771a8c3765a3a1d17292ceee3', operation='DELETE', pgid='pgtrigger_delete_delete_b198e', table='enterprises_naceclass', when='AFTER')),
        ),
        migrations.AddField(
            model_name='naceclassevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='naceclassevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.naceclass'),
        ),
        migrations.AddConstraint(
            model_name='nacestep',
            constraint=models.UniqueConstraint(fields=('before', 'after'), name='a_code_becomes_another_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nacestep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_nacestepevent" ("after", "before", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after", NEW."before", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='18457ad81a748a3291963783f550b34e1f8d8c53', operation='INSERT', pgid='pgtrigger_insert_insert_34ae9', table='enterprises_nacestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nacestep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_nacestepevent" ("after", "before", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."after", NEW."before", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='37bd8207182218f5d8b119eccfcc837c03828aca', operation='UPDATE', pgid='pgtrigger_update_update_a7115', table='enterprises_nacestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nacestep',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_nacestepevent" ("after", "before", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."after", OLD."before", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='52afcc457ba4467633a589f908082bfe8201aca1', operation='DELETE', pgid='pgtrigger_delete_delete_c2272', table='enterprises_nacestep', when='AFTER')),
        ),
        migrations.AddField(
            model_name='nacestepevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='nacestepevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.nacestep'),
        ),
        migrations.AddField(
            model_name='ownershiplink',
            name='document',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ownership', to='evidence.document', verbose_name='evidence'),
        ),
        migrations.AddField(
            model_name='ownershiplink',
            name='enterprise',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='owners', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='ownershiplink',
            name='owner',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='enterprises.organisation', verbose_name='owner'),
        ),
        migrations.AddField(
            model_name='ownershiplink',
            name='owner_person',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='enterprises.person', verbose_name='owner'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='document',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document', verbose_name='evidence'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='enterprise',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='owner',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation', verbose_name='owner'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='owner_person',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person', verbose_name='owner'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='ownershiplinkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.ownershiplink'),
        ),
        migrations.AddField(
            model_name='suspicion',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='suspicionevent',
            name='decided_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='suspicionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='suspicionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.suspicion'),
        ),
        migrations.AddConstraint(
            model_name='financialyear',
            constraint=models.UniqueConstraint(fields=('enterprise', 'year'), name='a_year_of_a_firm_is_kept_once'),
        ),
        migrations.AddConstraint(
            model_name='financialyear',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('headcount', None), ('headcount__gte', 0), _connector='OR'), models.Q(('balance', None), ('balance__gte', 0), _connector='OR')), name='a_year_has_nobody_or_more'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='financialyear',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_financialyearevent" ("balance", "declared_by", "enterprise_id", "headcount", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "turnover", "version", "year") VALUES (NEW."balance", NEW."declared_by", NEW."enterprise_id", NEW."headcount", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."turnover", NEW."version", NEW."year"); RETURN NULL;', hash='62216c7b50c1cae932de81b42ed13ea432925e6a', operation='INSERT', pgid='pgtrigger_insert_insert_f44b8', table='enterprises_financialyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='financialyear',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_financialyearevent" ("balance", "declared_by", "enterprise_id", "headcount", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "turnover", "version", "year") VALUES (NEW."balance", NEW."declared_by", NEW."enterprise_id", NEW."headcount", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."turnover", NEW."version", NEW."year"); RETURN NULL;', hash='6b0a23d33b19c30af9311f460a0b6a687c678646', operation='UPDATE', pgid='pgtrigger_update_update_03fe0', table='enterprises_financialyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='financialyear',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_financialyearevent" ("balance", "declared_by", "enterprise_id", "headcount", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "turnover", "version", "year") VALUES (OLD."balance", OLD."declared_by", OLD."enterprise_id", OLD."headcount", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."turnover", OLD."version", OLD."year"); RETURN NULL;', hash='23fb887fb635c7107740d90312868162286db64e', operation='DELETE', pgid='pgtrigger_delete_delete_30356', table='enterprises_financialyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='financialyearevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1456560bb7aa848326fcf4b3955b2caa0b68fca9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad0d8', table='enterprises_financialyearevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='mailaddress',
            constraint=models.UniqueConstraint(models.F('organisation'), django.db.models.functions.text.Lower('email'), name='an_organisation_has_an_address_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mailaddress',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_mailaddressevent" ("email", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (NEW."email", NEW."id", NEW."label", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose"); RETURN NULL;', hash='53aba7c6e63259d2f0eb34128ecfcb858856aecf', operation='INSERT', pgid='pgtrigger_insert_insert_29315', table='enterprises_mailaddress', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mailaddress',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_mailaddressevent" ("email", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (NEW."email", NEW."id", NEW."label", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose"); RETURN NULL;', hash='a1a9ae16811bbe9e49e66a1842ac5c098829a90f', operation='UPDATE', pgid='pgtrigger_update_update_8a4c6', table='enterprises_mailaddress', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mailaddress',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_mailaddressevent" ("email", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (OLD."email", OLD."id", OLD."label", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose"); RETURN NULL;', hash='b4850be1232d85371a757b1a47269d530490f941', operation='DELETE', pgid='pgtrigger_delete_delete_fae4c', table='enterprises_mailaddress', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mailaddressevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7ce3aa15db7f9a7b0c99ca37e911861058957174', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0871', table='enterprises_mailaddressevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='merge',
            index=models.Index(fields=['kind', 'survivor'], name='enterprises_kind_9e5603_idx'),
        ),
        migrations.AddIndex(
            model_name='merge',
            index=models.Index(fields=['kind', 'retired'], name='enterprises_kind_5174d0_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_mergeevent" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired", "survivor", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."retired", NEW."survivor", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;', hash='d0c05785333114d2184a020e90d7515783f9533f', operation='INSERT', pgid='pgtrigger_insert_insert_be328', table='enterprises_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_mergeevent" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired", "survivor", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."retired", NEW."survivor", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;', hash='5828ef7cbcb386fe0fb203e834989131e6b23e94', operation='UPDATE', pgid='pgtrigger_update_update_4b12d', table='enterprises_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_mergeevent" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "retired", "survivor", "undone_at", "undone_by_id") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."retired", OLD."survivor", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;', hash='6afc5bcdb35f46acae494feb58243401201d2a30', operation='DELETE', pgid='pgtrigger_delete_delete_15c56', table='enterprises_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mergeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dbabdb9152ecdfcfc258ff82f4909d4034d115af', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_db9b7', table='enterprises_mergeevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='move',
            index=models.Index(fields=['model', 'row'], name='enterprises_model_a14e2f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='move',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3ae61b37484f29599f3590cd5fc91a7f5aed44fd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_60113', table='enterprises_move', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='move',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='b5adff279b712133acb1b929eebcade999104b9e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_0d283', table='enterprises_move', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naceclassevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d938ea1fcfc3cbb171e8ba0680ab7d9e6ca0ff8c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9437b', table='enterprises_naceclassevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nacestepevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87d4576a3897697a428088fc0bea063db4334d90', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b76b4', table='enterprises_nacestepevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='ownershiplink',
            index=models.Index(fields=['enterprise', 'valid_from'], name='enterprises_enterpr_d7f1be_idx'),
        ),
        migrations.AddIndex(
            model_name='ownershiplink',
            index=models.Index(fields=['owner', 'valid_from'], name='enterprises_owner_i_75219e_idx'),
        ),
        migrations.AddConstraint(
            model_name='ownershiplink',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('owner__isnull', False), ('owner_person', None)), models.Q(('owner', None), ('owner_person__isnull', False)), _connector='OR'), name='an_owner_is_a_firm_or_a_person'),
        ),
        migrations.AddConstraint(
            model_name='ownershiplink',
            constraint=models.CheckConstraint(condition=models.Q(('owner', None), models.Q(('owner', models.F('enterprise')), _negated=True), _connector='OR'), name='a_firm_owns_another'),
        ),
        migrations.AddConstraint(
            model_name='ownershiplink',
            constraint=models.CheckConstraint(condition=models.Q(('capital', None), models.Q(('capital__gte', 0), ('capital__lte', 100)), _connector='OR'), name='capital_is_0_to_100'),
        ),
        migrations.AddConstraint(
            model_name='ownershiplink',
            constraint=models.CheckConstraint(condition=models.Q(('votes', None), models.Q(('votes__gte', 0), ('votes__lte', 100)), _connector='OR'), name='votes_are_0_to_100'),
        ),
        migrations.AddConstraint(
            model_name='ownershiplink',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to', None), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='ownership_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownershiplink',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_ownershiplinkevent" ("capital", "document_id", "enterprise_id", "has_agreement", "has_board_majority", "has_contract", "id", "note", "owner_id", "owner_person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version", "votes") VALUES (NEW."capital", NEW."document_id", NEW."enterprise_id", NEW."has_agreement", NEW."has_board_majority", NEW."has_contract", NEW."id", NEW."note", NEW."owner_id", NEW."owner_person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version", NEW."votes"); RETURN NULL;', hash='3773667d8fc792809a02f9e609a8914a32e2d575', operation='INSERT', pgid='pgtrigger_insert_insert_54416', table='enterprises_ownershiplink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownershiplink',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_ownershiplinkevent" ("capital", "document_id", "enterprise_id", "has_agreement", "has_board_majority", "has_contract", "id", "note", "owner_id", "owner_person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version", "votes") VALUES (NEW."capital", NEW."document_id", NEW."enterprise_id", NEW."has_agreement", NEW."has_board_majority", NEW."has_contract", NEW."id", NEW."note", NEW."owner_id", NEW."owner_person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version", NEW."votes"); RETURN NULL;', hash='519dd930e8e90b1b94993b3e9a2f05e824b29591', operation='UPDATE', pgid='pgtrigger_update_update_61016', table='enterprises_ownershiplink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownershiplink',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_ownershiplinkevent" ("capital", "document_id", "enterprise_id", "has_agreement", "has_board_majority", "has_contract", "id", "note", "owner_id", "owner_person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version", "votes") VALUES (OLD."capital", OLD."document_id", OLD."enterprise_id", OLD."has_agreement", OLD."has_board_majority", OLD."has_contract", OLD."id", OLD."note", OLD."owner_id", OLD."owner_person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version", OLD."votes"); RETURN NULL;', hash='2b1bb229fc75c91539ac9600c5c31234617b4074', operation='DELETE', pgid='pgtrigger_delete_delete_2e774', table='enterprises_ownershiplink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownershiplinkevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a4c6e7ac7e88aba7ada9b52bae016eda09614f3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9eabf', table='enterprises_ownershiplinkevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='suspicion',
            index=models.Index(fields=['state', 'found_at'], name='enterprises_state_cba78c_idx'),
        ),
        migrations.AddConstraint(
            model_name='suspicion',
            constraint=models.UniqueConstraint(fields=('kind', 'first', 'second'), name='a_pair_is_suspected_once'),
        ),
        migrations.AddConstraint(
            model_name='suspicion',
            constraint=models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='the_smaller_key_is_first'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suspicion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_suspicionevent" ("decided_at", "decided_by_id", "first", "found_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second", "signals", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."first", NEW."found_at", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second", NEW."signals", NEW."state"); RETURN NULL;', hash='75deef30ce655fd3e31426d7962aa4a9af84d694', operation='INSERT', pgid='pgtrigger_insert_insert_f6b10', table='enterprises_suspicion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suspicion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_suspicionevent" ("decided_at", "decided_by_id", "first", "found_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second", "signals", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."first", NEW."found_at", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second", NEW."signals", NEW."state"); RETURN NULL;', hash='baa5300c988a516543176fb633361702db4dd98d', operation='UPDATE', pgid='pgtrigger_update_update_1b5ed', table='enterprises_suspicion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suspicion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_suspicionevent" ("decided_at", "decided_by_id", "first", "found_at", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second", "signals", "state") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."first", OLD."found_at", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second", OLD."signals", OLD."state"); RETURN NULL;', hash='51ae55e46a391a88e9d489781e59539df2ce76a7', operation='DELETE', pgid='pgtrigger_delete_delete_583ce', table='enterprises_suspicion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suspicionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='85594ae506de1e8fc94d19def3a06717dd655957', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_12563', table='enterprises_suspicionevent', when='BEFORE')),
        ),
    ]
