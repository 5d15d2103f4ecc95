
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('occasions', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='occasion',
            name='kind',
            field=models.CharField(choices=[('run', 'course'), ('measure', 'support measure')], max_length=20),
        ),
        migrations.AlterField(
            model_name='occasionevent',
            name='kind',
            field=models.CharField(choices=[('run', 'course'), ('measure', 'support measure')], max_length=20),
        ),
    ]
