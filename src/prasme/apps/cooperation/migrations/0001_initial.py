import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('enterprises', '0001_initial'),
        ('evidence', '0001_initial'),
        ('occasions', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Cooperation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('agreement', 'partnership agreement'), ('project', 'cooperation project')], max_length=10, verbose_name='kind')),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('terms', models.TextField(blank=True, verbose_name='what was agreed')),
                ('value', models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='value in euro')),
                ('in_kind', models.CharField(blank=True, max_length=300, verbose_name='in kind')),
                ('state', models.CharField(choices=[('signed', 'Signed'), ('alive', 'Alive'), ('delivered', 'Delivered'), ('ended', 'Ended'), ('introduced', 'Introduced'), ('in_talks', 'In talks'), ('joint_project', 'Joint project'), ('contract', 'Contract'), ('implemented', 'Implemented'), ('stopped', 'Stopped')], max_length=14, verbose_name='state')),
                ('began_on', models.DateField(verbose_name='since')),
                ('moved_on', models.DateField()),
                ('story', models.TextField(blank=True, verbose_name='story')),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cooperations', to='programmes.edition')),
                ('grew_from', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grew_into', to='cooperation.cooperation')),
                ('occasion', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cooperations', to='occasions.occasion')),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'kind', 'state'], name='cooperation_edition_f66ebb_idx'), models.Index(fields=['-began_on', 'id'], name='cooperation_began_o_dd2978_idx'), models.Index(fields=['occasion'], name='cooperation_occasio_3e3d99_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('value', None), ('value__gte', 0), _connector='OR'), name='a_value_is_nothing_or_more'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'agreement'), ('state__in', ['signed', 'alive', 'delivered', 'ended'])), models.Q(('kind', 'project'), ('state__in', ['introduced', 'in_talks', 'joint_project', 'contract', 'implemented', 'stopped'])), _connector='OR'), name='a_state_is_of_its_kind'), models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key',), name='a_request_records_one_cooperation')],
            },
        ),
        migrations.CreateModel(
            name='Partner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('contact', models.CharField(blank=True, max_length=120, verbose_name='contact person')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('language', models.CharField(default='lv', max_length=7)),
                ('gives', models.CharField(blank=True, max_length=300, verbose_name='gives')),
                ('may_be_told_at', models.DateTimeField(null=True)),
                ('cooperation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='cooperation.cooperation')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='partnerships', to='enterprises.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cooperation', 'organisation'), name='a_partner_is_named_once')],
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('months', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField()),
                ('asked_at', models.DateTimeField(null=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(blank=True, choices=[('signed', 'Signed'), ('alive', 'Alive'), ('delivered', 'Delivered'), ('ended', 'Ended'), ('introduced', 'Introduced'), ('in_talks', 'In talks'), ('joint_project', 'Joint project'), ('contract', 'Contract'), ('implemented', 'Implemented'), ('stopped', 'Stopped')], max_length=14)),
                ('disagrees', models.BooleanField(default=False)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='cooperation.partner')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('answered_at', None)), fields=['due_on'], name='asked_and_open')],
                'constraints': [models.UniqueConstraint(fields=('partner', 'months'), name='a_partner_is_asked_once_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='CooperationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('agreement', 'partnership agreement'), ('project', 'cooperation project')], max_length=10, verbose_name='kind')),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('terms', models.TextField(blank=True, verbose_name='what was agreed')),
                ('value', models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='value in euro')),
                ('in_kind', models.CharField(blank=True, max_length=300, verbose_name='in kind')),
                ('state', models.CharField(choices=[('signed', 'Signed'), ('alive', 'Alive'), ('delivered', 'Delivered'), ('ended', 'Ended'), ('introduced', 'Introduced'), ('in_talks', 'In talks'), ('joint_project', 'Joint project'), ('contract', 'Contract'), ('implemented', 'Implemented'), ('stopped', 'Stopped')], max_length=14, verbose_name='state')),
                ('began_on', models.DateField(verbose_name='since')),
                ('moved_on', models.DateField()),
                ('story', models.TextField(blank=True, verbose_name='story')),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('grew_from', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.cooperation')),
                ('occasion', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cooperation.cooperation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('months', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField()),
                ('asked_at', models.DateTimeField(null=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(blank=True, choices=[('signed', 'Signed'), ('alive', 'Alive'), ('delivered', 'Delivered'), ('ended', 'Ended'), ('introduced', 'Introduced'), ('in_talks', 'In talks'), ('joint_project', 'Joint project'), ('contract', 'Contract'), ('implemented', 'Implemented'), ('stopped', 'Stopped')], max_length=14)),
                ('disagrees', models.BooleanField(default=False)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cooperation.followup')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PartnerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('contact', models.CharField(blank=True, max_length=120, verbose_name='contact person')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('language', models.CharField(default='lv', max_length=7)),
                ('gives', models.CharField(blank=True, max_length=300, verbose_name='gives')),
                ('may_be_told_at', models.DateTimeField(null=True)),
                ('cooperation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.cooperation')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cooperation.partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('signed', 'Signed'), ('alive', 'Alive'), ('delivered', 'Delivered'), ('ended', 'Ended'), ('introduced', 'Introduced'), ('in_talks', 'In talks'), ('joint_project', 'Joint project'), ('contract', 'Contract'), ('implemented', 'Implemented'), ('stopped', 'Stopped')], max_length=14)),
                ('on', models.DateField()),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, choices=[('no_time', 'no time or people for it'), ('no_money', 'no money for it'), ('no_fit', 'need and offer did not fit'), ('no_answer', 'the other side no longer answers'), ('not_ready', 'the enterprise is not ready for it'), ('done_elsewhere', 'solved with somebody else'), ('closed', 'an enterprise was closed or sold'), ('other', 'another reason')], max_length=14)),
                ('note', models.CharField(blank=True, max_length=1000)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('cooperation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='cooperation.cooperation')),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('said_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprises.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['cooperation', 'at'], name='cooperation_coopera_debfd8_idx')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'cooperation': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_cooperationevent" ("began_on", "edition_id", "grew_from_id", "id", "in_kind", "kind", "moved_on", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "state", "story", "subject", "terms", "value", "version") VALUES (NEW."began_on", NEW."edition_id", NEW."grew_from_id", NEW."id", NEW."in_kind", NEW."kind", NEW."moved_on", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_key", NEW."state", NEW."story", NEW."subject", NEW."terms", NEW."value", NEW."version"); RETURN NULL;', hash='2750baaa8b2d3568d39379856a5125c42040fd7a', operation='INSERT', pgid='pgtrigger_insert_insert_fa672', table='cooperation_cooperation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cooperation_cooperationevent" ("began_on", "edition_id", "grew_from_id", "id", "in_kind", "kind", "moved_on", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "state", "story", "subject", "terms", "value", "version") VALUES (NEW."began_on", NEW."edition_id", NEW."grew_from_id", NEW."id", NEW."in_kind", NEW."kind", NEW."moved_on", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_key", NEW."state", NEW."story", NEW."subject", NEW."terms", NEW."value", NEW."version"); RETURN NULL;', hash='78f25c3b6a16c5f8c6b1a2a4e77d0336308aed29', operation='UPDATE', pgid='pgtrigger_update_update_f0995', table='cooperation_cooperation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_cooperationevent" ("began_on", "edition_id", "grew_from_id", "id", "in_kind", "kind", "moved_on", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "state", "story", "subject", "terms", "value", "version") VALUES (OLD."began_on", OLD."edition_id", OLD."grew_from_id", OLD."id", OLD."in_kind", OLD."kind", OLD."moved_on", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_key", OLD."state", OLD."story", OLD."subject", OLD."terms", OLD."value", OLD."version"); RETURN NULL;', hash='bf1a269dd069abce4374eb460aaf54f0a478b4ac', operation='DELETE', pgid='pgtrigger_delete_delete_e575a', table='cooperation_cooperation', when='AFTER'))], 'cooperationevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='af9882bdc3a7c133cd26b69c3035739df2ff274b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_91ca1', table='cooperation_cooperationevent', when='BEFORE'))], 'followup': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_followupevent" ("answer", "answered_at", "asked_at", "disagrees", "due_on", "id", "months", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at") VALUES (NEW."answer", NEW."answered_at", NEW."asked_at", NEW."disagrees", NEW."due_on", NEW."id", NEW."months", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reminded_at"); RETURN NULL;', hash='065a9955ec4ae0ffd7494fbfd73e21950ed67d89', operation='INSERT', pgid='pgtrigger_insert_insert_fe4ac', table='cooperation_followup', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cooperation_followupevent" ("answer", "answered_at", "asked_at", "disagrees", "due_on", "id", "months", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at") VALUES (NEW."answer", NEW."answered_at", NEW."asked_at", NEW."disagrees", NEW."due_on", NEW."id", NEW."months", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reminded_at"); RETURN NULL;', hash='70786734258b496fecf3ea4ec30112cff14a4ef0', operation='UPDATE', pgid='pgtrigger_update_update_55fff', table='cooperation_followup', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_followupevent" ("answer", "answered_at", "asked_at", "disagrees", "due_on", "id", "months", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at") VALUES (OLD."answer", OLD."answered_at", OLD."asked_at", OLD."disagrees", OLD."due_on", OLD."id", OLD."months", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reminded_at"); RETURN NULL;', hash='458ec1ab3818ce4597a95b93220278bdd04536c7', operation='DELETE', pgid='pgtrigger_delete_delete_f75f5', table='cooperation_followup', when='AFTER'))], 'followupevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='25d987a9126b0840607c3f7f92a926f120c242a5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9dac5', table='cooperation_followupevent', when='BEFORE'))], 'partner': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_partnerevent" ("contact", "cooperation_id", "email", "gives", "id", "language", "may_be_told_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."contact", NEW."cooperation_id", NEW."email", NEW."gives", NEW."id", NEW."language", NEW."may_be_told_at", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='d16d2cf7058dff1866b0d6edaea34b7a000eee26', operation='INSERT', pgid='pgtrigger_insert_insert_13f3a', table='cooperation_partner', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cooperation_partnerevent" ("contact", "cooperation_id", "email", "gives", "id", "language", "may_be_told_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."contact", NEW."cooperation_id", NEW."email", NEW."gives", NEW."id", NEW."language", NEW."may_be_told_at", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='389c3b126cbb30ca77667f82527a55f66f51339c', operation='UPDATE', pgid='pgtrigger_update_update_3fb77', table='cooperation_partner', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cooperation_partnerevent" ("contact", "cooperation_id", "email", "gives", "id", "language", "may_be_told_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."contact", OLD."cooperation_id", OLD."email", OLD."gives", OLD."id", OLD."language", OLD."may_be_told_at", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d638f74c1b4c9b6b3b7e8d9720fbb43a07a3e4fc', operation='DELETE', pgid='pgtrigger_delete_delete_1faa4', table='cooperation_partner', when='AFTER'))], 'partnerevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d38467a52e45e0db1a917513a51364665df486d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5e8b0', table='cooperation_partnerevent', when='BEFORE'))], 'step': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9849ca0a6a9336a4d4193c0a370f1ad06a0bc6ed', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a5dde', table='cooperation_step', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='5d9f789261a85b21d47fff8e7facadf21e0bb7bb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_97267', table='cooperation_step', when='BEFORE'))]},
        ),
    ]
