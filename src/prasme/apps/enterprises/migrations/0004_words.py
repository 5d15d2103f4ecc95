import django.contrib.postgres.indexes
import django.db.models.functions.text
import prasme.apps.core.words
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0003_owners_years_duplicates'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='identity',
            name='enterprises_family__1dbcfd_idx',
        ),
        migrations.RemoveIndex(
            model_name='organisation',
            name='enterprises_kind_3896d6_idx',
        ),
        migrations.RemoveIndex(
            model_name='organisation',
            name='enterprises_name_a19790_idx',
        ),
        migrations.AddIndex(
            model_name='identity',
            index=models.Index(models.Func(models.Func(django.db.models.functions.text.Lower(models.F('family_name')), output_field=models.TextField(), template='normalize(%(expressions)s, NFKD)'), models.Value('[̀-ͯ]'), models.Value(''), models.Value('g'), function='regexp_replace', output_field=models.TextField()), models.Func(models.Func(django.db.models.functions.text.Lower(models.F('given_name')), output_field=models.TextField(), template='normalize(%(expressions)s, NFKD)'), models.Value('[̀-ͯ]'), models.Value(''), models.Value('g'), function='regexp_replace', output_field=models.TextField()), models.F('person'), name='identity_by_name'),
        ),
        migrations.AddIndex(
            model_name='identity',
            index=django.contrib.postgres.indexes.GinIndex(prasme.apps.core.words.Words('folded'), name='identity_words'),
        ),
        migrations.AddIndex(
            model_name='organisation',
            index=models.Index(fields=['folded', 'id'], name='enterprises_folded_09480f_idx'),
        ),
        migrations.AddIndex(
            model_name='organisation',
            index=django.contrib.postgres.indexes.GinIndex(prasme.apps.core.words.Words('folded'), name='organisation_words'),
        ),
    ]
