
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Aid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('released', 'Released')], max_length=10)),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20)),
                ('price', models.DecimalField(decimal_places=2, max_digits=12)),
                ('intensity', models.DecimalField(decimal_places=3, max_digits=4)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('own_share', models.DecimalField(decimal_places=2, max_digits=12)),
                ('decided_on', models.DateField()),
                ('granted_on', models.DateField(null=True)),
                ('decision', models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name='AidEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('released', 'Released')], max_length=10)),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20)),
                ('price', models.DecimalField(decimal_places=2, max_digits=12)),
                ('intensity', models.DecimalField(decimal_places=3, max_digits=4)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('own_share', models.DecimalField(decimal_places=2, max_digits=12)),
                ('decided_on', models.DateField()),
                ('granted_on', models.DateField(null=True)),
                ('decision', models.JSONField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('released', 'Released')], max_length=10)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('on', models.DateField()),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=200)),
            ],
        ),
    ]
