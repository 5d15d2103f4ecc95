
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DeclaredLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_owner', models.BooleanField()),
                ('is_person', models.BooleanField(default=False)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('registration_number', models.CharField(blank=True, max_length=30, verbose_name='registration number')),
                ('country_code', models.CharField(default='LV', max_length=2)),
                ('capital', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of capital')),
                ('votes', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of votes')),
                ('has_control', models.BooleanField(default=False, verbose_name='has control in another way')),
                ('valid_from', models.DateField(verbose_name='valid from')),
                ('state', models.CharField(choices=[('open', 'to be looked at'), ('taken_over', 'taken over'), ('refused', 'refused'), ('withdrawn', 'withdrawn')], default='open', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declared_links', to='enterprises.organisation')),
                ('link', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='declared', to='enterprises.ownershiplink')),
            ],
        ),
        migrations.CreateModel(
            name='DeclaredLinkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_owner', models.BooleanField()),
                ('is_person', models.BooleanField(default=False)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('registration_number', models.CharField(blank=True, max_length=30, verbose_name='registration number')),
                ('country_code', models.CharField(default='LV', max_length=2)),
                ('capital', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of capital')),
                ('votes', models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name='share of votes')),
                ('has_control', models.BooleanField(default=False, verbose_name='has control in another way')),
                ('valid_from', models.DateField(verbose_name='valid from')),
                ('state', models.CharField(choices=[('open', 'to be looked at'), ('taken_over', 'taken over'), ('refused', 'refused'), ('withdrawn', 'withdrawn')], default='open', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('enterprise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('link', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.ownershiplink')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='enterprises.declaredlink')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='declaredlink',
            constraint=models.CheckConstraint(condition=models.Q(('capital', None), models.Q(('capital__gte', 0), ('capital__lte', 100)), _connector='OR'), name='declared_capital_is_0_to_100'),
        ),
        migrations.AddConstraint(
            model_name='declaredlink',
            constraint=models.CheckConstraint(condition=models.Q(('votes', None), models.Q(('votes__gte', 0), ('votes__lte', 100)), _connector='OR'), name='declared_votes_are_0_to_100'),
        ),
        migrations.AddConstraint(
            model_name='declaredlink',
            constraint=models.CheckConstraint(condition=models.Q(('is_person', False), ('is_owner', True), _connector='OR'), name='nobody_owns_a_person'),
        ),
        migrations.AddConstraint(
            model_name='declaredlink',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'taken_over'), _negated=True), ('link__isnull', False), _connector='OR'), name='taken_over_is_a_link'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredlink',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_declaredlinkevent" ("answered_at", "answered_by_id", "at", "by_id", "capital", "country_code", "enterprise_id", "has_control", "id", "is_owner", "is_person", "link_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registration_number", "state", "valid_from", "votes") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."by_id", NEW."capital", NEW."country_code", NEW."enterprise_id", NEW."has_control", NEW."id", NEW."is_owner", NEW."is_person", NEW."link_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."registration_number", NEW."state", NEW."valid_from", NEW."votes"); RETURN NULL;', hash='67c91ad2f93af4c37f5089df8ae9f97afdb25ba7', operation='INSERT', pgid='pgtrigger_insert_insert_788d9', table='enterprises_declaredlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredlink',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "enterprises_declaredlinkevent" ("answered_at", "answered_by_id", "at", "by_id", "capital", "country_code", "enterprise_id", "has_control", "id", "is_owner", "is_person", "link_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registration_number", "state", "valid_from", "votes") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."by_id", NEW."capital", NEW."country_code", NEW."enterprise_id", NEW."has_control", NEW."id", NEW."is_owner", NEW."is_person", NEW."link_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."registration_number", NEW."state", NEW."valid_from", NEW."votes"); RETURN NULL;', hash='b605721219c662da65968f8e93b0d8f723430976', operation='UPDATE', pgid='pgtrigger_update_update_a14a1', table='enterprises_declaredlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredlink',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "enterprises_declaredlinkevent" ("answered_at", "answered_by_id", "at", "by_id", "capital", "country_code", "enterprise_id", "has_control", "id", "is_owner", "is_person", "link_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registration_number", "state", "valid_from", "votes") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."at", OLD."by_id", OLD."capital", OLD."country_code", OLD."enterprise_id", OLD."has_control", OLD."id", OLD."is_owner", OLD."is_person", OLD."link_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."registration_number", OLD."state", OLD."valid_from", OLD."votes"); RETURN NULL;', hash='72aafa45b62a9decd7fb3fd6a47ef16bcb88b805', operation='DELETE', pgid='pgtrigger_delete_delete_c5d07', table='enterprises_declaredlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='declaredlinkevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f968cb5c2ac289234835850dbf636ecec3ec95ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_597cb', table='enterprises_declaredlinkevent', when='BEFORE')),
        ),
    ]
