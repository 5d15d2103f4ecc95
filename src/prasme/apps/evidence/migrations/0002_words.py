import django.contrib.postgres.indexes
import prasme.apps.core.words
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('evidence', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['-uploaded_at', 'id'], name='evidence_do_uploade_b0bd13_idx'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=django.contrib.postgres.indexes.GinIndex(prasme.apps.core.words.WordsOf('name'), name='document_words'),
        ),
    ]
