
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('funding', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='entry',
            name='state',
            field=models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('adjusted', 'Adjusted'), ('released', 'Released')], max_length=10),
        ),
    ]
