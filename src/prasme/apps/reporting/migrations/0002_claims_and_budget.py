
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('evidence', '0001_initial'),
        ('programmes', '0001_initial'),
        ('reporting', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='claimform',
            name='document',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document'),
        ),
        migrations.AddField(
            model_name='cost',
            name='finding',
            field=models.JSONField(null=True),
        ),
        migrations.CreateModel(
            name='CostPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField()),
                ('amounts', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cost_plans', to='programmes.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'version'), name='a_cost_plan_has_its_own_version')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costplan',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5c383cc158f6db2ab73cbf7fd7623239c1870faa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_02e2e', table='reporting_costplan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='costplan',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='39bdd4bb2a8e8ce2008464f19d468484333e33d2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7388c', table='reporting_costplan', when='BEFORE')),
        ),
    ]
