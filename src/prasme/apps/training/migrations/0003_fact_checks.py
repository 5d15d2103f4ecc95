
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('training', '0002_people_without_enterprise'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FactCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fact', models.CharField(choices=[('headcount', 'People, with linked enterprises'), ('turnover', 'Turnover, with linked enterprises, EUR'), ('balance', 'Balance sheet total, with linked enterprises, EUR'), ('tax_debt', 'Tax debt, EUR'), ('lost_capital', 'Part of the share capital that losses ate, in percent'), ('is_insolvent', 'Insolvent, in legal protection, restructuring or liquidation'), ('has_group_accounts', 'Annual reports of the linked enterprises are there')], max_length=20)),
                ('value', models.DecimalField(decimal_places=4, max_digits=15)),
                ('source', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fact_checks', to='training.application')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['application', 'fact', '-at'], name='training_fa_applica_076285_idx')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='factcheck',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='91b70e9592f9c9f272a4cd3557a734820b21056c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0a6ea', table='training_factcheck', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='factcheck',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='949485d439f250d10622c3aa5443d862fbd9f17e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_b3465', table='training_factcheck', when='BEFORE')),
        ),
    ]
