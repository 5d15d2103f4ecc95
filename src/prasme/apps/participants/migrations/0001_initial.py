import django.contrib.postgres.fields
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
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Answers',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10)),
                ('state', models.CharField(choices=[('saved', 'Saved, not sent'), ('submitted', 'Answered'), ('verified', 'Verified')], max_length=10)),
                ('said', models.JSONField(default=dict)),
                ('is_whole', models.BooleanField(default=False)),
                ('way', models.CharField(choices=[('signed_in', 'signed in'), ('link', 'by a personal link'), ('paper', 'on paper')], max_length=10)),
                ('sent_at', models.DateTimeField(null=True)),
                ('verified_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='programmes.edition')),
                ('paper', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='enterprises.person')),
                ('sent_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('verified_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'moment', 'state'], name='participant_edition_f84359_idx')],
                'constraints': [models.UniqueConstraint(fields=('person', 'edition', 'moment'), name='a_person_answers_once_at_a_moment'), models.CheckConstraint(condition=models.Q(('state', 'saved'), ('sent_at__isnull', False), _connector='OR'), name='answers_that_were_sent_have_their_day'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'verified'), ('verified_at__isnull', False), ('verified_by__isnull', False)), models.Q(models.Q(('state', 'verified'), _negated=True), ('verified_at', None)), _connector='OR'), name='who_verified_is_known')],
            },
        ),
        migrations.CreateModel(
            name='ApartAnswers',
            fields=[
                ('answers', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='apart', serialize=False, to='participants.answers')),
                ('said', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='AnswersEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10)),
                ('state', models.CharField(choices=[('saved', 'Saved, not sent'), ('submitted', 'Answered'), ('verified', 'Verified')], max_length=10)),
                ('said', models.JSONField(default=dict)),
                ('is_whole', models.BooleanField(default=False)),
                ('way', models.CharField(choices=[('signed_in', 'signed in'), ('link', 'by a personal link'), ('paper', 'on paper')], max_length=10)),
                ('sent_at', models.DateTimeField(null=True)),
                ('verified_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('paper', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='participants.answers')),
                ('sent_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('verified_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField()),
                ('parts', models.JSONField()),
                ('published_at', models.DateTimeField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='programmes.edition')),
                ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'version'), name='a_notice_has_its_own_version')],
            },
        ),
        migrations.CreateModel(
            name='Confirmation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('way', models.CharField(choices=[('signed_in', 'signed in'), ('link', 'by a personal link'), ('paper', 'on paper')], max_length=10)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='enterprises.person')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='participants.notice')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'notice'), name='a_notice_is_confirmed_once')],
            },
        ),
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10)),
                ('nonce', models.CharField(max_length=32)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.edition')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='enterprises.person')),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'moment', 'person'], name='participant_edition_9af77e_idx')],
            },
        ),
        migrations.CreateModel(
            name='LinkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('made_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='participants.link')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person_key', models.UUIDField()),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(max_length=300, verbose_name='why')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='programmes.edition')),
            ],
            options={
                'indexes': [models.Index(fields=['person_key', 'at'], name='participant_person__f9840c_idx'), models.Index(fields=['edition', 'at'], name='participant_edition_f28c0f_idx')],
            },
        ),
        migrations.CreateModel(
            name='ConfirmationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('way', models.CharField(choices=[('signed_in', 'signed in'), ('link', 'by a personal link'), ('paper', 'on paper')], max_length=10)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='participants.confirmation')),
                ('notice', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='participants.notice')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OwnQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10, verbose_name='asked')),
                ('kind', models.CharField(choices=[('choice', 'one of several answers'), ('yes_no', 'yes or no'), ('text', 'a text')], max_length=10, verbose_name='answer')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('text_lv', models.CharField(blank=True, max_length=200, verbose_name='question in Latvian')),
                ('options', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), default=list, size=None)),
                ('may_decline', models.BooleanField(default=True)),
                ('is_apart', models.BooleanField(default=False)),
                ('is_retired', models.BooleanField(default=False)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='own_questions', to='programmes.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'number'), name='an_own_question_has_its_own_number')],
            },
        ),
        migrations.CreateModel(
            name='OwnQuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('moment', models.CharField(choices=[('entry', 'at entry'), ('exit', 'on leaving'), ('six_months', 'six months later')], max_length=10, verbose_name='asked')),
                ('kind', models.CharField(choices=[('choice', 'one of several answers'), ('yes_no', 'yes or no'), ('text', 'a text')], max_length=10, verbose_name='answer')),
                ('text', models.CharField(max_length=200, verbose_name='question')),
                ('text_lv', models.CharField(blank=True, max_length=200, verbose_name='question in Latvian')),
                ('options', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), default=list, size=None)),
                ('may_decline', models.BooleanField(default=True)),
                ('is_apart', models.BooleanField(default=False)),
                ('is_retired', models.BooleanField(default=False)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='participants.ownquestion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApartAnswersEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('said', models.JSONField(default=dict)),
                ('answers', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='participants.answers')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='participants.apartanswers')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'answers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_answersevent" ("edition_id", "id", "is_whole", "moment", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "sent_at", "sent_by_id", "state", "verified_at", "verified_by_id", "version", "way") VALUES (NEW."edition_id", NEW."id", NEW."is_whole", NEW."moment", NEW."paper_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."sent_at", NEW."sent_by_id", NEW."state", NEW."verified_at", NEW."verified_by_id", NEW."version", NEW."way"); RETURN NULL;', hash='0e9777d3624b14e4d4ab93ba90347e08f4ba7aee', operation='INSERT', pgid='pgtrigger_insert_insert_d6c87', table='participants_answers', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "participants_answersevent" ("edition_id", "id", "is_whole", "moment", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "sent_at", "sent_by_id", "state", "verified_at", "verified_by_id", "version", "way") VALUES (NEW."edition_id", NEW."id", NEW."is_whole", NEW."moment", NEW."paper_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."sent_at", NEW."sent_by_id", NEW."state", NEW."verified_at", NEW."verified_by_id", NEW."version", NEW."way"); RETURN NULL;', hash='e315509f5cd7c1dc432fbbc09a31b3b357fc0c4e', operation='UPDATE', pgid='pgtrigger_update_update_f5f79', table='participants_answers', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_answersevent" ("edition_id", "id", "is_whole", "moment", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "sent_at", "sent_by_id", "state", "verified_at", "verified_by_id", "version", "way") VALUES (OLD."edition_id", OLD."id", OLD."is_whole", OLD."moment", OLD."paper_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."sent_at", OLD."sent_by_id", OLD."state", OLD."verified_at", OLD."verified_by_id", OLD."version", OLD."way"); RETURN NULL;', hash='0820c535d8e00912444db432ebe03c957901cbf3', operation='DELETE', pgid='pgtrigger_delete_delete_76d4d', table='participants_answers', when='AFTER'))], 'answersevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cb921640729d577cc76570019041c7b7c0ab467c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad81f', table='participants_answersevent', when='BEFORE'))], 'apartanswers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_apartanswersevent" ("answers_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (NEW."answers_id", _pgh_attach_context(), NOW(), \'insert\', NEW."answers_id", NEW."said"); RETURN NULL;', hash='7eaa08fd56e6b51942eea0cabbbd7562423a477f', operation='INSERT', pgid='pgtrigger_insert_insert_74b5c', table='participants_apartanswers', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "participants_apartanswersevent" ("answers_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (NEW."answers_id", _pgh_attach_context(), NOW(), \'update\', NEW."answers_id", NEW."said"); RETURN NULL;', hash='474d488b6e6cc28af43d5af77b0cd73a98813f55', operation='UPDATE', pgid='pgtrigger_update_update_d3b8a', table='participants_apartanswers', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_apartanswersevent" ("answers_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said") VALUES (OLD."answers_id", _pgh_attach_context(), NOW(), \'delete\', OLD."answers_id", OLD."said"); RETURN NULL;', hash='d2383d54d73c3ca4c76fe2ec5acd938d57d42d57', operation='DELETE', pgid='pgtrigger_delete_delete_51445', table='participants_apartanswers', when='AFTER'))], 'apartanswersevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f89265e62b06c7195be6677b45d6bf3e2fde6012', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5b35e', table='participants_apartanswersevent', when='BEFORE'))], 'confirmation': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_confirmationevent" ("at", "by_id", "id", "notice_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "way") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."notice_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."way"); RETURN NULL;', hash='0e3c40268404458370dfedbd33c5ecc6898a86a5', operation='INSERT', pgid='pgtrigger_insert_insert_365dd', table='participants_confirmation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "participants_confirmationevent" ("at", "by_id", "id", "notice_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "way") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."notice_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."way"); RETURN NULL;', hash='8d0a5d32d1389f00c523ca52b1d51f2cae44d998', operation='UPDATE', pgid='pgtrigger_update_update_2e824', table='participants_confirmation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_confirmationevent" ("at", "by_id", "id", "notice_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "way") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."notice_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."way"); RETURN NULL;', hash='b74834f56921f56fad52a66a8441bf9345dd6f77', operation='DELETE', pgid='pgtrigger_delete_delete_7c992', table='participants_confirmation', when='AFTER'))], 'confirmationevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='31d22e05691fd96f332a606d6eda56345ea99403', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cb5a2', table='participants_confirmationevent', when='BEFORE'))], 'link': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_linkevent" ("edition_id", "ended_at", "expires_at", "id", "made_at", "made_by_id", "moment", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."edition_id", NEW."ended_at", NEW."expires_at", NEW."id", NEW."made_at", NEW."made_by_id", NEW."moment", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='04a5ca9003d71c8495a94a075d458867b17ec512', operation='INSERT', pgid='pgtrigger_insert_insert_e4c7a', table='participants_link', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."edition_id" IS DISTINCT FROM (NEW."edition_id") OR OLD."ended_at" IS DISTINCT FROM (NEW."ended_at") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."made_by_id" IS DISTINCT FROM (NEW."made_by_id") OR OLD."moment" IS DISTINCT FROM (NEW."moment") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id"))', func='INSERT INTO "participants_linkevent" ("edition_id", "ended_at", "expires_at", "id", "made_at", "made_by_id", "moment", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."edition_id", NEW."ended_at", NEW."expires_at", NEW."id", NEW."made_at", NEW."made_by_id", NEW."moment", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='5a88d3e78d8268f93f3fa7e93f93b4ce839c301e', operation='UPDATE', pgid='pgtrigger_update_update_a40a5', table='participants_link', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_linkevent" ("edition_id", "ended_at", "expires_at", "id", "made_at", "made_by_id", "moment", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."edition_id", OLD."ended_at", OLD."expires_at", OLD."id", OLD."made_at", OLD."made_by_id", OLD."moment", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='1e80f2f63f06a811fb51586ae35b531430bd1f5f', operation='DELETE', pgid='pgtrigger_delete_delete_f20e3', table='participants_link', when='AFTER'))], 'linkevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ae7b1c6dd985e48fae5263be4374f0c7c2a74db7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6368e', table='participants_linkevent', when='BEFORE'))], 'look': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bbad79a798a180f54a15bc07c3db31e279c847a1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aa739', table='participants_look', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='0876de62717e1e1dd2245ce27df312852d57fbae', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_5561c', table='participants_look', when='BEFORE'))], 'notice': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c35e6ea53f3acf6feddb970aa39c900e1534b4ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81de9', table='participants_notice', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='f3a6e317023661d3719f25c1b932d32a9fe83b2e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_8325f', table='participants_notice', when='BEFORE'))], 'ownquestion': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_ownquestionevent" ("edition_id", "id", "is_apart", "is_retired", "kind", "may_decline", "moment", "number", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_lv") VALUES (NEW."edition_id", NEW."id", NEW."is_apart", NEW."is_retired", NEW."kind", NEW."may_decline", NEW."moment", NEW."number", NEW."options", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."text_lv"); RETURN NULL;', hash='2520beae6ec738115b4620583730591b37893bad', operation='INSERT', pgid='pgtrigger_insert_insert_5db60', table='participants_ownquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "participants_ownquestionevent" ("edition_id", "id", "is_apart", "is_retired", "kind", "may_decline", "moment", "number", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_lv") VALUES (NEW."edition_id", NEW."id", NEW."is_apart", NEW."is_retired", NEW."kind", NEW."may_decline", NEW."moment", NEW."number", NEW."options", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."text_lv"); RETURN NULL;', hash='39722b4796ae8d169f70aa9a74ef84ef32895455', operation='UPDATE', pgid='pgtrigger_update_update_87e0b', table='participants_ownquestion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "participants_ownquestionevent" ("edition_id", "id", "is_apart", "is_retired", "kind", "may_decline", "moment", "number", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_lv") VALUES (OLD."edition_id", OLD."id", OLD."is_apart", OLD."is_retired", OLD."kind", OLD."may_decline", OLD."moment", OLD."number", OLD."options", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."text_lv"); RETURN NULL;', hash='f690541dede8c7fb88a069f72977f3e0cc7cecb8', operation='DELETE', pgid='pgtrigger_delete_delete_68d46', table='participants_ownquestion', when='AFTER'))], 'ownquestionevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a8015a6953faef2192a9d0d74ac17adcf472d79b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7f967', table='participants_ownquestionevent', when='BEFORE'))]},
        ),
    ]
