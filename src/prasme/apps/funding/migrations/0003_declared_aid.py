import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0004_words'),
        ('evidence', '0002_words'),
        ('funding', '0002_relations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DeclaredAid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('granter', models.CharField(max_length=120, verbose_name='who granted it')),
                ('measure', models.CharField(blank=True, max_length=160, verbose_name='for what')),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='gross grant equivalent, EUR')),
                ('granted_on', models.DateField(verbose_name='granted on')),
                ('reason', models.CharField(blank=True, max_length=200, verbose_name='reason of the correction')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='evidence.document')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declared_aid', to='enterprises.organisation')),
                ('replaces', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='funding.declaredaid')),
            ],
            options={
                'indexes': [models.Index(fields=['enterprise', 'granted_on'], name='funding_dec_enterpr_9e6459_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='declared_aid_is_not_negative'), models.CheckConstraint(condition=models.Q(('replaces', None), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_correction_of_declared_aid_has_its_reason')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredaid',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='94e7c323499153017333d723bb5e9839128ff1e9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bd0eb', table='funding_declaredaid', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredaid',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='f3eaa61d0e7e20d3d784e9a6596362106a4a3b5d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1dcb8', table='funding_declaredaid', when='BEFORE')),
        ),
    ]
