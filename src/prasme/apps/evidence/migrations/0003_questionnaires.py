
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('evidence', '0002_words'),
    ]

    operations = [
        migrations.AlterField(
            model_name='document',
            name='kind',
            field=models.CharField(choices=[('signed_sheet', 'signed attendance sheet'), ('certificate', 'certificate'), ('agreement', 'agreement'), ('declaration', 'declaration'), ('freeze', 'frozen period'), ('questionnaire', 'answered questionnaire'), ('other', 'other document')], max_length=20),
        ),
    ]
