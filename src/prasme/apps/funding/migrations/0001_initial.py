import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('enterprises', '0001_initial'),
        ('evidence', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Aid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('released', 'Released')], max_length=10)),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20)),
                ('price', models.DecimalField(decimal_places=2, max_digits=12)),
                ('intensity', models.DecimalField(decimal_places=3, max_digits=4)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('own_share', models.DecimalField(decimal_places=2, max_digits=12)),
                ('decided_on', models.DateField()),
                ('granted_on', models.DateField(null=True)),
                ('decision', models.JSONField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aid', to='programmes.edition')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aid', to='enterprises.organisation')),
                ('per_euro', models.DecimalField(decimal_places=6, default=1, max_digits=14)),
                ('euro', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.expressions.CombinedExpression(django.db.models.functions.math.Ceil(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('amount'), '*', models.Value(100)), '/', models.F('per_euro'))), '/', models.Value(100)), 2, function='round'), output_field=models.DecimalField(decimal_places=2, max_digits=14))),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'state'], name='funding_aid_edition_e66ff7_idx'), models.Index(fields=['enterprise', 'granted_on'], name='funding_aid_enterpr_f298d6_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('price', django.db.models.expressions.CombinedExpression(models.F('amount'), '+', models.F('own_share')))), name='price_is_aid_and_own_share'), models.CheckConstraint(condition=models.Q(('amount__gte', 0), ('own_share__gte', 0)), name='no_share_is_negative'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'granted'), _negated=True), ('granted_on__isnull', False), _connector='OR'), name='a_grant_has_its_day')],
            },
        ),
        migrations.CreateModel(
            name='AidEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('released', 'Released')], max_length=10)),
                ('legal_basis', models.CharField(choices=[('de_minimis', 'general de minimis aid'), ('training_aid', 'training aid'), ('other', 'other'), ('none', 'no aid')], max_length=20)),
                ('price', models.DecimalField(decimal_places=2, max_digits=12)),
                ('intensity', models.DecimalField(decimal_places=3, max_digits=4)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('own_share', models.DecimalField(decimal_places=2, max_digits=12)),
                ('decided_on', models.DateField()),
                ('granted_on', models.DateField(null=True)),
                ('decision', models.JSONField()),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('enterprise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='funding.aid')),
                ('per_euro', models.DecimalField(decimal_places=6, default=1, max_digits=14)),
                ('euro', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.expressions.CombinedExpression(django.db.models.functions.math.Ceil(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('amount'), '*', models.Value(100)), '/', models.F('per_euro'))), '/', models.Value(100)), 2, function='round'), output_field=models.DecimalField(decimal_places=2, max_digits=14))),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('reserved', 'Reserved'), ('granted', 'Granted'), ('adjusted', 'Adjusted'), ('released', 'Released')], max_length=10)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12)),
                ('on', models.DateField()),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('aid', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='funding.aid')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['aid', 'at'], name='funding_ent_aid_id_515399_idx')],
            },
        ),
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
        migrations.CreateModel(
            name='ExchangeRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(max_length=3, verbose_name='currency')),
                ('on', models.DateField(verbose_name='day')),
                ('per_euro', models.DecimalField(decimal_places=6, max_digits=14, verbose_name='for one euro')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['currency', '-on', '-at'], name='funding_exc_currenc_4a0aec_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('per_euro__gt', 0)), name='a_rate_is_more_than_nothing')],
            },
        ),
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
            options={
                'indexes': [models.Index(fields=['aid', '-at'], name='funding_reg_aid_id_9b3b83_idx')],
            },
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
        migrations.CreateModel(
            name='SignedDeclaration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('state', models.CharField(choices=[('sent', 'to be checked'), ('accepted', 'checked'), ('returned', 'returned')], default='sent', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('checked_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.document')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_declarations', to='programmes.edition')),
                ('enterprise', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_declarations', to='enterprises.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'enterprise', '-at'], name='funding_sig_edition_dd1372_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_returned_declaration_has_its_reason')],
            },
        ),
        migrations.CreateModel(
            name='SignedDeclarationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('state', models.CharField(choices=[('sent', 'to be checked'), ('accepted', 'checked'), ('returned', 'returned')], default='sent', max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('checked_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('checked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='evidence.document')),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('enterprise', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='funding.signeddeclaration')),
            ],
            options={
                'abstract': False,
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'aid': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", NEW."per_euro", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='b53e1358fab561c1b96fb7d1c7eff7e3812044be', operation='INSERT', pgid='pgtrigger_insert_insert_3312a', table='funding_aid', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (NEW."amount", NEW."decided_on", NEW."decision", NEW."edition_id", NEW."enterprise_id", NEW."granted_on", NEW."id", NEW."intensity", NEW."legal_basis", NEW."own_share", NEW."per_euro", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."state"); RETURN NULL;', hash='a285b920b9b90acdede6a2946c6f745a1f13cc7e', operation='UPDATE', pgid='pgtrigger_update_update_b4908', table='funding_aid', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_aidevent" ("amount", "decided_on", "decision", "edition_id", "enterprise_id", "granted_on", "id", "intensity", "legal_basis", "own_share", "per_euro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state") VALUES (OLD."amount", OLD."decided_on", OLD."decision", OLD."edition_id", OLD."enterprise_id", OLD."granted_on", OLD."id", OLD."intensity", OLD."legal_basis", OLD."own_share", OLD."per_euro", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."state"); RETURN NULL;', hash='a70be3d8f74f1bfbfc4377d5090180a0b31d1ad0', operation='DELETE', pgid='pgtrigger_delete_delete_52a93', table='funding_aid', when='AFTER'))], 'aidevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3796abcec38a1cc477b7b62ca907a0b8eb36eff1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0e2c7', table='funding_aidevent', when='BEFORE'))], 'declaredaid': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='94e7c323499153017333d723bb5e9839128ff1e9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bd0eb', table='funding_declaredaid', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='f3eaa61d0e7e20d3d784e9a6596362106a4a3b5d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_1dcb8', table='funding_declaredaid', when='BEFORE'))], 'entry': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3957a62b2b6afd57ea0d84700f38f70ec7e8b930', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cc91e', table='funding_entry', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='db90e69eb822b2ece6c08320a5faf1f59a802900', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_00857', table='funding_entry', when='BEFORE'))], 'exchangerate': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b011febe8db675b9dad41c1549ac66fedc39c36', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a8f5', table='funding_exchangerate', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='03be546adcc78b894462e9b2e4ba288d9c08a45b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ce813', table='funding_exchangerate', when='BEFORE'))], 'filing': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4708bf6d267e7077e2e4a00aa2daef57f55fe596', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7f651', table='funding_filing', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7d3148faa51ac323651f1f4c2e3790cb31403cd7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_e6981', table='funding_filing', when='BEFORE'))], 'regrouping': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b4cd298b7fd7bbe4ef7934032e437eb898667f9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_17137', table='funding_regrouping', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='ae0448f442a47b01319762c6f0a7340a64a091b2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_15e40', table='funding_regrouping', when='BEFORE'))], 'regroupinganswer': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='952864e1fb15e7cdd840b9386b043378c762bc85', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7febe', table='funding_regroupinganswer', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7c3d6f4d98ea21863997c9ed56dcfd56a7a6a5ac', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_54fd6', table='funding_regroupinganswer', when='BEFORE'))], 'signeddeclaration': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (NEW."at", NEW."by_id", NEW."checked_at", NEW."checked_by_id", NEW."document_id", NEW."edition_id", NEW."enterprise_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."signed_on", NEW."state"); RETURN NULL;', hash='df79550f75846d147b053f9b22f1bc1570ef283f', operation='INSERT', pgid='pgtrigger_insert_insert_79f60', table='funding_signeddeclaration', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (NEW."at", NEW."by_id", NEW."checked_at", NEW."checked_by_id", NEW."document_id", NEW."edition_id", NEW."enterprise_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."signed_on", NEW."state"); RETURN NULL;', hash='00edf0800c506114974b124c96536b1e5fd0ed80', operation='UPDATE', pgid='pgtrigger_update_update_08002', table='funding_signeddeclaration', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "funding_signeddeclarationevent" ("at", "by_id", "checked_at", "checked_by_id", "document_id", "edition_id", "enterprise_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_on", "state") VALUES (OLD."at", OLD."by_id", OLD."checked_at", OLD."checked_by_id", OLD."document_id", OLD."edition_id", OLD."enterprise_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."signed_on", OLD."state"); RETURN NULL;', hash='f549bb51282fd23e0f6af5d63cd654157a363233', operation='DELETE', pgid='pgtrigger_delete_delete_a0fde', table='funding_signeddeclaration', when='AFTER'))], 'signeddeclarationevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17fbff54381a9c7a4cc94eb3a36533c4ad8e3a0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5d265', table='funding_signeddeclarationevent', when='BEFORE'))]},
        ),
    ]
