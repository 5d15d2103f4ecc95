import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Rule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('happening', models.CharField(max_length=40, verbose_name='what happens')),
                ('audience', models.CharField(choices=[('person', 'the person'), ('firm', 'who keeps the seats of the enterprise'), ('trainer', 'the trainer')], max_length=10, verbose_name='to whom')),
                ('days', models.SmallIntegerField(default=0, verbose_name='days')),
                ('again', models.PositiveSmallIntegerField(default=0, verbose_name='reminders')),
                ('again_after', models.PositiveSmallIntegerField(default=7, verbose_name='days between')),
                ('most', models.PositiveSmallIntegerField(null=True, verbose_name='not more than')),
                ('within', models.PositiveSmallIntegerField(default=7, verbose_name='within days')),
                ('is_retired', models.BooleanField(default=False)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('days__gte', -365), ('days__lte', 730)), name='a_rule_is_near_its_day'), models.CheckConstraint(condition=models.Q(('again_after__gte', 1), ('within__gte', 1), models.Q(('most', None), ('most__gte', 1), _connector='OR')), name='limits_of_a_rule_make_sense')],
            },
        ),
        migrations.CreateModel(
            name='RuleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('happening', models.CharField(max_length=40, verbose_name='what happens')),
                ('audience', models.CharField(choices=[('person', 'the person'), ('firm', 'who keeps the seats of the enterprise'), ('trainer', 'the trainer')], max_length=10, verbose_name='to whom')),
                ('days', models.SmallIntegerField(default=0, verbose_name='days')),
                ('again', models.PositiveSmallIntegerField(default=0, verbose_name='reminders')),
                ('again_after', models.PositiveSmallIntegerField(default=7, verbose_name='days between')),
                ('most', models.PositiveSmallIntegerField(null=True, verbose_name='not more than')),
                ('within', models.PositiveSmallIntegerField(default=7, verbose_name='within days')),
                ('is_retired', models.BooleanField(default=False)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reminders.rule')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Switch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='programmes.edition')),
                ('rule', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='switches', to='reminders.rule')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('rule', 'edition'), name='a_rule_is_switched_on_once')],
            },
        ),
        migrations.CreateModel(
            name='SwitchEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('since', models.DateField()),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reminders.switch')),
                ('rule', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reminders.rule')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'rule': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reminders_ruleevent" ("again", "again_after", "audience", "days", "happening", "id", "is_retired", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "within") VALUES (NEW."again", NEW."again_after", NEW."audience", NEW."days", NEW."happening", NEW."id", NEW."is_retired", NEW."most", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version", NEW."within"); RETURN NULL;', hash='68962dc5b803a4e9999106ee0b166b7c0e05e64f', operation='INSERT', pgid='pgtrigger_insert_insert_25106', table='reminders_rule', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reminders_ruleevent" ("again", "again_after", "audience", "days", "happening", "id", "is_retired", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "within") VALUES (NEW."again", NEW."again_after", NEW."audience", NEW."days", NEW."happening", NEW."id", NEW."is_retired", NEW."most", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version", NEW."within"); RETURN NULL;', hash='1bb687895b2886c64fcfa673a352c92296f41970', operation='UPDATE', pgid='pgtrigger_update_update_1215d', table='reminders_rule', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reminders_ruleevent" ("again", "again_after", "audience", "days", "happening", "id", "is_retired", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "within") VALUES (OLD."again", OLD."again_after", OLD."audience", OLD."days", OLD."happening", OLD."id", OLD."is_retired", OLD."most", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version", OLD."within"); RETURN NULL;', hash='b026b90a1861e6ddfd9e9aee25e0f6d5c80f3ee5', operation='DELETE', pgid='pgtrigger_delete_delete_f3138', table='reminders_rule', when='AFTER'))], 'ruleevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2f9c40a166c168676896efd3205dc508ebf86cbc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9940e', table='reminders_ruleevent', when='BEFORE'))], 'switch': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reminders_switchevent" ("edition_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "since") VALUES (NEW."edition_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_id", NEW."since"); RETURN NULL;', hash='a29a078a2d8c9f1ee422ac28768108051ac3ac82', operation='INSERT', pgid='pgtrigger_insert_insert_2d426', table='reminders_switch', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reminders_switchevent" ("edition_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "since") VALUES (NEW."edition_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_id", NEW."since"); RETURN NULL;', hash='6430e2310a766cdad2033efb92a95da756e9fc9b', operation='UPDATE', pgid='pgtrigger_update_update_972b8', table='reminders_switch', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reminders_switchevent" ("edition_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "since") VALUES (OLD."edition_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_id", OLD."since"); RETURN NULL;', hash='857bdb679d7fdfeaca32e74bd6c582596e20f86d', operation='DELETE', pgid='pgtrigger_delete_delete_874ac', table='reminders_switch', when='AFTER'))], 'switchevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='76e938eded3aff0869913fcf47263754bb7e213b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_95b5b', table='reminders_switchevent', when='BEFORE'))]},
        ),
    ]
