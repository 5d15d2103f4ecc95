
import django.contrib.postgres.fields
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
        ('measures', '0001_initial'),
        ('occasions', '0002_measures'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NoGo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='Forum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('scheduling', models.CharField(choices=[('organiser', 'the organiser makes a timetable'), ('participants', 'participants choose a round when they accept')], default='organiser', max_length=12)),
                ('answering', models.CharField(choices=[('opt_in', "a wish waits for the other side's yes"), ('opt_out', 'a wish counts unless the other side says no')], default='opt_in', max_length=8)),
                ('minutes', models.PositiveSmallIntegerField(default=6, verbose_name='minutes of a meeting')),
                ('pause_minutes', models.PositiveSmallIntegerField(default=2, verbose_name='minutes between two rounds')),
                ('begins', models.TimeField(verbose_name='first round begins')),
                ('ends', models.TimeField(verbose_name='last round ends by')),
                ('breaks', models.JSONField(default=list)),
                ('tables', models.PositiveSmallIntegerField(verbose_name='tables')),
                ('remote_rooms', models.PositiveSmallIntegerField(null=True, verbose_name='remote rooms')),
                ('most_meetings', models.PositiveSmallIntegerField(null=True, verbose_name='meetings of one participant at most')),
                ('answer_hours', models.PositiveSmallIntegerField(default=72, verbose_name='hours to answer a wish')),
                ('wishes_until', models.DateTimeField(null=True, verbose_name='wishes are taken until')),
                ('admits_at_once', models.BooleanField(default=False, verbose_name='who registers stands in the catalogue at once')),
                ('measure', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='forum', to='measures.measure')),
            ],
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('waiting', 'Waits for a worker'), ('working', 'Being made'), ('stopping', 'Stops with the best so far'), ('done', 'Draft'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='waiting', max_length=10)),
                ('inputs', models.JSONField(default=dict)),
                ('seed', models.PositiveIntegerField(default=0)),
                ('seconds', models.PositiveSmallIntegerField()),
                ('is_replan', models.BooleanField(default=False)),
                ('progress', models.JSONField(default=dict)),
                ('places', models.JSONField(default=list)),
                ('result', models.JSONField(default=dict)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('asked_at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='matchmaking.forum')),
            ],
        ),
        migrations.CreateModel(
            name='ForumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('scheduling', models.CharField(choices=[('organiser', 'the organiser makes a timetable'), ('participants', 'participants choose a round when they accept')], default='organiser', max_length=12)),
                ('answering', models.CharField(choices=[('opt_in', "a wish waits for the other side's yes"), ('opt_out', 'a wish counts unless the other side says no')], default='opt_in', max_length=8)),
                ('minutes', models.PositiveSmallIntegerField(default=6, verbose_name='minutes of a meeting')),
                ('pause_minutes', models.PositiveSmallIntegerField(default=2, verbose_name='minutes between two rounds')),
                ('begins', models.TimeField(verbose_name='first round begins')),
                ('ends', models.TimeField(verbose_name='last round ends by')),
                ('breaks', models.JSONField(default=list)),
                ('tables', models.PositiveSmallIntegerField(verbose_name='tables')),
                ('remote_rooms', models.PositiveSmallIntegerField(null=True, verbose_name='remote rooms')),
                ('most_meetings', models.PositiveSmallIntegerField(null=True, verbose_name='meetings of one participant at most')),
                ('answer_hours', models.PositiveSmallIntegerField(default=72, verbose_name='hours to answer a wish')),
                ('wishes_until', models.DateTimeField(null=True, verbose_name='wishes are taken until')),
                ('admits_at_once', models.BooleanField(default=False, verbose_name='who registers stands in the catalogue at once')),
                ('measure', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='measures.measure')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.forum')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('requested', 'Wished for'), ('accepted', 'Accepted, no time yet'), ('declined', 'Declined'), ('expired', 'Not answered in time'), ('withdrawn', 'Wish taken back'), ('scheduled', 'Has its round'), ('held', 'Held'), ('not_held', 'Not held')], max_length=10)),
                ('wish_of_one', models.PositiveSmallIntegerField(null=True)),
                ('wish_of_other', models.PositiveSmallIntegerField(null=True)),
                ('message', models.CharField(blank=True, max_length=300, verbose_name='message')),
                ('asked_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField(null=True)),
                ('table', models.PositiveSmallIntegerField(null=True)),
                ('is_locked', models.BooleanField(default=False)),
                ('changes', models.PositiveIntegerField(default=0)),
                ('why_not_held', models.CharField(blank=True, choices=[('nobody_came', 'one side did not come'), ('late', 'somebody came too late'), ('not_needed', 'both found that it is not needed'), ('no_time', 'the time had run out'), ('other', 'another reason')], max_length=12)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='matchmaking.forum')),
            ],
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('registered', 'Registered, to be admitted'), ('admitted', 'In the catalogue'), ('turned_away', 'Not admitted'), ('withdrawn', 'Withdrawn')], default='registered', max_length=12)),
                ('profile', models.TextField(verbose_name='who you are and what you do')),
                ('motives', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('csr', 'our policy of social responsibility'), ('staff', 'to mobilise our staff'), ('impact', 'to take part in a project with a positive impact'), ('visibility', 'to be seen'), ('awareness', 'to make our cause known'), ('support', 'to find support for our cause'), ('business', 'to find clients, suppliers or partners')], max_length=12), default=list, size=None)),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), default=list, size=None)),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('is_remote', models.BooleanField(default=False)),
                ('shows_contacts', models.BooleanField(default=False)),
                ('most_meetings', models.PositiveSmallIntegerField(null=True)),
                ('registered_at', models.DateTimeField()),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='matchmaking.forum')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matchmaking', to='enterprises.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='NoGoEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.nogo')),
                ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('said_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='nogo',
            name='one',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='no_gos', to='matchmaking.participant'),
        ),
        migrations.AddField(
            model_name='nogo',
            name='other',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='matchmaking.participant'),
        ),
        migrations.AddField(
            model_name='nogo',
            name='said_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='matchmaking.participant'),
        ),
        migrations.CreateModel(
            name='MeetingStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('requested', 'Wished for'), ('accepted', 'Accepted, no time yet'), ('declined', 'Declined'), ('expired', 'Not answered in time'), ('withdrawn', 'Wish taken back'), ('scheduled', 'Has its round'), ('held', 'Held'), ('not_held', 'Not held')], max_length=10)),
                ('at', models.DateTimeField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='matchmaking.meeting')),
                ('said_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matchmaking.participant')),
            ],
        ),
        migrations.AddField(
            model_name='meeting',
            name='asked_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matchmaking.participant'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='one',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matchmaking.participant'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='other',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matchmaking.participant'),
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('intent', models.CharField(choices=[('offer', 'offers'), ('seek', 'looks for'), ('together', 'would do together')], max_length=8)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interests', to='matchmaking.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Away',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='away', to='matchmaking.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('worth', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No')], max_length=8)),
                ('follow', models.CharField(choices=[('agree', 'we agree on something together'), ('talk', 'we talk again'), ('nothing', 'nothing')], max_length=8)),
                ('at', models.DateTimeField()),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='matchmaking.meeting')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matchmaking.participant')),
            ],
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('terms', models.TextField(verbose_name='what was agreed')),
                ('value', models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='value in euro')),
                ('in_kind', models.CharField(blank=True, max_length=300, verbose_name='in kind')),
                ('gives_one', models.CharField(blank=True, max_length=300)),
                ('gives_other', models.CharField(blank=True, max_length=300)),
                ('typed_at', models.DateTimeField()),
                ('one_agreed_at', models.DateTimeField(null=True)),
                ('other_agreed_at', models.DateTimeField(null=True)),
                ('cooperation', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposal', to='cooperation.cooperation')),
                ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='proposal', to='matchmaking.meeting')),
                ('paper', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProposalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('terms', models.TextField(verbose_name='what was agreed')),
                ('value', models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='value in euro')),
                ('in_kind', models.CharField(blank=True, max_length=300, verbose_name='in kind')),
                ('gives_one', models.CharField(blank=True, max_length=300)),
                ('gives_other', models.CharField(blank=True, max_length=300)),
                ('typed_at', models.DateTimeField()),
                ('one_agreed_at', models.DateTimeField(null=True)),
                ('other_agreed_at', models.DateTimeField(null=True)),
                ('cooperation', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cooperation.cooperation')),
                ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.meeting')),
                ('paper', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.proposal')),
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
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('places', models.JSONField()),
                ('moved', models.PositiveSmallIntegerField(default=0)),
                ('dropped', models.PositiveSmallIntegerField(default=0)),
                ('added', models.PositiveSmallIntegerField(default=0)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('draft', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='matchmaking.draft')),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='matchmaking.forum')),
            ],
        ),
        migrations.CreateModel(
            name='Representative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representatives', to='matchmaking.participant')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represents', to='enterprises.person')),
                ('seat', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='representative', to='occasions.seat')),
            ],
        ),
        migrations.CreateModel(
            name='RepresentativeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('participant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.representative')),
                ('seat', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.seat')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('session', models.PositiveSmallIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='matchmaking.forum')),
            ],
        ),
        migrations.AddField(
            model_name='participant',
            name='gone_from',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='matchmaking.round'),
        ),
        migrations.CreateModel(
            name='MeetingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('requested', 'Wished for'), ('accepted', 'Accepted, no time yet'), ('declined', 'Declined'), ('expired', 'Not answered in time'), ('withdrawn', 'Wish taken back'), ('scheduled', 'Has its round'), ('held', 'Held'), ('not_held', 'Not held')], max_length=10)),
                ('wish_of_one', models.PositiveSmallIntegerField(null=True)),
                ('wish_of_other', models.PositiveSmallIntegerField(null=True)),
                ('message', models.CharField(blank=True, max_length=300, verbose_name='message')),
                ('asked_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField(null=True)),
                ('table', models.PositiveSmallIntegerField(null=True)),
                ('is_locked', models.BooleanField(default=False)),
                ('changes', models.PositiveIntegerField(default=0)),
                ('why_not_held', models.CharField(blank=True, choices=[('nobody_came', 'one side did not come'), ('late', 'somebody came too late'), ('not_needed', 'both found that it is not needed'), ('no_time', 'the time had run out'), ('other', 'another reason')], max_length=12)),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.meeting')),
                ('asked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('round', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.round')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='meeting',
            name='round',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='matchmaking.round'),
        ),
        migrations.CreateModel(
            name='AwayEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.away')),
                ('participant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('round', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.round')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='away',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='away', to='matchmaking.round'),
        ),
        migrations.CreateModel(
            name='RoundEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('session', models.PositiveSmallIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.round')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Side',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=60, verbose_name='name')),
                ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('enterprise', 'enterprise'), ('self_employed', 'self-employed person'), ('provider', 'training provider'), ('hub', 'digital hub'), ('library', 'library'), ('school', 'school'), ('municipality', 'municipality'), ('association', 'association'), ('ministry', 'ministry'), ('funder', 'funder'), ('social', 'social economy organisation'), ('public', 'public organisation'), ('research', 'research organisation')], max_length=20), default=list, size=None)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sides', to='matchmaking.forum')),
            ],
        ),
        migrations.CreateModel(
            name='ParticipantEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('registered', 'Registered, to be admitted'), ('admitted', 'In the catalogue'), ('turned_away', 'Not admitted'), ('withdrawn', 'Withdrawn')], default='registered', max_length=12)),
                ('profile', models.TextField(verbose_name='who you are and what you do')),
                ('motives', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('csr', 'our policy of social responsibility'), ('staff', 'to mobilise our staff'), ('impact', 'to take part in a project with a positive impact'), ('visibility', 'to be seen'), ('awareness', 'to make our cause known'), ('support', 'to find support for our cause'), ('business', 'to find clients, suppliers or partners')], max_length=12), default=list, size=None)),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), default=list, size=None)),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('is_remote', models.BooleanField(default=False)),
                ('shows_contacts', models.BooleanField(default=False)),
                ('most_meetings', models.PositiveSmallIntegerField(null=True)),
                ('registered_at', models.DateTimeField()),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.forum')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.participant')),
                ('gone_from', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.round')),
                ('side', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.side')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='participant',
            name='side',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='matchmaking.side'),
        ),
        migrations.CreateModel(
            name='SideEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=60, verbose_name='name')),
                ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('enterprise', 'enterprise'), ('self_employed', 'self-employed person'), ('provider', 'training provider'), ('hub', 'digital hub'), ('library', 'library'), ('school', 'school'), ('municipality', 'municipality'), ('association', 'association'), ('ministry', 'ministry'), ('funder', 'funder'), ('social', 'social economy organisation'), ('public', 'public organisation'), ('research', 'research organisation')], max_length=20), default=list, size=None)),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.side')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='matchmaking.forum')),
            ],
        ),
        migrations.CreateModel(
            name='InterestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('intent', models.CharField(choices=[('offer', 'offers'), ('seek', 'looks for'), ('together', 'would do together')], max_length=8)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.interest')),
                ('participant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.participant')),
                ('topic', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.topic')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='interest',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='matchmaking.topic'),
        ),
        migrations.CreateModel(
            name='TopicEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matchmaking.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matchmaking.topic')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='forum',
            constraint=models.CheckConstraint(condition=models.Q(('ends__gt', models.F('begins'))), name='rounds_end_after_they_begin'),
        ),
        migrations.AddConstraint(
            model_name='forum',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__gt', 0)), name='a_meeting_takes_a_minute_or_more'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_forumevent" ("admits_at_once", "answer_hours", "answering", "begins", "breaks", "ends", "id", "measure_id", "minutes", "most_meetings", "pause_minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remote_rooms", "scheduling", "tables", "version", "wishes_until") VALUES (NEW."admits_at_once", NEW."answer_hours", NEW."answering", NEW."begins", NEW."breaks", NEW."ends", NEW."id", NEW."measure_id", NEW."minutes", NEW."most_meetings", NEW."pause_minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remote_rooms", NEW."scheduling", NEW."tables", NEW."version", NEW."wishes_until"); RETURN NULL;', hash='6702c078c0bc0678490908b5dbc89e9edb504247', operation='INSERT', pgid='pgtrigger_insert_insert_36ad0', table='matchmaking_forum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_forumevent" ("admits_at_once", "answer_hours", "answering", "begins", "breaks", "ends", "id", "measure_id", "minutes", "most_meetings", "pause_minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remote_rooms", "scheduling", "tables", "version", "wishes_until") VALUES (NEW."admits_at_once", NEW."answer_hours", NEW."answering", NEW."begins", NEW."breaks", NEW."ends", NEW."id", NEW."measure_id", NEW."minutes", NEW."most_meetings", NEW."pause_minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remote_rooms", NEW."scheduling", NEW."tables", NEW."version", NEW."wishes_until"); RETURN NULL;', hash='74790779da221810c98b41355e60478e209b5050', operation='UPDATE', pgid='pgtrigger_update_update_78567', table='matchmaking_forum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_forumevent" ("admits_at_once", "answer_hours", "answering", "begins", "breaks", "ends", "id", "measure_id", "minutes", "most_meetings", "pause_minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remote_rooms", "scheduling", "tables", "version", "wishes_until") VALUES (OLD."admits_at_once", OLD."answer_hours", OLD."answering", OLD."begins", OLD."breaks", OLD."ends", OLD."id", OLD."measure_id", OLD."minutes", OLD."most_meetings", OLD."pause_minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remote_rooms", OLD."scheduling", OLD."tables", OLD."version", OLD."wishes_until"); RETURN NULL;', hash='0bad1a449f18a42dce65a179be8722ff544d5a69', operation='DELETE', pgid='pgtrigger_delete_delete_fcc69', table='matchmaking_forum', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='draft',
            constraint=models.UniqueConstraint(fields=('forum', 'number'), name='a_draft_has_its_own_number'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forumevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='91541ecc24fa7491911cdc6d8caddf518fd693b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_427e5', table='matchmaking_forumevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nogoevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9150af108b403b1bc3fdc5bffc2fe76f3b20ae71', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_50622', table='matchmaking_nogoevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='nogo',
            constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='a_no_go_is_of_two'),
        ),
        migrations.AddConstraint(
            model_name='nogo',
            constraint=models.UniqueConstraint(fields=('one', 'other'), name='a_no_go_is_said_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nogo',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_nogoevent" ("id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id") VALUES (NEW."id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_by_id"); RETURN NULL;', hash='03982e3d2b89ba013d37dc50c90fc29f32ba822b', operation='INSERT', pgid='pgtrigger_insert_insert_b960f', table='matchmaking_nogo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nogo',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_nogoevent" ("id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id") VALUES (NEW."id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_by_id"); RETURN NULL;', hash='a49accc502342ce7a5bfb2a473cfe639557ef8b4', operation='UPDATE', pgid='pgtrigger_update_update_b4a81', table='matchmaking_nogo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nogo',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_nogoevent" ("id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id") VALUES (OLD."id", OLD."one_id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_by_id"); RETURN NULL;', hash='3cbe686498f5a1c7f355a93d707a18c9d888d497', operation='DELETE', pgid='pgtrigger_delete_delete_09c2e', table='matchmaking_nogo', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='meetingstep',
            index=models.Index(fields=['meeting', 'at'], name='matchmaking_meeting_2a1d04_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingstep',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='70056a5559fba5aae9eaea4a9e30ede088e98daa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_44276', table='matchmaking_meetingstep', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingstep',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='bc4b32e6f2af59901e4c455f0769dae7fe6dba3d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ab757', table='matchmaking_meetingstep', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='answer',
            index=models.Index(fields=['meeting', 'participant', 'at'], name='matchmaking_meeting_adde53_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='answer',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='71a56d2216b243cf489bda3c9c26e8ce05a671fa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca0b6', table='matchmaking_answer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='answer',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='704805e581d1ad318adb22ad152456fe14803353', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1e395', table='matchmaking_answer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_proposalevent" ("cooperation_id", "gives_one", "gives_other", "id", "in_kind", "meeting_id", "one_agreed_at", "other_agreed_at", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "terms", "typed_at", "value", "version") VALUES (NEW."cooperation_id", NEW."gives_one", NEW."gives_other", NEW."id", NEW."in_kind", NEW."meeting_id", NEW."one_agreed_at", NEW."other_agreed_at", NEW."paper_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject", NEW."terms", NEW."typed_at", NEW."value", NEW."version"); RETURN NULL;', hash='db34d3ca698a43b11e9fc47cf1c4623a7950a449', operation='INSERT', pgid='pgtrigger_insert_insert_dddb3', table='matchmaking_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_proposalevent" ("cooperation_id", "gives_one", "gives_other", "id", "in_kind", "meeting_id", "one_agreed_at", "other_agreed_at", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "terms", "typed_at", "value", "version") VALUES (NEW."cooperation_id", NEW."gives_one", NEW."gives_other", NEW."id", NEW."in_kind", NEW."meeting_id", NEW."one_agreed_at", NEW."other_agreed_at", NEW."paper_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject", NEW."terms", NEW."typed_at", NEW."value", NEW."version"); RETURN NULL;', hash='eaef0644d704cebcacb3cd5bd32fbcf330564585', operation='UPDATE', pgid='pgtrigger_update_update_ba8ae', table='matchmaking_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_proposalevent" ("cooperation_id", "gives_one", "gives_other", "id", "in_kind", "meeting_id", "one_agreed_at", "other_agreed_at", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "terms", "typed_at", "value", "version") VALUES (OLD."cooperation_id", OLD."gives_one", OLD."gives_other", OLD."id", OLD."in_kind", OLD."meeting_id", OLD."one_agreed_at", OLD."other_agreed_at", OLD."paper_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject", OLD."terms", OLD."typed_at", OLD."value", OLD."version"); RETURN NULL;', hash='eba6a0041e8792492495c0143a5cc5228e1e6495', operation='DELETE', pgid='pgtrigger_delete_delete_effaa', table='matchmaking_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2d5f7640d8f578ddb5f8ab6efb638bd05560e835', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f3eae', table='matchmaking_proposalevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(fields=('forum', 'number'), name='a_version_of_a_timetable_has_its_own_number'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b5997388c4de7a0ac55d6c2922a19ce0913486f1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dfe78', table='matchmaking_release', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='e363054a7d21c116ce69e20c08467dba7a180a45', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f9020', table='matchmaking_release', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='representative',
            constraint=models.UniqueConstraint(fields=('participant', 'person'), name='a_person_represents_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='representative',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_representativeevent" ("id", "participant_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."id", NEW."participant_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;', hash='54179f60c694e6c93bee365ca42fef62f4e8ecb7', operation='INSERT', pgid='pgtrigger_insert_insert_23f30', table='matchmaking_representative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='representative',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_representativeevent" ("id", "participant_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."id", NEW."participant_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;', hash='d8b264b49ff69f37cdf3733edb4fb900ff801ea6', operation='UPDATE', pgid='pgtrigger_update_update_1ad48', table='matchmaking_representative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='representative',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_representativeevent" ("id", "participant_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."id", OLD."participant_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;', hash='76cfa9e3e9b71585b86213e86eea6eefae7375bb', operation='DELETE', pgid='pgtrigger_delete_delete_7915d', table='matchmaking_representative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='representativeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='400e620745028679dedbb9deda32be4e431b5e0e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_99f24', table='matchmaking_representativeevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(fields=('forum', 'number'), name='a_round_has_its_own_number'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_round_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='round',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_roundevent" ("ends_at", "forum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session", "starts_at") VALUES (NEW."ends_at", NEW."forum_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session", NEW."starts_at"); RETURN NULL;', hash='7b93544f2cc4a3c708de0d88c5bc962acbc631d5', operation='INSERT', pgid='pgtrigger_insert_insert_b6521', table='matchmaking_round', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='round',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_roundevent" ("ends_at", "forum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session", "starts_at") VALUES (NEW."ends_at", NEW."forum_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session", NEW."starts_at"); RETURN NULL;', hash='63b0d186be8efb56e8cf3d4f55d89d120f1e89ae', operation='UPDATE', pgid='pgtrigger_update_update_27cf7', table='matchmaking_round', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='round',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_roundevent" ("ends_at", "forum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session", "starts_at") VALUES (OLD."ends_at", OLD."forum_id", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session", OLD."starts_at"); RETURN NULL;', hash='8f586d2d2a56aee99c1cbd93ac93aa937e1ddee7', operation='DELETE', pgid='pgtrigger_delete_delete_e71f8', table='matchmaking_round', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='10d35ec1e9c166be123514c0d11c014b6b5ded08', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4dfc0', table='matchmaking_meetingevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(fields=['forum', 'state'], name='matchmaking_forum_i_f5ecb0_idx'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(condition=models.Q(('state', 'requested')), fields=['expires_at'], name='wishes_that_wait'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='a_meeting_is_of_two'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(fields=('one', 'other'), name='two_meet_once_in_a_day'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'scheduled'), ('round__isnull', False), ('table__isnull', False)), ('state__in', ['held', 'not_held']), models.Q(('state__in', ['requested', 'accepted', 'declined', 'expired', 'withdrawn']), ('is_locked', False), ('round', None), ('table', None)), _connector='OR'), name='a_meeting_with_a_round_is_scheduled'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'not_held'), ('why_not_held', ''), _connector='OR'), name='what_was_held_has_no_reason_against_it'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_meetingevent" ("asked_at", "asked_by_id", "changes", "expires_at", "forum_id", "id", "is_locked", "message", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "table", "version", "why_not_held", "wish_of_one", "wish_of_other") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."changes", NEW."expires_at", NEW."forum_id", NEW."id", NEW."is_locked", NEW."message", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."round_id", NEW."state", NEW."table", NEW."version", NEW."why_not_held", NEW."wish_of_one", NEW."wish_of_other"); RETURN NULL;', hash='87219db856678508a8811edf22faed25732db647', operation='INSERT', pgid='pgtrigger_insert_insert_64906', table='matchmaking_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_meetingevent" ("asked_at", "asked_by_id", "changes", "expires_at", "forum_id", "id", "is_locked", "message", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "table", "version", "why_not_held", "wish_of_one", "wish_of_other") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."changes", NEW."expires_at", NEW."forum_id", NEW."id", NEW."is_locked", NEW."message", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."round_id", NEW."state", NEW."table", NEW."version", NEW."why_not_held", NEW."wish_of_one", NEW."wish_of_other"); RETURN NULL;', hash='a39b80e28fb094aafbe1c0cc6e34925db352c22e', operation='UPDATE', pgid='pgtrigger_update_update_e09ef', table='matchmaking_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_meetingevent" ("asked_at", "asked_by_id", "changes", "expires_at", "forum_id", "id", "is_locked", "message", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "table", "version", "why_not_held", "wish_of_one", "wish_of_other") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."changes", OLD."expires_at", OLD."forum_id", OLD."id", OLD."is_locked", OLD."message", OLD."one_id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."round_id", OLD."state", OLD."table", OLD."version", OLD."why_not_held", OLD."wish_of_one", OLD."wish_of_other"); RETURN NULL;', hash='2b3d5374ceaa84424916d99c0187888770201747', operation='DELETE', pgid='pgtrigger_delete_delete_fabb6', table='matchmaking_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='awayevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6547a6e451d1763b03ad5ada69ffc307a98a3750', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8c303', table='matchmaking_awayevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='away',
            constraint=models.UniqueConstraint(fields=('participant', 'round'), name='a_round_is_missed_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='away',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_awayevent" ("id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."round_id"); RETURN NULL;', hash='45121328a260954f7eab1eb1b321e4d773bee28f', operation='INSERT', pgid='pgtrigger_insert_insert_d33c4', table='matchmaking_away', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='away',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_awayevent" ("id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."id", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."round_id"); RETURN NULL;', hash='db7d528d5a502629bc2697ece29ea9bd18ec02eb', operation='UPDATE', pgid='pgtrigger_update_update_f1ad5', table='matchmaking_away', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='away',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_awayevent" ("id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (OLD."id", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."round_id"); RETURN NULL;', hash='49e2c3f2b7560e9acce8ed3e4e75d5c9d5858506', operation='DELETE', pgid='pgtrigger_delete_delete_026d9', table='matchmaking_away', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roundevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='488dbae7e4a789e35b43905314274d9886b8d238', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c2b19', table='matchmaking_roundevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='side',
            constraint=models.UniqueConstraint(fields=('forum', 'number'), name='a_side_has_its_own_number'),
        ),
        migrations.AddConstraint(
            model_name='side',
            constraint=models.UniqueConstraint(fields=('forum', 'name'), name='a_side_has_its_own_name'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='side',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_sideevent" ("forum_id", "id", "kinds", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forum_id", NEW."id", NEW."kinds", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='5894c7db815c391f9393b64855af06836b3ae19c', operation='INSERT', pgid='pgtrigger_insert_insert_d7ce1', table='matchmaking_side', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='side',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_sideevent" ("forum_id", "id", "kinds", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forum_id", NEW."id", NEW."kinds", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='695ecb5a04cc38393ab61d5736d1ce9fd63b1739', operation='UPDATE', pgid='pgtrigger_update_update_c6779', table='matchmaking_side', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='side',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_sideevent" ("forum_id", "id", "kinds", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."forum_id", OLD."id", OLD."kinds", OLD."name", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='f118aedb4a502464e125b5e95691d5b3a2e0d24e', operation='DELETE', pgid='pgtrigger_delete_delete_eb9eb', table='matchmaking_side', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participantevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5e5bc72eba2fad5b21ad6f04ddc83e80315dae62', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0eac2', table='matchmaking_participantevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(fields=['forum', 'state', 'side'], name='matchmaking_forum_i_3cbfcb_idx'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('forum', 'organisation'), name='an_organisation_takes_part_once_in_a_day'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key',), name='a_request_registers_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_participantevent" ("forum_id", "gone_from_id", "id", "is_remote", "languages", "most_meetings", "motives", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "registered_at", "request_key", "shows_contacts", "side_id", "state", "version", "website") VALUES (NEW."forum_id", NEW."gone_from_id", NEW."id", NEW."is_remote", NEW."languages", NEW."most_meetings", NEW."motives", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profile", NEW."registered_at", NEW."request_key", NEW."shows_contacts", NEW."side_id", NEW."state", NEW."version", NEW."website"); RETURN NULL;', hash='b10902567d9482001044bf60c72588a7244a24c7', operation='INSERT', pgid='pgtrigger_insert_insert_a2982', table='matchmaking_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_participantevent" ("forum_id", "gone_from_id", "id", "is_remote", "languages", "most_meetings", "motives", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "registered_at", "request_key", "shows_contacts", "side_id", "state", "version", "website") VALUES (NEW."forum_id", NEW."gone_from_id", NEW."id", NEW."is_remote", NEW."languages", NEW."most_meetings", NEW."motives", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profile", NEW."registered_at", NEW."request_key", NEW."shows_contacts", NEW."side_id", NEW."state", NEW."version", NEW."website"); RETURN NULL;', hash='15405c9d6a8f5cd20a2755cad1e341bb7a898598', operation='UPDATE', pgid='pgtrigger_update_update_f2f24', table='matchmaking_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_participantevent" ("forum_id", "gone_from_id", "id", "is_remote", "languages", "most_meetings", "motives", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "registered_at", "request_key", "shows_contacts", "side_id", "state", "version", "website") VALUES (OLD."forum_id", OLD."gone_from_id", OLD."id", OLD."is_remote", OLD."languages", OLD."most_meetings", OLD."motives", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profile", OLD."registered_at", OLD."request_key", OLD."shows_contacts", OLD."side_id", OLD."state", OLD."version", OLD."website"); RETURN NULL;', hash='12e6f1834f6c4b3ffa05f868c2980df142edf4b3', operation='DELETE', pgid='pgtrigger_delete_delete_87468', table='matchmaking_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sideevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5a8d69f8447836342ec28ef9b9e1f0f34bc0bf6f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5ffaf', table='matchmaking_sideevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.UniqueConstraint(fields=('forum', 'name'), name='a_topic_is_named_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_topicevent" ("forum_id", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forum_id", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='a85cdf38c70f85484e9c2fccc5b2940bc496eb99', operation='INSERT', pgid='pgtrigger_insert_insert_61b81', table='matchmaking_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_topicevent" ("forum_id", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forum_id", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='78bd399f50c4f205738992603f3c943eee80d19f', operation='UPDATE', pgid='pgtrigger_update_update_3ba4e', table='matchmaking_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_topicevent" ("forum_id", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."forum_id", OLD."id", OLD."name", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='66c55b3c2085a031a1dffbe9e15771462eb0fe95', operation='DELETE', pgid='pgtrigger_delete_delete_7ef90', table='matchmaking_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='09ad48dd774c24c7e35e8d65627a8ce727cf50ef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_954c6', table='matchmaking_interestevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='interest',
            constraint=models.UniqueConstraint(fields=('participant', 'topic', 'intent'), name='an_interest_is_said_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_interestevent" ("id", "intent", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id") VALUES (NEW."id", NEW."intent", NEW."note", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."topic_id"); RETURN NULL;', hash='915690fcc5034f5f90d8802a10936c798d3b3285', operation='INSERT', pgid='pgtrigger_insert_insert_5599a', table='matchmaking_interest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matchmaking_interestevent" ("id", "intent", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id") VALUES (NEW."id", NEW."intent", NEW."note", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."topic_id"); RETURN NULL;', hash='e8a3120acc8e58bf943c1f711635fdaaf77c3c11', operation='UPDATE', pgid='pgtrigger_update_update_a391c', table='matchmaking_interest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='interest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matchmaking_interestevent" ("id", "intent", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id") VALUES (OLD."id", OLD."intent", OLD."note", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."topic_id"); RETURN NULL;', hash='2dbd2485f682ebcca5e83617cc0ddb955ce8429e', operation='DELETE', pgid='pgtrigger_delete_delete_be1d7', table='matchmaking_interest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ea2769625555913e8f48726a682f4c00b9f6e0ae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_adfe2', table='matchmaking_topicevent', when='BEFORE')),
        ),
    ]
