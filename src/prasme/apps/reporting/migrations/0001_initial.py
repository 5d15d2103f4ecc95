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
                ('state', models.CharField(choices=[('open', 'Open'), ('closed', 'Closed'), ('frozen', 'Frozen'), ('submitted', 'Handed over'), ('queried', 'Queried'), ('accepted', 'Accepted')], default='open', max_length=10)),
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
                ('state', models.CharField(choices=[('open', 'Open'), ('closed', 'Closed'), ('frozen', 'Frozen'), ('submitted', 'Handed over'), ('queried', 'Queried'), ('accepted', 'Accepted')], default='open', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('sums', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='reporting.period')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('period', 'number'), name='a_claim_of_a_period_has_its_own_number')],
            },
        ),
        migrations.CreateModel(
            name='ClaimForm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField()),
                ('data', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claim_forms', to='programmes.edition')),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'version'), name='a_claim_form_has_its_own_version')],
            },
        ),
        migrations.CreateModel(
            name='Cost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('category', models.CharField(choices=[('staff', 'staff'), ('services', 'services'), ('travel', 'travel'), ('events', 'events'), ('equipment', 'equipment'), ('indirect', 'indirect costs'), ('other', 'other costs')], max_length=12, verbose_name='category')),
                ('option', models.CharField(choices=[('actual', 'actual cost'), ('unit', 'unit cost'), ('lump', 'lump sum'), ('flat', 'flat rate')], max_length=8, verbose_name='kind of cost')),
                ('description', models.CharField(max_length=200, verbose_name='for what')),
                ('quantity', models.DecimalField(decimal_places=2, default=1, max_digits=12, verbose_name='how many')),
                ('price', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='price of one')),
                ('amount', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='amount')),
                ('spent_on', models.DateField(verbose_name='day of the cost')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the reversal')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='costs', to='programmes.edition')),
                ('reverses', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reversed_by', to='reporting.cost')),
                ('finding', models.JSONField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'spent_on'], name='reporting_c_edition_164c58_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('amount__gte', 0), ('reverses', None)), models.Q(('amount__lte', 0), ('reverses__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='only_a_reasoned_reversal_takes_costs_back')],
            },
        ),
        migrations.CreateModel(
            name='Difficulty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('since', models.DateField(verbose_name='since')),
                ('effect', models.TextField(verbose_name='effect')),
                ('measure', models.TextField(blank=True, verbose_name='measure')),
                ('owner', models.CharField(blank=True, max_length=120, verbose_name='who sees to it')),
                ('outcome', models.TextField(blank=True, verbose_name='outcome')),
                ('ended_on', models.DateField(null=True, verbose_name='over on')),
                ('recorded_at', models.DateTimeField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='difficulties', to='programmes.edition')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DifficultyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('since', models.DateField(verbose_name='since')),
                ('effect', models.TextField(verbose_name='effect')),
                ('measure', models.TextField(blank=True, verbose_name='measure')),
                ('owner', models.CharField(blank=True, max_length=120, verbose_name='who sees to it')),
                ('outcome', models.TextField(blank=True, verbose_name='outcome')),
                ('ended_on', models.DateField(null=True, verbose_name='over on')),
                ('recorded_at', models.DateTimeField()),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reporting.difficulty')),
                ('recorded_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ForeignFigures',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('installation', models.CharField(max_length=200)),
                ('code', models.CharField(max_length=60)),
                ('made_at', models.DateTimeField()),
                ('key', models.CharField(max_length=64)),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('figures', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OwnIndicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.SlugField(max_length=60, verbose_name='name')),
                ('version', models.PositiveSmallIntegerField()),
                ('data', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('is_retired', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='own_indicators', to='programmes.edition')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_indicators', to='programmes.programme')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('programme', 'name', 'version'), name='an_own_indicator_has_its_own_version')],
            },
        ),
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('making', 'In the making'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='waiting', max_length=10)),
                ('done', models.PositiveIntegerField(default=0)),
                ('of', models.PositiveIntegerField(default=0)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('asked_at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='reporting.period')),
            ],
        ),
        migrations.CreateModel(
            name='PeriodStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('open', 'Open'), ('closed', 'Closed'), ('frozen', 'Frozen'), ('submitted', 'Handed over'), ('queried', 'Queried'), ('accepted', 'Accepted')], max_length=10)),
                ('at', models.DateTimeField()),
                ('note', models.TextField(blank=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='reporting.period')),
            ],
            options={
                'indexes': [models.Index(fields=['period', 'at'], name='reporting_p_period__909eb1_idx')],
            },
        ),
        migrations.CreateModel(
            name='Sample',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=60)),
                ('kind', models.CharField(choices=[('random', 'by chance'), ('risk', 'by risk')], max_length=10, verbose_name='drawn')),
                ('seed', models.CharField(max_length=40, verbose_name='seed')),
                ('size', models.PositiveIntegerField(verbose_name='records')),
                ('frame', models.PositiveIntegerField()),
                ('frame_sha256', models.CharField(max_length=64)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='samples', to='reporting.period')),
            ],
        ),
        migrations.CreateModel(
            name='SampleItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('record', models.CharField(max_length=40)),
                ('risk', models.PositiveSmallIntegerField(default=0)),
                ('reasons', models.JSONField(default=list)),
                ('sample', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='reporting.sample')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('sample', 'record'), name='a_record_is_drawn_once_for_a_sample')],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('comment', 'comment'), ('finding', 'finding'), ('answer', 'answer'), ('settled', 'settled')], max_length=10, verbose_name='kind')),
                ('text', models.TextField(verbose_name='text')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='reporting.period')),
                ('to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='reporting.remark')),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='reporting.sampleitem')),
            ],
        ),
        migrations.CreateModel(
            name='CostPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField()),
                ('amounts', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cost_plans', to='programmes.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'version'), name='a_cost_plan_has_its_own_version')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'claim': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c43cfd4163c7383f4832b7aed3834b7416ce8035', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4ca55', table='reporting_claim', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='173872a001b14cdee326e325fd7c75836a3d7d46', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_2b1b7', table='reporting_claim', when='BEFORE'))], 'claimform': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='713e750a71454a1c8c02432d015af2053d58e790', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f2362', table='reporting_claimform', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='6d07f1b0cc7df9ee4b5f936b3398b78d32452503', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d70e0', table='reporting_claimform', when='BEFORE'))], 'correction': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='771da3ca1901a32c96bbc8b231126a4e5a85d0ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_213d3', table='reporting_correction', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='390a1ae11788289dbd862aa3329632ac4db50462', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_95235', table='reporting_correction', when='BEFORE'))], 'cost': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='357e533980fa0db56b33016785ab1714ba3b6415', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3cc61', table='reporting_cost', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='60b1bc0dba4b16d71c55f404fd5b7fa200fb95cd', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_49b3a', table='reporting_cost', when='BEFORE'))], 'costplan': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5c383cc158f6db2ab73cbf7fd7623239c1870faa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_02e2e', table='reporting_costplan', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='39bdd4bb2a8e8ce2008464f19d468484333e33d2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7388c', table='reporting_costplan', when='BEFORE'))], 'difficulty': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_difficultyevent" ("edition_id", "effect", "ended_on", "id", "measure", "outcome", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "title", "version") VALUES (NEW."edition_id", NEW."effect", NEW."ended_on", NEW."id", NEW."measure", NEW."outcome", NEW."owner", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."title", NEW."version"); RETURN NULL;', hash='6e42a315703d5d4c38a4e95ad9320c9bf85f3541', operation='INSERT', pgid='pgtrigger_insert_insert_292e9', table='reporting_difficulty', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reporting_difficultyevent" ("edition_id", "effect", "ended_on", "id", "measure", "outcome", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "title", "version") VALUES (NEW."edition_id", NEW."effect", NEW."ended_on", NEW."id", NEW."measure", NEW."outcome", NEW."owner", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."title", NEW."version"); RETURN NULL;', hash='c4e0c70c6a9860b711ef2aace6e46641db1eabe5', operation='UPDATE', pgid='pgtrigger_update_update_f4c1c', table='reporting_difficulty', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_difficultyevent" ("edition_id", "effect", "ended_on", "id", "measure", "outcome", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "title", "version") VALUES (OLD."edition_id", OLD."effect", OLD."ended_on", OLD."id", OLD."measure", OLD."outcome", OLD."owner", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."since", OLD."title", OLD."version"); RETURN NULL;', hash='de8eac522e2d88eb1400327b9f2c7094cac73069', operation='DELETE', pgid='pgtrigger_delete_delete_8829a', table='reporting_difficulty', when='AFTER'))], 'difficultyevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='53616b674ee1ecab7f37597df5fd8b788dc29309', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aac15', table='reporting_difficultyevent', when='BEFORE'))], 'foreignfigures': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='748b630f04db058b6d0b988fccf9ab3a580d6464', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d475c', table='reporting_foreignfigures', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='3821c54a4661d79a341455b4ac490fba44e2f575', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d36ae', table='reporting_foreignfigures', when='BEFORE'))], 'freeze': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='60a2d95937212dff67a465d4c2f66e5c8fc82cc8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bd32c', table='reporting_freeze', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='6eba4026c4dedc37b2833260630d7cf0087dc18a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_0040e', table='reporting_freeze', when='BEFORE'))], 'frozenfigure': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='42cf01825501f370ba7a1b65783284a418a8a492', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c72df', table='reporting_frozenfigure', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='46c5f12bd51f6255d7a66a79dcaffd56ebc8487c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7a678', table='reporting_frozenfigure', when='BEFORE'))], 'ownindicator': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21f734eda5432d802af68fef14f4d0d0f8124119', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a64c', table='reporting_ownindicator', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='e1160b4b760cf4ec3d90d9e7d9d0e9afcc995e19', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d1ef1', table='reporting_ownindicator', when='BEFORE'))], 'period': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "title") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."state", NEW."title"); RETURN NULL;', hash='51aeb716cf8ff5dd53e1bc42b88500b59c9d77c6', operation='INSERT', pgid='pgtrigger_insert_insert_c378d', table='reporting_period', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "title") VALUES (NEW."edition_id", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."state", NEW."title"); RETURN NULL;', hash='9c2b115642f21f9bc2247e252dcb4d73813cef7d', operation='UPDATE', pgid='pgtrigger_update_update_6bfd1', table='reporting_period', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reporting_periodevent" ("edition_id", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "title") VALUES (OLD."edition_id", OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."state", OLD."title"); RETURN NULL;', hash='4343a92e732093809afbcd68777ab10a88c8d81f', operation='DELETE', pgid='pgtrigger_delete_delete_280c3', table='reporting_period', when='AFTER'))], 'periodevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='98330e783cdfd501cdb65d84bd6821655c177128', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6813', table='reporting_periodevent', when='BEFORE'))], 'periodstep': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='84d8818897481e9a57a2353b9a958a1cd6aab47e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d068', table='reporting_periodstep', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='8a13181704cf70ab05d91239b185937d2d7e4885', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f2016', table='reporting_periodstep', when='BEFORE'))], 'remark': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='15c56043d58da50c7adbd60374124cf344b5c7f2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0f11', table='reporting_remark', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='19bb09d5d7425284e0d09569441b8864f547d437', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_53e95', table='reporting_remark', when='BEFORE'))], 'sample': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a65f2ef4592b1b58716d02352321a0a30d6d3c02', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_630fe', table='reporting_sample', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='ca67c17026afaaab524828037249a27897d1299b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_01645', table='reporting_sample', when='BEFORE'))], 'sampleitem': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9d692cbbcda9e3dc9a5f944823ab07a304b1a478', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7d262', table='reporting_sampleitem', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='e6ae3d30fb39651c42b0e9e8a68ea3d2c8aa7478', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_6f309', table='reporting_sampleitem', when='BEFORE'))]},
        ),
    ]
