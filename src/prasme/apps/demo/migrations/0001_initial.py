from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Demonstration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('loaded_at', models.DateTimeField()),
                ('today', models.DateField()),
                ('seed', models.PositiveIntegerField()),
                ('link_key', models.CharField(max_length=64)),
            ],
        ),
    ]
