import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cooperation', '0001_initial'),
        ('enterprises', '0002_kinds_of_organisations'),
        ('evidence', '0001_initial'),
        ('funding', '0001_initial'),
        ('occasions', '0002_measures'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ActionPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=300, verbose_name='what is done')),
                ('owner', models.CharField(max_length=120, verbose_name='who does it')),
                ('due_on', models.DateField(verbose_name='until')),
                ('done_on', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('due_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=100, verbose_name='criterion')),
                ('weight', models.PositiveSmallIntegerField(verbose_name='weight')),
            ],
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='question')),
                ('asked_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('answered_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Contributor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('owner', 'owner of a challenge'), ('representative', 'representative of a team'), ('mentor', 'mentor'), ('juror', 'juror'), ('speaker', 'speaker'), ('expert', 'expert')], max_length=16, verbose_name='part')),
                ('topic', models.CharField(blank=True, max_length=200, verbose_name='what about')),
                ('since', models.DateField()),
                ('language', models.CharField(default='lv', max_length=7)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='enterprises.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='enterprises.person')),
            ],
        ),
        migrations.CreateModel(
            name='Challenge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('text', models.TextField(verbose_name='what is to be solved')),
                ('given', models.TextField(blank=True, verbose_name='what teams get for it')),
                ('state', models.CharField(choices=[('sent', 'Waits for a choice'), ('chosen', 'Chosen'), ('archived', 'Archived'), ('dropped', 'Given back to its owner')], default='sent', max_length=10)),
                ('may_be_archived', models.BooleanField(default=False)),
                ('decided_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='challenges', to='enterprises.organisation')),
                ('owner', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='challenge', to='measures.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='CostLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='what for')),
                ('driver', models.CharField(choices=[('time', 'by duration and intensity'), ('head', 'per head'), ('fixed', 'fixed')], max_length=8, verbose_name='driver')),
                ('unit_cost', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='EUR of one unit')),
                ('intensity', models.DecimalField(decimal_places=2, default=1, max_digits=6, verbose_name='intensity')),
                ('units', models.DecimalField(decimal_places=1, max_digits=8, verbose_name='units')),
                ('actual', models.DecimalField(decimal_places=2, max_digits=10, null=True, verbose_name='actual cost')),
                ('paid_on', models.DateField(null=True)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
            ],
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='short description')),
                ('state', models.CharField(choices=[('running', 'Running'), ('finished', 'Finished'), ('stopped', 'Stopped')], default='running', max_length=10)),
                ('starts_on', models.DateField(verbose_name='begins')),
                ('ends_on', models.DateField(null=True, verbose_name='ends')),
                ('location', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('attendees', models.PositiveSmallIntegerField(default=0, verbose_name='people of the customer')),
                ('market_value', models.DecimalField(decimal_places=2, max_digits=9)),
                ('price', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='price')),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('aid', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='service', to='funding.aid')),
                ('customer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='FundingShare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pays_as', models.CharField(choices=[('funder', 'project funding'), ('sponsor', 'sponsor')], max_length=8, verbose_name='as')),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='share')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measure_shares', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Guest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_remote', models.BooleanField(default=False)),
                ('shares_contact_at', models.DateTimeField(null=True)),
                ('seat', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='guest', to='occasions.seat')),
            ],
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('place', models.CharField(blank=True, max_length=80, verbose_name='room')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('speaker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='items', to='measures.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('hackathon', 'corporate hackathon'), ('workshop', 'digital workshop'), ('meetup', 'digi-meetup'), ('expert_visit', 'sofa experts'), ('conference', 'conference'), ('study_visit', 'study visit'), ('preparation', 'preparation workshop'), ('matchmaking', 'matchmaking day'), ('monitoring', 'monitoring workshop')], max_length=20, verbose_name='kind')),
                ('code', models.CharField(max_length=30, unique=True, verbose_name='code')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('announced', 'Announced'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='draft', max_length=12)),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('registers_until', models.DateField(null=True)),
                ('online_address', models.URLField(blank=True, verbose_name='address of the on-line room')),
                ('most_challenges', models.PositiveSmallIntegerField(null=True)),
                ('answer_hours', models.PositiveSmallIntegerField(null=True)),
                ('occasion', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='measure', to='occasions.occasion')),
            ],
        ),
        migrations.CreateModel(
            name='ItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('place', models.CharField(blank=True, max_length=80, verbose_name='room')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.item')),
                ('speaker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='item',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='FundingShareEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pays_as', models.CharField(choices=[('funder', 'project funding'), ('sponsor', 'sponsor')], max_length=8, verbose_name='as')),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='share')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.fundingshare')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='fundingshare',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shares', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='CriterionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=100, verbose_name='criterion')),
                ('weight', models.PositiveSmallIntegerField(verbose_name='weight')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.criterion')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='criterion',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='CostLineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=120, verbose_name='what for')),
                ('driver', models.CharField(choices=[('time', 'by duration and intensity'), ('head', 'per head'), ('fixed', 'fixed')], max_length=8, verbose_name='driver')),
                ('unit_cost', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='EUR of one unit')),
                ('intensity', models.DecimalField(decimal_places=2, default=1, max_digits=6, verbose_name='intensity')),
                ('units', models.DecimalField(decimal_places=1, max_digits=8, verbose_name='units')),
                ('actual', models.DecimalField(decimal_places=2, max_digits=10, null=True, verbose_name='actual cost')),
                ('paid_on', models.DateField(null=True)),
                ('document', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.costline')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='costline',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='costs', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='ContributorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('part', models.CharField(choices=[('owner', 'owner of a challenge'), ('representative', 'representative of a team'), ('mentor', 'mentor'), ('juror', 'juror'), ('speaker', 'speaker'), ('expert', 'expert')], max_length=16, verbose_name='part')),
                ('topic', models.CharField(blank=True, max_length=200, verbose_name='what about')),
                ('since', models.DateField()),
                ('language', models.CharField(default='lv', max_length=7)),
                ('organisation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.contributor')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='contributor',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributors', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='CheckpointEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=100, verbose_name='title')),
                ('due_at', models.DateTimeField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.checkpoint')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='checkpoint',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checkpoints', to='measures.measure'),
        ),
        migrations.CreateModel(
            name='ChallengeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('text', models.TextField(verbose_name='what is to be solved')),
                ('given', models.TextField(blank=True, verbose_name='what teams get for it')),
                ('state', models.CharField(choices=[('sent', 'Waits for a choice'), ('chosen', 'Chosen'), ('archived', 'Archived'), ('dropped', 'Given back to its owner')], default='sent', max_length=10)),
                ('may_be_archived', models.BooleanField(default=False)),
                ('decided_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.challenge')),
                ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='challenge',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='challenges', to='measures.measure'),
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
                ('code', models.CharField(max_length=30, verbose_name='code')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('announced', 'Announced'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='draft', max_length=12)),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('registers_until', models.DateField(null=True)),
                ('online_address', models.URLField(blank=True, verbose_name='address of the on-line room')),
                ('most_challenges', models.PositiveSmallIntegerField(null=True)),
                ('answer_hours', models.PositiveSmallIntegerField(null=True)),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MeasureText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=7, verbose_name='language')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='measures.measure')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='MeasureTextEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('language', models.CharField(max_length=7, verbose_name='language')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('summary', models.TextField(blank=True, verbose_name='what it is about')),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.measuretext')),
                ('reviewed_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Mentoring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mentor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentorings', to='measures.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('form', models.CharField(max_length=20)),
                ('values', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
                ('cooperation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='cooperation.cooperation')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='measures.measure')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measure_notes', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='ActionPointEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.CharField(max_length=300, verbose_name='what is done')),
                ('owner', models.CharField(max_length=120, verbose_name='who does it')),
                ('due_on', models.DateField(verbose_name='until')),
                ('done_on', models.DateField(null=True)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.actionpoint')),
                ('note', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.note')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='actionpoint',
            name='note',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='measures.note'),
        ),
        migrations.CreateModel(
            name='NoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('form', models.CharField(max_length=20)),
                ('values', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
                ('cooperation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.cooperation')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
                ('organisation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.note')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('comes_as', models.CharField(choices=[('person', 'for myself'), ('organisation', 'for an organisation'), ('group', 'as a group of people')], max_length=12)),
                ('organisation_name', models.CharField(blank=True, max_length=200, verbose_name='organisation')),
                ('language', models.CharField(default='lv', max_length=7)),
                ('at', models.DateTimeField()),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='enterprises.person')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='measures.measure')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='GuestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_remote', models.BooleanField(default=False)),
                ('shares_contact_at', models.DateTimeField(null=True)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.guest')),
                ('seat', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.seat')),
                ('registration', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.registration')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='guest',
            name='registration',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guests', to='measures.registration'),
        ),
        migrations.CreateModel(
            name='RegistrationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('comes_as', models.CharField(choices=[('person', 'for myself'), ('organisation', 'for an organisation'), ('group', 'as a group of people')], max_length=12)),
                ('organisation_name', models.CharField(blank=True, max_length=200, verbose_name='organisation')),
                ('language', models.CharField(default='lv', max_length=7)),
                ('at', models.DateTimeField()),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
                ('organisation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.registration')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('released_at', models.DateTimeField()),
                ('items', models.JSONField()),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='measures.measure')),
            ],
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('points', models.PositiveSmallIntegerField(verbose_name='points')),
                ('at', models.DateTimeField()),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='measures.criterion')),
                ('juror', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='measures.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translations', models.JSONField(blank=True, default=dict, verbose_name='in other languages')),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='service')),
                ('text', models.TextField(blank=True, verbose_name='what it is')),
                ('category', models.CharField(choices=[('test_before_invest', 'test before invest'), ('skills_and_training', 'skills and training'), ('support_to_find_investment', 'support to find investment'), ('networking', 'innovation ecosystem and networking')], max_length=30, verbose_name='category')),
                ('technology', models.CharField(choices=[('artificial_intelligence', 'artificial intelligence'), ('cybersecurity', 'cybersecurity'), ('cloud', 'cloud services'), ('internet_of_things', 'internet of things'), ('robotics', 'robotics'), ('data_analytics', 'data analysis'), ('additive_manufacturing', 'additive manufacturing'), ('other', 'another technology')], max_length=30, verbose_name='technology')),
                ('market_value', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='market value')),
                ('published_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='programmes.edition')),
            ],
        ),
        migrations.CreateModel(
            name='DeliveryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='short description')),
                ('state', models.CharField(choices=[('running', 'Running'), ('finished', 'Finished'), ('stopped', 'Stopped')], default='running', max_length=10)),
                ('starts_on', models.DateField(verbose_name='begins')),
                ('ends_on', models.DateField(null=True, verbose_name='ends')),
                ('location', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('attendees', models.PositiveSmallIntegerField(default=0, verbose_name='people of the customer')),
                ('market_value', models.DecimalField(decimal_places=2, max_digits=9)),
                ('price', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='price')),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('aid', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='funding.aid')),
                ('customer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.delivery')),
                ('service', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.service')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='delivery',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='measures.service'),
        ),
        migrations.CreateModel(
            name='ServiceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('translations', models.JSONField(blank=True, default=dict, verbose_name='in other languages')),
                ('version', models.PositiveIntegerField(default=1)),
                ('title', models.CharField(max_length=150, verbose_name='service')),
                ('text', models.TextField(blank=True, verbose_name='what it is')),
                ('category', models.CharField(choices=[('test_before_invest', 'test before invest'), ('skills_and_training', 'skills and training'), ('support_to_find_investment', 'support to find investment'), ('networking', 'innovation ecosystem and networking')], max_length=30, verbose_name='category')),
                ('technology', models.CharField(choices=[('artificial_intelligence', 'artificial intelligence'), ('cybersecurity', 'cybersecurity'), ('cloud', 'cloud services'), ('internet_of_things', 'internet of things'), ('robotics', 'robotics'), ('data_analytics', 'data analysis'), ('additive_manufacturing', 'additive manufacturing'), ('other', 'another technology')], max_length=30, verbose_name='technology')),
                ('market_value', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='market value')),
                ('published_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.service')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StatusReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('done', models.TextField(verbose_name='what is done')),
                ('ahead', models.TextField(verbose_name='what comes next')),
                ('hindered', models.TextField(blank=True, verbose_name='what stands in the way')),
                ('sent_at', models.DateTimeField()),
                ('checkpoint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='measures.checkpoint')),
            ],
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=100, verbose_name='name of the team')),
                ('people', models.PositiveSmallIntegerField(verbose_name='people in the team')),
                ('record', models.TextField(blank=True, verbose_name='what you have done before')),
                ('state', models.CharField(choices=[('applied', 'Applied'), ('working', 'Works'), ('finalist', 'In the final'), ('stopped', 'Stopped')], default='applied', max_length=10)),
                ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='measures.challenge')),
                ('cooperation', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='team', to='cooperation.cooperation')),
                ('letter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='enterprises.organisation')),
                ('representative', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='team', to='measures.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='StatusReportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('done', models.TextField(verbose_name='what is done')),
                ('ahead', models.TextField(verbose_name='what comes next')),
                ('hindered', models.TextField(blank=True, verbose_name='what stands in the way')),
                ('sent_at', models.DateTimeField()),
                ('checkpoint', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.checkpoint')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.statusreport')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='statusreport',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='measures.team'),
        ),
        migrations.CreateModel(
            name='ScoreEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('points', models.PositiveSmallIntegerField(verbose_name='points')),
                ('at', models.DateTimeField()),
                ('criterion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.criterion')),
                ('juror', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.score')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='score',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='measures.team'),
        ),
        migrations.CreateModel(
            name='QuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.TextField(verbose_name='question')),
                ('asked_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('answered_at', models.DateTimeField(null=True)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.question')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='question',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='measures.team'),
        ),
        migrations.CreateModel(
            name='MentoringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('mentor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.mentoring')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='mentoring',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentorings', to='measures.team'),
        ),
        migrations.CreateModel(
            name='TeamEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=100, verbose_name='name of the team')),
                ('people', models.PositiveSmallIntegerField(verbose_name='people in the team')),
                ('record', models.TextField(blank=True, verbose_name='what you have done before')),
                ('state', models.CharField(choices=[('applied', 'Applied'), ('working', 'Works'), ('finalist', 'In the final'), ('stopped', 'Stopped')], default='applied', max_length=10)),
                ('challenge', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.challenge')),
                ('cooperation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.cooperation')),
                ('letter', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.team')),
                ('representative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Tie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(max_length=200, verbose_name='what ties you')),
                ('juror', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ties', to='measures.contributor')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='TieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('why', models.CharField(max_length=200, verbose_name='what ties you')),
                ('juror', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.contributor')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.tie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='measure',
            index=models.Index(fields=['-starts_on', 'id'], name='measures_me_starts__5b0088_idx'),
        ),
        migrations.AddIndex(
            model_name='measure',
            index=models.Index(fields=['kind', 'state'], name='measures_me_kind_6b76fe_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measureevent" ("answer_hours", "code", "ends_on", "id", "kind", "language", "most_challenges", "occasion_id", "online_address", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registers_until", "starts_on", "state", "summary", "version") VALUES (NEW."answer_hours", NEW."code", NEW."ends_on", NEW."id", NEW."kind", NEW."language", NEW."most_challenges", NEW."occasion_id", NEW."online_address", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."registers_until", NEW."starts_on", NEW."state", NEW."summary", NEW."version"); RETURN NULL;', hash='1824b96eb86d5d387af2db3b40ddb4b5e40522af', operation='INSERT', pgid='pgtrigger_insert_insert_e26a2', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_measureevent" ("answer_hours", "code", "ends_on", "id", "kind", "language", "most_challenges", "occasion_id", "online_address", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registers_until", "starts_on", "state", "summary", "version") VALUES (NEW."answer_hours", NEW."code", NEW."ends_on", NEW."id", NEW."kind", NEW."language", NEW."most_challenges", NEW."occasion_id", NEW."online_address", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."registers_until", NEW."starts_on", NEW."state", NEW."summary", NEW."version"); RETURN NULL;', hash='cda74a49fa8ce24d2f68f669bf3520474ae40243', operation='UPDATE', pgid='pgtrigger_update_update_fd347', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measureevent" ("answer_hours", "code", "ends_on", "id", "kind", "language", "most_challenges", "occasion_id", "online_address", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registers_until", "starts_on", "state", "summary", "version") VALUES (OLD."answer_hours", OLD."code", OLD."ends_on", OLD."id", OLD."kind", OLD."language", OLD."most_challenges", OLD."occasion_id", OLD."online_address", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."registers_until", OLD."starts_on", OLD."state", OLD."summary", OLD."version"); RETURN NULL;', hash='f2d922aff788556803f646550aba3cd39e0d9044', operation='DELETE', pgid='pgtrigger_delete_delete_7343e', table='measures_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='af81b5d106a71f3c369d95536d2ab74467f6ef41', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0be20', table='measures_itemevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(fields=['measure', 'starts_at'], name='measures_it_measure_b19750_idx'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='an_item_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='item',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_itemevent" ("ends_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "speaker_id", "starts_at", "title") VALUES (NEW."ends_at", NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."speaker_id", NEW."starts_at", NEW."title"); RETURN NULL;', hash='e64e95e017e7894ec3e03d21ef84356b3a515a31', operation='INSERT', pgid='pgtrigger_insert_insert_fe747', table='measures_item', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='item',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_itemevent" ("ends_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "speaker_id", "starts_at", "title") VALUES (NEW."ends_at", NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."speaker_id", NEW."starts_at", NEW."title"); RETURN NULL;', hash='789713b85e73e54457803d907741d6138b8ba236', operation='UPDATE', pgid='pgtrigger_update_update_5ec4f', table='measures_item', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='item',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_itemevent" ("ends_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "speaker_id", "starts_at", "title") VALUES (OLD."ends_at", OLD."id", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."speaker_id", OLD."starts_at", OLD."title"); RETURN NULL;', hash='dc49f03290ecf2a865e8057ab0e4c80b6084a371', operation='DELETE', pgid='pgtrigger_delete_delete_03cb1', table='measures_item', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='fundingshareevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='169a2b139e0f266d7a832e879820aaf34842091d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5bc0e', table='measures_fundingshareevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='fundingshare',
            constraint=models.UniqueConstraint(fields=('measure', 'organisation', 'pays_as'), name='a_payer_is_named_once'),
        ),
        migrations.AddConstraint(
            model_name='fundingshare',
            constraint=models.CheckConstraint(condition=models.Q(('percent__gt', 0), ('percent__lte', 100)), name='a_share_is_of_a_hundred'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='fundingshare',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_fundingshareevent" ("id", "measure_id", "organisation_id", "pays_as", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."measure_id", NEW."organisation_id", NEW."pays_as", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2b6b93ab53b2350eed3164fc176a611778253878', operation='INSERT', pgid='pgtrigger_insert_insert_c0509', table='measures_fundingshare', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='fundingshare',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_fundingshareevent" ("id", "measure_id", "organisation_id", "pays_as", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."measure_id", NEW."organisation_id", NEW."pays_as", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f9536cfd896ae6cf5bf1bcd44b0720b2336eeae1', operation='UPDATE', pgid='pgtrigger_update_update_827cf', table='measures_fundingshare', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='fundingshare',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_fundingshareevent" ("id", "measure_id", "organisation_id", "pays_as", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."measure_id", OLD."organisation_id", OLD."pays_as", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='2697abee28455e964d4abb49d51168d979061071', operation='DELETE', pgid='pgtrigger_delete_delete_af778', table='measures_fundingshare', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d4b5afab6fe94ef49e7d44708288ec07b850e617', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d9583', table='measures_criterionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.UniqueConstraint(fields=('measure', 'title'), name='a_criterion_is_named_once'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.CheckConstraint(condition=models.Q(('weight__gte', 1), ('weight__lte', 100)), name='a_weight_is_1_to_100'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_criterionevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "weight") VALUES (NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."weight"); RETURN NULL;', hash='6f112f1b2e1e02f9f245313d52a9a96a7c9465f6', operation='INSERT', pgid='pgtrigger_insert_insert_53393', table='measures_criterion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_criterionevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "weight") VALUES (NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."weight"); RETURN NULL;', hash='ddcc15fa26b90ccaf389754124e1f73130e00d3c', operation='UPDATE', pgid='pgtrigger_update_update_b99c7', table='measures_criterion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_criterionevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "weight") VALUES (OLD."id", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."weight"); RETURN NULL;', hash='2e8eac7f1685ba38d76f4748e070db5b1cdaf57a', operation='DELETE', pgid='pgtrigger_delete_delete_f31a8', table='measures_criterion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costlineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='681dc87fbd04ab47d13022ddc390a2d217ee9042', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cc89e', table='measures_costlineevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='costline',
            constraint=models.CheckConstraint(condition=models.Q(('intensity__gt', 0), ('unit_cost__gte', 0), ('units__gte', 0), models.Q(('actual', None), ('actual__gte', 0), _connector='OR')), name='a_cost_is_nothing_or_more'),
        ),
        migrations.AddConstraint(
            model_name='costline',
            constraint=models.CheckConstraint(condition=models.Q(('driver', 'time'), ('intensity', 1), _connector='OR'), name='only_time_has_an_intensity'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_costlineevent" ("actual", "document_id", "driver", "id", "intensity", "measure_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "unit_cost", "units") VALUES (NEW."actual", NEW."document_id", NEW."driver", NEW."id", NEW."intensity", NEW."measure_id", NEW."paid_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."unit_cost", NEW."units"); RETURN NULL;', hash='2025a74a6c48ec820380b8c43ab0a09ddfd76fbc', operation='INSERT', pgid='pgtrigger_insert_insert_0fe1a', table='measures_costline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_costlineevent" ("actual", "document_id", "driver", "id", "intensity", "measure_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "unit_cost", "units") VALUES (NEW."actual", NEW."document_id", NEW."driver", NEW."id", NEW."intensity", NEW."measure_id", NEW."paid_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."unit_cost", NEW."units"); RETURN NULL;', hash='4c2079af8994e416bef38b00f98851abec73d891', operation='UPDATE', pgid='pgtrigger_update_update_7f9e1', table='measures_costline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_costlineevent" ("actual", "document_id", "driver", "id", "intensity", "measure_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "unit_cost", "units") VALUES (OLD."actual", OLD."document_id", OLD."driver", OLD."id", OLD."intensity", OLD."measure_id", OLD."paid_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."unit_cost", OLD."units"); RETURN NULL;', hash='1c2a58b0142a72485b9020dbf4ef5759186330af', operation='DELETE', pgid='pgtrigger_delete_delete_6b9d8', table='measures_costline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contributorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5558990d91e9d1bfe76ab53e7e47f71d7ed4abfa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3330e', table='measures_contributorevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='contributor',
            index=models.Index(fields=['measure', 'part'], name='measures_co_measure_f8d515_idx'),
        ),
        migrations.AddConstraint(
            model_name='contributor',
            constraint=models.UniqueConstraint(condition=models.Q(('part__in', ['mentor', 'juror', 'expert'])), fields=('measure', 'part', 'person'), name='a_person_takes_a_part_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contributor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_contributorevent" ("id", "language", "measure_id", "organisation_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "topic") VALUES (NEW."id", NEW."language", NEW."measure_id", NEW."organisation_id", NEW."part", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."topic"); RETURN NULL;', hash='92c90194c5e03bbf43df3de64a018bf881c235a6', operation='INSERT', pgid='pgtrigger_insert_insert_d8859', table='measures_contributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contributor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_contributorevent" ("id", "language", "measure_id", "organisation_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "topic") VALUES (NEW."id", NEW."language", NEW."measure_id", NEW."organisation_id", NEW."part", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."topic"); RETURN NULL;', hash='27b2531364856b43fd03a941a63cad5d09d9f2db', operation='UPDATE', pgid='pgtrigger_update_update_07633', table='measures_contributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contributor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_contributorevent" ("id", "language", "measure_id", "organisation_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "topic") VALUES (OLD."id", OLD."language", OLD."measure_id", OLD."organisation_id", OLD."part", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."topic"); RETURN NULL;', hash='555edd2a949e6d8fbc795b5b4df95cb63afb1652', operation='DELETE', pgid='pgtrigger_delete_delete_6963b', table='measures_contributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkpointevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7ec4f759b5212796cea72f711db6abf6112e0802', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_88029', table='measures_checkpointevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='checkpoint',
            constraint=models.UniqueConstraint(fields=('measure', 'due_at'), name='one_checkpoint_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkpoint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_checkpointevent" ("due_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."due_at", NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;', hash='2397b7873157e5694dda03d7eb60ee4566c25074', operation='INSERT', pgid='pgtrigger_insert_insert_3b0e1', table='measures_checkpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkpoint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_checkpointevent" ("due_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."due_at", NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;', hash='787ef43b58402578a4ea6fb304a954822e8c664b', operation='UPDATE', pgid='pgtrigger_update_update_8b870', table='measures_checkpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checkpoint',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_checkpointevent" ("due_at", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."due_at", OLD."id", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;', hash='3536fa5cbaed7f90395ee94273fdebb6a92264aa', operation='DELETE', pgid='pgtrigger_delete_delete_96dc8', table='measures_checkpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='challengeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5509968dddd4b65d819132d07614d8b859c9dc0f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_92e3e', table='measures_challengeevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='challenge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'archived'), _negated=True), ('may_be_archived', True), _connector='OR'), name='archived_only_with_the_owners_consent'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='challenge',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_challengeevent" ("decided_at", "given", "id", "may_be_archived", "measure_id", "organisation_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text", "title", "version") VALUES (NEW."decided_at", NEW."given", NEW."id", NEW."may_be_archived", NEW."measure_id", NEW."organisation_id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."text", NEW."title", NEW."version"); RETURN NULL;', hash='e4a18264d035ef6468b170f4c90477b82dec6de9', operation='INSERT', pgid='pgtrigger_insert_insert_7a688', table='measures_challenge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='challenge',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_challengeevent" ("decided_at", "given", "id", "may_be_archived", "measure_id", "organisation_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text", "title", "version") VALUES (NEW."decided_at", NEW."given", NEW."id", NEW."may_be_archived", NEW."measure_id", NEW."organisation_id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."text", NEW."title", NEW."version"); RETURN NULL;', hash='3bca849823a63d47c65dee73f3fc0128f6e3a5bc', operation='UPDATE', pgid='pgtrigger_update_update_3a27e', table='measures_challenge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='challenge',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_challengeevent" ("decided_at", "given", "id", "may_be_archived", "measure_id", "organisation_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text", "title", "version") VALUES (OLD."decided_at", OLD."given", OLD."id", OLD."may_be_archived", OLD."measure_id", OLD."organisation_id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."text", OLD."title", OLD."version"); RETURN NULL;', hash='eac6feaeb12e833611175622e5303a59ab41c2ee', operation='DELETE', pgid='pgtrigger_delete_delete_b6a31', table='measures_challenge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3b857d76bfbd248ca965d5557aab4fbf4f0a3cae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8014c', table='measures_measureevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='measuretext',
            constraint=models.UniqueConstraint(fields=('measure', 'language'), name='a_measure_is_told_once_in_a_language'),
        ),
        migrations.AddConstraint(
            model_name='measuretext',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reviewed_at', None), ('reviewed_by', None)), ('reviewed_at__isnull', False), _connector='OR'), name='who_reviewed_a_text_says_when'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuretext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measuretextevent" ("id", "language", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "summary", "title") VALUES (NEW."id", NEW."language", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."summary", NEW."title"); RETURN NULL;', hash='3f66100a3b7e99f1dfc574fb5f30762e326438b8', operation='INSERT', pgid='pgtrigger_insert_insert_88c5d', table='measures_measuretext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuretext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_measuretextevent" ("id", "language", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "summary", "title") VALUES (NEW."id", NEW."language", NEW."measure_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."summary", NEW."title"); RETURN NULL;', hash='1a08ad849b3d8bcd17f38c9d880e34a872428303', operation='UPDATE', pgid='pgtrigger_update_update_4b67e', table='measures_measuretext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuretext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_measuretextevent" ("id", "language", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "summary", "title") VALUES (OLD."id", OLD."language", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reviewed_at", OLD."reviewed_by_id", OLD."summary", OLD."title"); RETURN NULL;', hash='9b4858a8d2912e64d682a0395fab0bdc423bcea3', operation='DELETE', pgid='pgtrigger_delete_delete_e256d', table='measures_measuretext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measuretextevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d0bc7dfe659c6edab93718192e42d32a2b23dbc7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_16de0', table='measures_measuretextevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='note',
            index=models.Index(fields=['measure', 'form'], name='measures_no_measure_d53854_idx'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.UniqueConstraint(condition=models.Q(('cooperation__isnull', False)), fields=('measure', 'form', 'cooperation'), name='an_agreement_is_noted_once_at_a_measure'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_noteevent" ("at", "cooperation_id", "form", "id", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "values", "version") VALUES (NEW."at", NEW."cooperation_id", NEW."form", NEW."id", NEW."measure_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."values", NEW."version"); RETURN NULL;', hash='936233a2f8a9eb0da8aa2ea508d654b1385bc941', operation='INSERT', pgid='pgtrigger_insert_insert_bc8a7', table='measures_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_noteevent" ("at", "cooperation_id", "form", "id", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "values", "version") VALUES (NEW."at", NEW."cooperation_id", NEW."form", NEW."id", NEW."measure_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."values", NEW."version"); RETURN NULL;', hash='da1b3b77fd04de50f9743abfe6410e8adbf1b0e8', operation='UPDATE', pgid='pgtrigger_update_update_a88d0', table='measures_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_noteevent" ("at", "cooperation_id", "form", "id", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "values", "version") VALUES (OLD."at", OLD."cooperation_id", OLD."form", OLD."id", OLD."measure_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."values", OLD."version"); RETURN NULL;', hash='123638a1b1054182d2bb3b0afbf37546593b4fd6', operation='DELETE', pgid='pgtrigger_delete_delete_6345e', table='measures_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionpointevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2a679a4b357a4275dc74b1c787a64c6f04dd26aa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0c77', table='measures_actionpointevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='actionpoint',
            index=models.Index(condition=models.Q(('done_on', None)), fields=['due_on'], name='actions_that_are_open'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionpoint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_actionpointevent" ("done_on", "due_on", "id", "note_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."done_on", NEW."due_on", NEW."id", NEW."note_id", NEW."owner", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='e0fe6d642efb4e08b8b2c0817b0b11ba021ecb12', operation='INSERT', pgid='pgtrigger_insert_insert_9e437', table='measures_actionpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionpoint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_actionpointevent" ("done_on", "due_on", "id", "note_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."done_on", NEW."due_on", NEW."id", NEW."note_id", NEW."owner", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='53e98830c342224ef2ef887f82c33184792b161d', operation='UPDATE', pgid='pgtrigger_update_update_f701d', table='measures_actionpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionpoint',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_actionpointevent" ("done_on", "due_on", "id", "note_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."done_on", OLD."due_on", OLD."id", OLD."note_id", OLD."owner", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='bcad4f9cabf71eb842d18c40bf43dc0f2dd90b35', operation='DELETE', pgid='pgtrigger_delete_delete_720e0', table='measures_actionpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bfb37c141c428fb92a6f10a303aca455b2b50044', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_13704', table='measures_noteevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key',), name='a_form_registers_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='registration',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_registrationevent" ("at", "comes_as", "contact_id", "id", "language", "measure_id", "organisation_id", "organisation_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key") VALUES (NEW."at", NEW."comes_as", NEW."contact_id", NEW."id", NEW."language", NEW."measure_id", NEW."organisation_id", NEW."organisation_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_key"); RETURN NULL;', hash='8709dd1d7fa835eefd1d9dc1467a93bb469dbe9a', operation='INSERT', pgid='pgtrigger_insert_insert_93177', table='measures_registration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='registration',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_registrationevent" ("at", "comes_as", "contact_id", "id", "language", "measure_id", "organisation_id", "organisation_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key") VALUES (NEW."at", NEW."comes_as", NEW."contact_id", NEW."id", NEW."language", NEW."measure_id", NEW."organisation_id", NEW."organisation_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_key"); RETURN NULL;', hash='48cf4238bdaa700cc93566e9fc7b8c01873d0ac4', operation='UPDATE', pgid='pgtrigger_update_update_eb87b', table='measures_registration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='registration',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_registrationevent" ("at", "comes_as", "contact_id", "id", "language", "measure_id", "organisation_id", "organisation_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key") VALUES (OLD."at", OLD."comes_as", OLD."contact_id", OLD."id", OLD."language", OLD."measure_id", OLD."organisation_id", OLD."organisation_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_key"); RETURN NULL;', hash='e102191f0b69deabb303a35e3764dbbe0ecd1d08', operation='DELETE', pgid='pgtrigger_delete_delete_21f01', table='measures_registration', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e27be80d6edfedf8d2b650f217460ac99b2bcf2a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_60d6b', table='measures_guestevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_guestevent" ("id", "is_remote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration_id", "seat_id", "shares_contact_at") VALUES (NEW."id", NEW."is_remote", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."registration_id", NEW."seat_id", NEW."shares_contact_at"); RETURN NULL;', hash='20d73d2523cbac0b1b00fdfe2d5e020a047ba6e2', operation='INSERT', pgid='pgtrigger_insert_insert_11af3', table='measures_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_guestevent" ("id", "is_remote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration_id", "seat_id", "shares_contact_at") VALUES (NEW."id", NEW."is_remote", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."registration_id", NEW."seat_id", NEW."shares_contact_at"); RETURN NULL;', hash='26d669271ad8164f02cebb23f79fe5fda445b189', operation='UPDATE', pgid='pgtrigger_update_update_a482b', table='measures_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='guest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_guestevent" ("id", "is_remote", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registration_id", "seat_id", "shares_contact_at") VALUES (OLD."id", OLD."is_remote", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."registration_id", OLD."seat_id", OLD."shares_contact_at"); RETURN NULL;', hash='d898f3a0eaade9eb49731f50c225067c3c1b3a02', operation='DELETE', pgid='pgtrigger_delete_delete_a7270', table='measures_guest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='registrationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f6c6a0002a882b51a7363325fb083832c2e8964b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e8420', table='measures_registrationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(fields=('measure', 'number'), name='a_release_has_its_own_number'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2baaa60e240b5fe18d404ab923dffec75bbd5886', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cc236', table='measures_release', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='61ec322216e8c760864a141c2075e54b732740be', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e8d15', table='measures_release', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='service',
            constraint=models.CheckConstraint(condition=models.Q(('market_value__gt', 0)), name='a_service_is_worth_something'),
        ),
        migrations.AddConstraint(
            model_name='service',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('edition', 'title'), name='a_service_is_listed_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='service',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_serviceevent" ("category", "edition_id", "ended_at", "id", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "technology", "text", "title", "translations", "version") VALUES (NEW."category", NEW."edition_id", NEW."ended_at", NEW."id", NEW."market_value", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."technology", NEW."text", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='f3beeee848ff3ebe366582f5a593e037a70f63ec', operation='INSERT', pgid='pgtrigger_insert_insert_6ba16', table='measures_service', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='service',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_serviceevent" ("category", "edition_id", "ended_at", "id", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "technology", "text", "title", "translations", "version") VALUES (NEW."category", NEW."edition_id", NEW."ended_at", NEW."id", NEW."market_value", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."technology", NEW."text", NEW."title", NEW."translations", NEW."version"); RETURN NULL;', hash='bdab1a4b2e9e190d0a1cb4d41c733c25f355b188', operation='UPDATE', pgid='pgtrigger_update_update_c931c', table='measures_service', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='service',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_serviceevent" ("category", "edition_id", "ended_at", "id", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "technology", "text", "title", "translations", "version") VALUES (OLD."category", OLD."edition_id", OLD."ended_at", OLD."id", OLD."market_value", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."technology", OLD."text", OLD."title", OLD."translations", OLD."version"); RETURN NULL;', hash='2d76dc8a162a2a42c5080fe4fe7e6fdf33558a1f', operation='DELETE', pgid='pgtrigger_delete_delete_93058', table='measures_service', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deliveryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='54d318a30672f284fe4ac005396a56fe0381edcd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b463e', table='measures_deliveryevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(fields=['-starts_on', 'id'], name='measures_de_starts__93f48e_idx'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='a_service_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(('price__gte', 0), ('price__lte', models.F('market_value'))), name='a_price_is_within_the_market_value'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key',), name='a_form_records_one_service'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (NEW."aid_id", NEW."attendees", NEW."customer_id", NEW."ends_on", NEW."id", NEW."location", NEW."market_value", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."request_key", NEW."service_id", NEW."starts_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='f262e8850ffdc41f64876bf006efd70d512bc45f', operation='INSERT', pgid='pgtrigger_insert_insert_eea61', table='measures_delivery', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (NEW."aid_id", NEW."attendees", NEW."customer_id", NEW."ends_on", NEW."id", NEW."location", NEW."market_value", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."request_key", NEW."service_id", NEW."starts_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='da0811f62dc1b37512d74516e9a210bb6d960b3b', operation='UPDATE', pgid='pgtrigger_update_update_0b616', table='measures_delivery', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (OLD."aid_id", OLD."attendees", OLD."customer_id", OLD."ends_on", OLD."id", OLD."location", OLD."market_value", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."request_key", OLD."service_id", OLD."starts_on", OLD."state", OLD."text", OLD."version"); RETURN NULL;', hash='f4d36ec7ccf2b5b035dfeef2953fc8f810be31af', operation='DELETE', pgid='pgtrigger_delete_delete_abb66', table='measures_delivery', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='serviceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a6ac63112e66fa549ab9786559e2d26516faa31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_feb23', table='measures_serviceevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='team',
            constraint=models.UniqueConstraint(fields=('challenge', 'organisation'), name='an_organisation_has_one_team_for_it'),
        ),
        migrations.AddConstraint(
            model_name='team',
            constraint=models.CheckConstraint(condition=models.Q(('people__gte', 1)), name='a_team_has_people'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='team',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_teamevent" ("challenge_id", "cooperation_id", "id", "letter_id", "name", "organisation_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "representative_id", "state", "version") VALUES (NEW."challenge_id", NEW."cooperation_id", NEW."id", NEW."letter_id", NEW."name", NEW."organisation_id", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."record", NEW."representative_id", NEW."state", NEW."version"); RETURN NULL;', hash='2a0009d25c4b1acfd66b0b724fd8df37ea89aa87', operation='INSERT', pgid='pgtrigger_insert_insert_db783', table='measures_team', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='team',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_teamevent" ("challenge_id", "cooperation_id", "id", "letter_id", "name", "organisation_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "representative_id", "state", "version") VALUES (NEW."challenge_id", NEW."cooperation_id", NEW."id", NEW."letter_id", NEW."name", NEW."organisation_id", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."record", NEW."representative_id", NEW."state", NEW."version"); RETURN NULL;', hash='056c924a18a3f648871a8e7aff69c7f2d7b4d6b8', operation='UPDATE', pgid='pgtrigger_update_update_4ab5c', table='measures_team', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='team',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_teamevent" ("challenge_id", "cooperation_id", "id", "letter_id", "name", "organisation_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "representative_id", "state", "version") VALUES (OLD."challenge_id", OLD."cooperation_id", OLD."id", OLD."letter_id", OLD."name", OLD."organisation_id", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."record", OLD."representative_id", OLD."state", OLD."version"); RETURN NULL;', hash='d77585aad01e006ce92fe2d9a94671e325a39d91', operation='DELETE', pgid='pgtrigger_delete_delete_3e827', table='measures_team', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statusreportevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c4949298ab8eb98a296be1604a284fe6a2864ecc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a1be7', table='measures_statusreportevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='statusreport',
            constraint=models.UniqueConstraint(fields=('checkpoint', 'team'), name='a_team_reports_once_at_a_checkpoint'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statusreport',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_statusreportevent" ("ahead", "checkpoint_id", "done", "hindered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "team_id") VALUES (NEW."ahead", NEW."checkpoint_id", NEW."done", NEW."hindered", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."team_id"); RETURN NULL;', hash='55047b81a74fd9b52f614ff2fffed7cf3ed3ee22', operation='INSERT', pgid='pgtrigger_insert_insert_37a26', table='measures_statusreport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statusreport',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_statusreportevent" ("ahead", "checkpoint_id", "done", "hindered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "team_id") VALUES (NEW."ahead", NEW."checkpoint_id", NEW."done", NEW."hindered", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sent_at", NEW."team_id"); RETURN NULL;', hash='e5e295f809bf597e51549b3711c20f654cac4413', operation='UPDATE', pgid='pgtrigger_update_update_f3b8a', table='measures_statusreport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statusreport',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_statusreportevent" ("ahead", "checkpoint_id", "done", "hindered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "team_id") VALUES (OLD."ahead", OLD."checkpoint_id", OLD."done", OLD."hindered", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."team_id"); RETURN NULL;', hash='63f77f397d23bf989be5ef75b2a77ef46645fa40', operation='DELETE', pgid='pgtrigger_delete_delete_19833', table='measures_statusreport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scoreevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='57cda997387746ead42a93e99bc207b572dc23e6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c1743', table='measures_scoreevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.UniqueConstraint(fields=('juror', 'team', 'criterion'), name='a_juror_scores_a_criterion_once'),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.CheckConstraint(condition=models.Q(('points__gte', 0), ('points__lte', 10)), name='points_are_0_to_10'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_scoreevent" ("at", "criterion_id", "id", "juror_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "team_id") VALUES (NEW."at", NEW."criterion_id", NEW."id", NEW."juror_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."points", NEW."team_id"); RETURN NULL;', hash='645cc8b9eaf77cb4f44bf7c01ffb50c0f763e301', operation='INSERT', pgid='pgtrigger_insert_insert_7eeb9', table='measures_score', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_scoreevent" ("at", "criterion_id", "id", "juror_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "team_id") VALUES (NEW."at", NEW."criterion_id", NEW."id", NEW."juror_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."points", NEW."team_id"); RETURN NULL;', hash='3677968c5674cb7b2870038fc424f62db1f39f73', operation='UPDATE', pgid='pgtrigger_update_update_1105b', table='measures_score', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='score',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_scoreevent" ("at", "criterion_id", "id", "juror_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "team_id") VALUES (OLD."at", OLD."criterion_id", OLD."id", OLD."juror_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."points", OLD."team_id"); RETURN NULL;', hash='5b5500e62d657bf020d6e7563cd56a85970f3b6e', operation='DELETE', pgid='pgtrigger_delete_delete_cae40', table='measures_score', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='questionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ca8e29b7ad6a58f3acb210a2ce3f03f9a293b0c7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_88af8', table='measures_questionevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='question',
            index=models.Index(condition=models.Q(('answered_at', None)), fields=['due_at'], name='asked_of_a_team'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_questionevent" ("answer", "answered_at", "asked_at", "due_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text") VALUES (NEW."answer", NEW."answered_at", NEW."asked_at", NEW."due_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."text"); RETURN NULL;', hash='bcda050aa7d78f69c8fb7c64cb56c8d3f401fac6', operation='INSERT', pgid='pgtrigger_insert_insert_32dc5', table='measures_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_questionevent" ("answer", "answered_at", "asked_at", "due_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text") VALUES (NEW."answer", NEW."answered_at", NEW."asked_at", NEW."due_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."text"); RETURN NULL;', hash='28ba467016bbef1b8262b10ed60662cade84219e', operation='UPDATE', pgid='pgtrigger_update_update_5a855', table='measures_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_questionevent" ("answer", "answered_at", "asked_at", "due_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "text") VALUES (OLD."answer", OLD."answered_at", OLD."asked_at", OLD."due_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."text"); RETURN NULL;', hash='92f1a7b0d24c599975f7968176813553a54e49db', operation='DELETE', pgid='pgtrigger_delete_delete_f90b6', table='measures_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentoringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dadc0abba80507cacdae5b89639ea6d0a3f7b670', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_71e5a', table='measures_mentoringevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='mentoring',
            constraint=models.UniqueConstraint(fields=('mentor', 'team'), name='a_mentor_has_a_team_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentoring',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_mentoringevent" ("id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id"); RETURN NULL;', hash='acd712226404cd20a4a543cd8ccc2a7fe876dc37', operation='INSERT', pgid='pgtrigger_insert_insert_81123', table='measures_mentoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentoring',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_mentoringevent" ("id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id"); RETURN NULL;', hash='84350e4083e40fc2f0f042edcd55c2e6480f4306', operation='UPDATE', pgid='pgtrigger_update_update_2d19f', table='measures_mentoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentoring',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_mentoringevent" ("id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."id", OLD."mentor_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id"); RETURN NULL;', hash='8d861c1b241839ee227bb0dc5d870f85789f6dd8', operation='DELETE', pgid='pgtrigger_delete_delete_e1663', table='measures_mentoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='teamevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c86e5ab0be57410fbd98eb4ffe84c3ddcd904d89', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e15ff', table='measures_teamevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='tie',
            constraint=models.UniqueConstraint(fields=('juror', 'organisation'), name='a_tie_is_named_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_tieevent" ("id", "juror_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "why") VALUES (NEW."id", NEW."juror_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."why"); RETURN NULL;', hash='438b31892f5050d80b43027b2623bc1a6341225a', operation='INSERT', pgid='pgtrigger_insert_insert_5c070', table='measures_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_tieevent" ("id", "juror_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "why") VALUES (NEW."id", NEW."juror_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."why"); RETURN NULL;', hash='fcd84dc1d65d00e68438329a68ed077b085b6e34', operation='UPDATE', pgid='pgtrigger_update_update_98437', table='measures_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_tieevent" ("id", "juror_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "why") VALUES (OLD."id", OLD."juror_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."why"); RETURN NULL;', hash='5f44b66231432b0fc0ae94d008c73f1222d72612', operation='DELETE', pgid='pgtrigger_delete_delete_b94a8', table='measures_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c7948fd79806f954b9f9bfc66fc583533abfdcf4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_79105', table='measures_tieevent', when='BEFORE')),
        ),
    ]
