
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='organisation',
            name='kind',
            field=models.CharField(choices=[('enterprise', 'enterprise'), ('self_employed', 'self-employed person'), ('provider', 'training provider'), ('hub', 'digital hub'), ('library', 'library'), ('school', 'school'), ('municipality', 'municipality'), ('association', 'association'), ('ministry', 'ministry'), ('funder', 'funder'), ('social', 'social economy organisation'), ('public', 'public organisation'), ('research', 'research organisation')], max_length=20),
        ),
        migrations.AlterField(
            model_name='organisationevent',
            name='kind',
            field=models.CharField(choices=[('enterprise', 'enterprise'), ('self_employed', 'self-employed person'), ('provider', 'training provider'), ('hub', 'digital hub'), ('library', 'library'), ('school', 'school'), ('municipality', 'municipality'), ('association', 'association'), ('ministry', 'ministry'), ('funder', 'funder'), ('social', 'social economy organisation'), ('public', 'public organisation'), ('research', 'research organisation')], max_length=20),
        ),
    ]
