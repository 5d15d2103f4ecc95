import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('enterprises', '0001_initial'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImpactGiven',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.edition')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprises.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'enterprise'), name='an_enterprise_answers_once')],
            },
        ),
        migrations.CreateModel(
            name='Impact',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('given_on', models.DateField()),
                ('usefulness', models.PositiveSmallIntegerField(verbose_name='usefulness')),
                ('use', models.CharField(choices=[('daily', 'every day'), ('sometimes', 'sometimes'), ('not_yet', 'not yet')], max_length=10, verbose_name='used at work')),
                ('would_recommend', models.BooleanField()),
                ('comment', models.TextField(blank=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='impact', to='programmes.edition')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('usefulness__gte', 0), ('usefulness__lte', 10)), name='usefulness_is_0_to_10')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'impact': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21409183989e26009e9e67cb510c14d55d7160cb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b8cc3', table='opinions_impact', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='a34983d821bc77c48c0b8ed05e94d1b8df03d5b1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_56cd0', table='opinions_impact', when='BEFORE'))]},
        ),
    ]
