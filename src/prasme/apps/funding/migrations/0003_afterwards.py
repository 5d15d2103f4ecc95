
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('evidence', '0001_initial'),
        ('funding', '0002_currencies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Regrouping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('is_within', models.BooleanField()),
                ('decision', models.JSONField()),
                ('at', models.DateTimeField()),
                ('aid', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regroupings', to='funding.aid')),
            ],
        ),
        migrations.CreateModel(
            name='RegroupingAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('stands', 'The decision stands'), ('recovered', 'The aid is recovered')], max_length=10, verbose_name='decision')),
                ('reason', models.CharField(max_length=300, verbose_name='reason')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('regrouping', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='funding.regrouping')),
            ],
        ),
        migrations.CreateModel(
            name='Filing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('sent', 'In a file'), ('filed', 'Entered'), ('refused', 'Refused by the register'), ('withdrawn', 'Taken out of the register')], max_length=10)),
                ('on', models.DateField(verbose_name='day')),
                ('register_number', models.CharField(blank=True, max_length=60, verbose_name='number in the register')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('at', models.DateTimeField()),
                ('aid', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filings', to='funding.aid')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='evidence.document')),
            ],
            options={
                'indexes': [models.Index(fields=['aid', '-at', '-id'], name='funding_fil_aid_id_7ebb83_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'filed'), _negated=True), models.Q(('register_number', ''), _negated=True), _connector='OR'), name='an_entry_has_its_number'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_refusal_of_the_register_has_its_reason')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filing',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4708bf6d267e7077e2e4a00aa2daef57f55fe596', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7f651', table='funding_filing', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filing',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7d3148faa51ac323651f1f4c2e3790cb31403cd7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e6981', table='funding_filing', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='regrouping',
            index=models.Index(fields=['aid', '-at'], name='funding_reg_aid_id_9b3b83_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regrouping',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b4cd298b7fd7bbe4ef7934032e437eb898667f9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_17137', table='funding_regrouping', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regrouping',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='ae0448f442a47b01319762c6f0a7340a64a091b2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_15e40', table='funding_regrouping', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regroupinganswer',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='952864e1fb15e7cdd840b9386b043378c762bc85', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7febe', table='funding_regroupinganswer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='regroupinganswer',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7c3d6f4d98ea21863997c9ed56dcfd56a7a6a5ac', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_54fd6', table='funding_regroupinganswer', when='BEFORE')),
        ),
    ]
