
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_on', models.DateField()),
                ('quality', models.PositiveSmallIntegerField()),
                ('would_recommend', models.BooleanField()),
                ('comment', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Occasion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('run', 'course')], max_length=20)),
                ('code', models.CharField(blank=True, max_length=30)),
                ('title', models.CharField(max_length=200)),
                ('minimum', models.PositiveSmallIntegerField(verbose_name='minimum')),
                ('capacity', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('price', models.DecimalField(decimal_places=2, default=0, max_digits=9, verbose_name='price of a seat')),
                ('is_cancelled', models.BooleanField(default=False)),
                ('locked_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='OccasionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('run', 'course')], max_length=20)),
                ('code', models.CharField(blank=True, max_length=30)),
                ('title', models.CharField(max_length=200)),
                ('minimum', models.PositiveSmallIntegerField(verbose_name='minimum')),
                ('capacity', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('price', models.DecimalField(decimal_places=2, default=0, max_digits=9, verbose_name='price of a seat')),
                ('is_cancelled', models.BooleanField(default=False)),
                ('locked_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=4)),
            ],
        ),
        migrations.CreateModel(
            name='PartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=4)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('capacity', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='RoomEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('capacity', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('requested_at', models.DateTimeField()),
                ('offered_until', models.DateTimeField(null=True)),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('request_number', models.PositiveSmallIntegerField(default=1)),
                ('has_answered', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='SeatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('requested_at', models.DateTimeField()),
                ('offered_until', models.DateTimeField(null=True)),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('request_number', models.PositiveSmallIntegerField(default=1)),
                ('has_answered', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeatStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], default='face_to_face', max_length=20)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_cancelled', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='SessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], default='face_to_face', max_length=20)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_cancelled', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='Venue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('time_zone', models.CharField(default='Europe/Riga', max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name='VenueEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('time_zone', models.CharField(default='Europe/Riga', max_length=40)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('presence', models.CharField(choices=[('present', 'Present'), ('late', 'Late'), ('absent', 'Absent')], max_length=10)),
                ('method', models.CharField(choices=[('trainer', 'marked by the trainer'), ('signature', 'signed on the sheet'), ('qr', 'checked in by QR code'), ('online_log', 'log of the on-line room'), ('practical_work', 'practical work handed in')], max_length=20)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('supersedes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='occasions.attendance')),
            ],
        ),
    ]
