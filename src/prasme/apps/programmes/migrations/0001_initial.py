
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='title')),
            ],
        ),
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.SlugField(unique=True, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('open', 'Open'), ('closed', 'Closed')], default='draft', max_length=10)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20, verbose_name='legal basis')),
                ('aid_intensity', models.DecimalField(decimal_places=3, max_digits=4, null=True, verbose_name='aid intensity')),
                ('aid_budget', models.DecimalField(decimal_places=2, max_digits=14, null=True, verbose_name='aid budget')),
                ('currency', models.CharField(default='EUR', max_length=3, verbose_name='currency')),
                ('eligible_sizes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('self_employed', 'self-employed'), ('micro', 'micro'), ('small', 'small'), ('medium', 'medium'), ('large', 'large')], max_length=20), default=list, size=None)),
                ('completion_share', models.DecimalField(decimal_places=3, max_digits=4)),
            ],
        ),
        migrations.CreateModel(
            name='EditionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.SlugField(db_index=False, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('open', 'Open'), ('closed', 'Closed')], default='draft', max_length=10)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20, verbose_name='legal basis')),
                ('aid_intensity', models.DecimalField(decimal_places=3, max_digits=4, null=True, verbose_name='aid intensity')),
                ('aid_budget', models.DecimalField(decimal_places=2, max_digits=14, null=True, verbose_name='aid budget')),
                ('currency', models.CharField(default='EUR', max_length=3, verbose_name='currency')),
                ('eligible_sizes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('self_employed', 'self-employed'), ('micro', 'micro'), ('small', 'small'), ('medium', 'medium'), ('large', 'large')], max_length=20), default=list, size=None)),
                ('completion_share', models.DecimalField(decimal_places=3, max_digits=4)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Funder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('share', models.DecimalField(decimal_places=5, max_digits=6)),
            ],
        ),
        migrations.CreateModel(
            name='FunderEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('share', models.DecimalField(decimal_places=5, max_digits=6)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Outcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('framework', models.CharField(default='DigComp', max_length=20)),
                ('framework_version', models.CharField(default='3.0', max_length=10)),
                ('competence', models.CharField(max_length=10)),
                ('text', models.CharField(max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='OutcomeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('framework', models.CharField(default='DigComp', max_length=20)),
                ('framework_version', models.CharField(default='3.0', max_length=10)),
                ('competence', models.CharField(max_length=10)),
                ('text', models.CharField(max_length=300)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Programme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.SlugField(unique=True, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('goal', models.TextField(blank=True, verbose_name='goal')),
                ('policy_intent', models.TextField(blank=True, verbose_name='policy intent')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgrammeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.SlugField(db_index=False, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('goal', models.TextField(blank=True, verbose_name='goal')),
                ('policy_intent', models.TextField(blank=True, verbose_name='policy intent')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=60)),
                ('value', models.DecimalField(decimal_places=3, max_digits=14)),
                ('by', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='TargetEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('indicator', models.CharField(max_length=60)),
                ('value', models.DecimalField(decimal_places=3, max_digits=14)),
                ('by', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BlockEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.block')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Course',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.CharField(max_length=20, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('title_lv', models.CharField(blank=True, max_length=200, verbose_name='title in Latvian')),
                ('summary', models.TextField(blank=True, verbose_name='what one learns')),
                ('level', models.CharField(choices=[('basic', 'Basic'), ('intermediate', 'Intermediate'), ('advanced', 'Advanced'), ('highly_advanced', 'Highly advanced')], max_length=20, verbose_name='level')),
                ('price', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='price of a seat')),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=1), default=list, size=None)),
                ('block', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='courses', to='programmes.block')),
            ],
        ),
        migrations.CreateModel(
            name='CourseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('code', models.CharField(max_length=20, verbose_name='code')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('title_lv', models.CharField(blank=True, max_length=200, verbose_name='title in Latvian')),
                ('summary', models.TextField(blank=True, verbose_name='what one learns')),
                ('level', models.CharField(choices=[('basic', 'Basic'), ('intermediate', 'Intermediate'), ('advanced', 'Advanced'), ('highly_advanced', 'Highly advanced')], max_length=20, verbose_name='level')),
                ('price', models.DecimalField(decimal_places=2, max_digits=9, verbose_name='price of a seat')),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=1), default=list, size=None)),
                ('block', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.block')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.course')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CourseHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], max_length=20)),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5)),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours', to='programmes.course')),
            ],
        ),
        migrations.CreateModel(
            name='CourseHoursEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], max_length=20)),
                ('hours', models.DecimalField(decimal_places=1, max_digits=5)),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.course')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programmes.coursehours')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
