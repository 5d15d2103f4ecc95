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
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('number', models.CharField(max_length=30, unique=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('in_check', 'In check'), ('returned', 'Returned'), ('approved', 'Approved'), ('refused', 'Refused')], default='draft', max_length=10)),
                ('channel', models.CharField(blank=True, max_length=60, verbose_name='how did you hear of us?')),
                ('headcount', models.PositiveIntegerField(null=True, verbose_name='people who work in the enterprise')),
                ('turnover', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='turnover of the last year')),
                ('balance', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='balance sheet total')),
                ('size_class', models.CharField(blank=True, choices=[('self_employed', 'self-employed'), ('micro', 'micro'), ('small', 'small'), ('medium', 'medium'), ('large', 'large')], max_length=20)),
                ('is_declared_true', models.BooleanField(default=False, verbose_name='what is written here is true')),
                ('submitted_at', models.DateTimeField(null=True)),
                ('decision', models.JSONField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='programmes.edition')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='enterprises.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'state', 'submitted_at'], name='training_ap_edition_c899bb_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['draft', 'submitted', 'in_check', 'returned'])), fields=('edition', 'enterprise'), name='an_enterprise_has_one_open_application')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=30, unique=True)),
                ('signed_on', models.DateField()),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='evidence.document')),
                ('application', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='agreement', to='training.application')),
            ],
        ),
        migrations.CreateModel(
            name='AgreementEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.CharField(max_length=30)),
                ('signed_on', models.DateField()),
                ('document', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.agreement')),
                ('application', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.application')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApplicationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('number', models.CharField(max_length=30)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('in_check', 'In check'), ('returned', 'Returned'), ('approved', 'Approved'), ('refused', 'Refused')], default='draft', max_length=10)),
                ('channel', models.CharField(blank=True, max_length=60, verbose_name='how did you hear of us?')),
                ('headcount', models.PositiveIntegerField(null=True, verbose_name='people who work in the enterprise')),
                ('turnover', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='turnover of the last year')),
                ('balance', models.DecimalField(decimal_places=2, max_digits=15, null=True, verbose_name='balance sheet total')),
                ('size_class', models.CharField(blank=True, choices=[('self_employed', 'self-employed'), ('micro', 'micro'), ('small', 'small'), ('medium', 'medium'), ('large', 'large')], max_length=20)),
                ('is_declared_true', models.BooleanField(default=False, verbose_name='what is written here is true')),
                ('submitted_at', models.DateTimeField(null=True)),
                ('decision', models.JSONField(null=True)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('enterprise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.application')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApplicationStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('in_check', 'In check'), ('returned', 'Returned'), ('approved', 'Approved'), ('refused', 'Refused')], max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='training.application')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['application', 'at'], name='training_ap_applica_7117f5_idx')],
            },
        ),
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.CharField(max_length=30, unique=True)),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('confirmed', 'Confirmed'), ('running', 'Running'), ('completed', 'Completed'), ('cancelled', 'Cancelled')], default='planned', max_length=12)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='programmes.course')),
                ('occasion', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='run', to='occasions.occasion')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='enterprises.organisation')),
                ('decide_on', models.DateField(null=True, verbose_name='decision by')),
            ],
            options={
                'indexes': [models.Index(fields=['starts_on'], name='training_ru_starts__b2c5b7_idx'), models.Index(fields=['provider', 'starts_on'], name='training_ru_provide_4d7604_idx')],
            },
        ),
        migrations.CreateModel(
            name='AskedSeats',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('count', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='asked', to='training.application')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asked', to='training.run')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('application', 'run'), name='a_run_is_asked_for_once'), models.CheckConstraint(condition=models.Q(('count__gte', 1)), name='one_seat_at_the_least')],
            },
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('completed_on', models.DateField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5)),
                ('enterprise', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='enterprises.organisation')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='territories.territory')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='enterprises.person')),
                ('profile', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='enterprises.profile')),
                ('seat', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='participation', to='occasions.seat')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='training.run')),
            ],
            options={
                'indexes': [models.Index(fields=['run'], name='training_pa_run_id_3c28ee_idx'), models.Index(fields=['enterprise', 'completed_on'], name='training_pa_enterpr_9a3ac2_idx'), models.Index(fields=['person', 'completed_on'], name='training_pa_person__4b69d0_idx')],
            },
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20, unique=True)),
                ('issued_on', models.DateField()),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='evidence.document')),
                ('participation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='certificate', to='training.participation')),
                ('credential', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
            ],
        ),
        migrations.CreateModel(
            name='CertificateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('code', models.CharField(max_length=20)),
                ('issued_on', models.DateField()),
                ('document', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.certificate')),
                ('participation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.participation')),
                ('credential', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ParticipationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('completed_on', models.DateField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5)),
                ('enterprise', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.participation')),
                ('profile', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.profile')),
                ('seat', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.seat')),
                ('run', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.run')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AskedSeatsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('count', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('application', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.application')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.askedseats')),
                ('run', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.run')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RunEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.CharField(max_length=30)),
                ('language', models.CharField(default='lv', max_length=7, verbose_name='language')),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('confirmed', 'Confirmed'), ('running', 'Running'), ('completed', 'Completed'), ('cancelled', 'Cancelled')], default='planned', max_length=12)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course')),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.run')),
                ('provider', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('decide_on', models.DateField(null=True, verbose_name='decision by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FactCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fact', models.CharField(choices=[('headcount', 'People, with linked enterprises'), ('turnover', 'Turnover, with linked enterprises, EUR'), ('balance', 'Balance sheet total, with linked enterprises, EUR'), ('tax_debt', 'Tax debt, EUR'), ('lost_capital', 'Part of the share capital that losses ate, in percent'), ('is_insolvent', 'Insolvent, in legal protection, restructuring or liquidation'), ('has_group_accounts', 'Annual reports of the linked enterprises are there')], max_length=20)),
                ('value', models.DecimalField(decimal_places=4, max_digits=15)),
                ('source', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fact_checks', to='training.application')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['application', 'fact', '-at'], name='training_fa_applica_076285_idx')],
            },
        ),
        migrations.CreateModel(
            name='EnrolmentRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('decide_days', models.PositiveSmallIntegerField(default=7, verbose_name='days before the first day')),
                ('most_at_once', models.PositiveSmallIntegerField(null=True, verbose_name='courses at once')),
                ('wait_months', models.PositiveSmallIntegerField(null=True, verbose_name='months between courses')),
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='enrolment_rules', to='programmes.edition')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EnrolmentRulesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('decide_days', models.PositiveSmallIntegerField(default=7, verbose_name='days before the first day')),
                ('most_at_once', models.PositiveSmallIntegerField(null=True, verbose_name='courses at once')),
                ('wait_months', models.PositiveSmallIntegerField(null=True, verbose_name='months between courses')),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.enrolmentrules')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Prerequisite',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prerequisites', to='programmes.course')),
                ('needs', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leads_to', to='programmes.course')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('course', 'needs'), name='a_prerequisite_is_said_once'), models.CheckConstraint(condition=models.Q(('course', models.F('needs')), _negated=True), name='a_course_does_not_need_itself')],
            },
        ),
        migrations.CreateModel(
            name='PrerequisiteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course')),
                ('needs', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.prerequisite')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CertificateEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(unique=True)),
                ('code', models.CharField(max_length=20, unique=True)),
                ('participation_key', models.BigIntegerField()),
                ('issued_on', models.DateField()),
                ('kind', models.CharField(choices=[('revoked', 'Revoked'), ('replaced', 'Replaced')], max_length=10)),
                ('reason', models.CharField(max_length=300)),
                ('replaced_by', models.CharField(blank=True, max_length=20)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.edition')),
            ],
            options={
                'indexes': [models.Index(fields=['participation_key'], name='training_ce_partici_054d3d_idx'), models.Index(fields=['edition', '-at'], name='training_ce_edition_676a2d_idx')],
            },
        ),
        migrations.CreateModel(
            name='CredentialKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, unique=True)),
                ('pem', models.TextField()),
                ('first_used_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='CredentialTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('quality_assurance', models.CharField(blank=True, max_length=300, verbose_name='quality assurance')),
                ('supervision', models.CharField(choices=[('none', 'unsupervised, identity not checked'), ('supervised', 'supervised, identity not checked'), ('checked', 'supervised, identity checked')], default='supervised', max_length=10, verbose_name='supervision')),
                ('stackability', models.CharField(choices=[('alone', 'stands alone'), ('stackable', 'can be combined with others')], default='alone', max_length=10, verbose_name='combining')),
                ('programme', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='credential_terms', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CredentialTermsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('quality_assurance', models.CharField(blank=True, max_length=300, verbose_name='quality assurance')),
                ('supervision', models.CharField(choices=[('none', 'unsupervised, identity not checked'), ('supervised', 'supervised, identity not checked'), ('checked', 'supervised, identity checked')], default='supervised', max_length=10, verbose_name='supervision')),
                ('stackability', models.CharField(choices=[('alone', 'stands alone'), ('stackable', 'can be combined with others')], default='alone', max_length=10, verbose_name='combining')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.credentialterms')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'agreement': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_agreementevent" ("application_id", "document_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on") VALUES (NEW."application_id", NEW."document_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_on"); RETURN NULL;', hash='646fca3e7b0110f3184f07b858e200b0156d1999', operation='INSERT', pgid='pgtrigger_insert_insert_579be', table='training_agreement', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_agreementevent" ("application_id", "document_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on") VALUES (NEW."application_id", NEW."document_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_on"); RETURN NULL;', hash='5dcf9d8438983814cfb237e2a6dff5aee0731515', operation='UPDATE', pgid='pgtrigger_update_update_6ff1e', table='training_agreement', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_agreementevent" ("application_id", "document_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on") VALUES (OLD."application_id", OLD."document_id", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signed_on"); RETURN NULL;', hash='bad24917fe0fa03a74e9b76407124d2b8442b8ba', operation='DELETE', pgid='pgtrigger_delete_delete_a06d3', table='training_agreement', when='AFTER'))], 'agreementevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b6b849a6f85567863ce65777a05be3feb1bf276f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3f907', table='training_agreementevent', when='BEFORE'))], 'application': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_applicationevent" ("balance", "channel", "decision", "edition_id", "enterprise_id", "headcount", "id", "is_declared_true", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size_class", "state", "submitted_at", "turnover", "version") VALUES (NEW."balance", NEW."channel", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."headcount", NEW."id", NEW."is_declared_true", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."size_class", NEW."state", NEW."submitted_at", NEW."turnover", NEW."version"); RETURN NULL;', hash='c6550988278a5ef437d5e6cef8e3e7fa6c8e999d', operation='INSERT', pgid='pgtrigger_insert_insert_8de50', table='training_application', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_applicationevent" ("balance", "channel", "decision", "edition_id", "enterprise_id", "headcount", "id", "is_declared_true", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size_class", "state", "submitted_at", "turnover", "version") VALUES (NEW."balance", NEW."channel", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."headcount", NEW."id", NEW."is_declared_true", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."size_class", NEW."state", NEW."submitted_at", NEW."turnover", NEW."version"); RETURN NULL;', hash='41028896538e3bd4d898f09c7142492dc23ccb63', operation='UPDATE', pgid='pgtrigger_update_update_76e76', table='training_application', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_applicationevent" ("balance", "channel", "decision", "edition_id", "enterprise_id", "headcount", "id", "is_declared_true", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size_class", "state", "submitted_at", "turnover", "version") VALUES (OLD."balance", OLD."channel", OLD."decision", OLD."edition_id", OLD."enterprise_id", OLD."headcount", OLD."id", OLD."is_declared_true", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."size_class", OLD."state", OLD."submitted_at", OLD."turnover", OLD."version"); RETURN NULL;', hash='8806fd3a06218be4ad376bec6cb257afc5bb51b2', operation='DELETE', pgid='pgtrigger_delete_delete_f52a7', table='training_application', when='AFTER'))], 'applicationevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='24d9d04e377223b9161bc0fcb3b05881c7d73c61', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f00ac', table='training_applicationevent', when='BEFORE'))], 'applicationstep': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7890d612d36f39d14ff79fff814eb11a8f0afbcd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7fc75', table='training_applicationstep', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='fb68c7b955b5a8f7dfed5a80eb7a8cab244c2a63', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d7aaa', table='training_applicationstep', when='BEFORE'))], 'askedseats': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_askedseatsevent" ("application_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id") VALUES (NEW."application_id", NEW."count", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."run_id"); RETURN NULL;', hash='93cebd673ff74f1834e3382486ad102689415b80', operation='INSERT', pgid='pgtrigger_insert_insert_25061', table='training_askedseats', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_askedseatsevent" ("application_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id") VALUES (NEW."application_id", NEW."count", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."run_id"); RETURN NULL;', hash='d2173ef660681fac5cf304e496e2e092f1a4a69c', operation='UPDATE', pgid='pgtrigger_update_update_fba88', table='training_askedseats', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_askedseatsevent" ("application_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id") VALUES (OLD."application_id", OLD."count", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."run_id"); RETURN NULL;', hash='d91af8c016b7758da63f560ed10322c86a6b9a92', operation='DELETE', pgid='pgtrigger_delete_delete_e1aea', table='training_askedseats', when='AFTER'))], 'askedseatsevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='02d5580c7d7c8ca1ef591763cb732b6d10e5290b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_57e11', table='training_askedseatsevent', when='BEFORE'))], 'certificate': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."credential_id", NEW."document_id", NEW."id", NEW."issued_on", NEW."participation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='4fc45d207499872dc49668618ea5c12ff1e7e1b1', operation='INSERT', pgid='pgtrigger_insert_insert_909c3', table='training_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."credential_id", NEW."document_id", NEW."id", NEW."issued_on", NEW."participation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='e54ceb65b3dd9060d817f5478513ce10e0fe2b53', operation='UPDATE', pgid='pgtrigger_update_update_30092', table='training_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("code", "credential_id", "document_id", "id", "issued_on", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."credential_id", OLD."document_id", OLD."id", OLD."issued_on", OLD."participation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5ce656c74b8a9a4be88897ffdc5e7083fc5fe76f', operation='DELETE', pgid='pgtrigger_delete_delete_2af4d', table='training_certificate', when='AFTER'))], 'certificateend': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf8387eb8934d2cc8f87b3db9aeaf0c082863d8e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b2eb5', table='training_certificateend', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='056929baa9ce91e6ad9f314d400a4264c8e0d219', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_bc7e2', table='training_certificateend', when='BEFORE'))], 'certificateevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d2707177954314f386444eb09fdc9ef2f28b690f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3b7e', table='training_certificateevent', when='BEFORE'))], 'credentialkey': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0089d74e7bed7c42eadb16eea4cc2553e1f48c2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5a092', table='training_credentialkey', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='6c7bbbb4ccd11604fcadcf06922e60230b7733e6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_d0217', table='training_credentialkey', when='BEFORE'))], 'credentialterms': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."quality_assurance", NEW."stackability", NEW."supervision", NEW."version"); RETURN NULL;', hash='e78daaea566c00a94186a08c1c324b73358f0b74', operation='INSERT', pgid='pgtrigger_insert_insert_497b6', table='training_credentialterms', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."quality_assurance", NEW."stackability", NEW."supervision", NEW."version"); RETURN NULL;', hash='776bc7c3593a9df7c924c60cb7a64d6fd9e09526', operation='UPDATE', pgid='pgtrigger_update_update_1ef12', table='training_credentialterms', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_credentialtermsevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quality_assurance", "stackability", "supervision", "version") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."quality_assurance", OLD."stackability", OLD."supervision", OLD."version"); RETURN NULL;', hash='4bec71cff14350dbc509f846f95911ca9abe9aa7', operation='DELETE', pgid='pgtrigger_delete_delete_491c4', table='training_credentialterms', when='AFTER'))], 'credentialtermsevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='20b0a6857b8ee0ea3b55b9687b2989e6eec1802a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ce40', table='training_credentialtermsevent', when='BEFORE'))], 'enrolmentrules': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (NEW."decide_days", NEW."edition_id", NEW."id", NEW."most_at_once", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version", NEW."wait_months"); RETURN NULL;', hash='04fb3eedf5262baf2da9d51f8538b880b072fb72', operation='INSERT', pgid='pgtrigger_insert_insert_40009', table='training_enrolmentrules', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (NEW."decide_days", NEW."edition_id", NEW."id", NEW."most_at_once", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version", NEW."wait_months"); RETURN NULL;', hash='4d147e1c02cba61b01a778afd57fe305f8808aa7', operation='UPDATE', pgid='pgtrigger_update_update_bd3ac', table='training_enrolmentrules', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_enrolmentrulesevent" ("decide_days", "edition_id", "id", "most_at_once", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wait_months") VALUES (OLD."decide_days", OLD."edition_id", OLD."id", OLD."most_at_once", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version", OLD."wait_months"); RETURN NULL;', hash='1d35bfdc269b7a795ae811d17ea4fedfefa76611', operation='DELETE', pgid='pgtrigger_delete_delete_ed81a', table='training_enrolmentrules', when='AFTER'))], 'enrolmentrulesevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cef460ec244c6557124ef89789f60208ce8bcce9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e4f27', table='training_enrolmentrulesevent', when='BEFORE'))], 'factcheck': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='91b70e9592f9c9f272a4cd3557a734820b21056c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0a6ea', table='training_factcheck', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='949485d439f250d10622c3aa5443d862fbd9f17e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_b3465', table='training_factcheck', when='BEFORE'))], 'participation': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_participationevent" ("completed_on", "enterprise_id", "hours", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "run_id", "seat_id") VALUES (NEW."completed_on", NEW."enterprise_id", NEW."hours", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profile_id", NEW."run_id", NEW."seat_id"); RETURN NULL;', hash='32876bc11cf16b9f3f97f4ca12d1d0f4761ca7ba', operation='INSERT', pgid='pgtrigger_insert_insert_58952', table='training_participation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_participationevent" ("completed_on", "enterprise_id", "hours", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "run_id", "seat_id") VALUES (NEW."completed_on", NEW."enterprise_id", NEW."hours", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profile_id", NEW."run_id", NEW."seat_id"); RETURN NULL;', hash='7a112e561fde725ec654f14c4bd2708f0de71f9b', operation='UPDATE', pgid='pgtrigger_update_update_dfe21', table='training_participation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_participationevent" ("completed_on", "enterprise_id", "hours", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "run_id", "seat_id") VALUES (OLD."completed_on", OLD."enterprise_id", OLD."hours", OLD."id", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profile_id", OLD."run_id", OLD."seat_id"); RETURN NULL;', hash='8784eb26232482e3ec02a0bd7c5f801248e0e266', operation='DELETE', pgid='pgtrigger_delete_delete_6040e', table='training_participation', when='AFTER'))], 'participationevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='228497ea2675444592028b2bf6c8005ff7e111a6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_88667', table='training_participationevent', when='BEFORE'))], 'prerequisite': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."id", NEW."needs_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='358161ec7fe2d596dc0287a95dbb33ddd2629397', operation='INSERT', pgid='pgtrigger_insert_insert_d9b6b', table='training_prerequisite', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."id", NEW."needs_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='62f458c3f8c10f83689160721bb9461164527b4f', operation='UPDATE', pgid='pgtrigger_update_update_dd2dc', table='training_prerequisite', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_prerequisiteevent" ("course_id", "id", "needs_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."course_id", OLD."id", OLD."needs_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='4a603139adde0eba895d95753d5e03b913607ec8', operation='DELETE', pgid='pgtrigger_delete_delete_526ea', table='training_prerequisite', when='AFTER'))], 'prerequisiteevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5043f55f33a9068989692b11d6ee91fdc5a7ee09', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c3a8a', table='training_prerequisiteevent', when='BEFORE'))], 'run': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (NEW."code", NEW."course_id", NEW."decide_on", NEW."ends_on", NEW."id", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;', hash='65c30a163dc181ca402cbedaa142080b310f9d40', operation='INSERT', pgid='pgtrigger_insert_insert_bac15', table='training_run', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (NEW."code", NEW."course_id", NEW."decide_on", NEW."ends_on", NEW."id", NEW."language", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;', hash='0a7c97a404a205d5025550108b295361f096ecb8', operation='UPDATE', pgid='pgtrigger_update_update_ae838', table='training_run', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_runevent" ("code", "course_id", "decide_on", "ends_on", "id", "language", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "starts_on", "state", "version") VALUES (OLD."code", OLD."course_id", OLD."decide_on", OLD."ends_on", OLD."id", OLD."language", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider_id", OLD."starts_on", OLD."state", OLD."version"); RETURN NULL;', hash='c2bab44361b11a45f7efac929b2dfbf013ad23f0', operation='DELETE', pgid='pgtrigger_delete_delete_504dc', table='training_run', when='AFTER'))], 'runevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9fd769e28d83d867da96b249555a7e73501877b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_66d9d', table='training_runevent', when='BEFORE'))]},
        ),
    ]
