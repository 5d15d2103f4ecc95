import django.db.models.deletion
import pgtrigger.compiler
import prasme.apps.core.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='HeldKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='HeldKindEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(max_length=40)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='outbox.heldkind')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=150, unique=True)),
                ('kind', models.CharField(max_length=40)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('queued', 'Waits to leave'), ('sent', 'Sent'), ('failed', 'Failed'), ('withheld', 'Withheld'), ('to_print', 'To print'), ('printed', 'Printed'), ('cancelled', 'Cancelled')], max_length=10)),
                ('edition_id', models.CharField(blank=True, max_length=36)),
                ('organisation_id', models.CharField(blank=True, max_length=36)),
                ('to_name', models.CharField(max_length=200, verbose_name='to')),
                ('to_address', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('language', models.CharField(max_length=7, verbose_name='language')),
                ('subject', models.CharField(max_length=200, verbose_name='subject')),
                ('text', models.TextField(verbose_name='text')),
                ('secret_of', models.CharField(blank=True, max_length=36)),
                ('about_title', models.CharField(blank=True, max_length=200)),
                ('about_href', models.CharField(blank=True, max_length=200)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('again_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='again', to='outbox.message')),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'created_at'], name='outbox_mess_state_f15a40_idx'), models.Index(fields=['edition_id', 'created_at'], name='outbox_mess_edition_370c6f_idx'), models.Index(fields=['about_href'], name='outbox_mess_about_h_15d407_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'to_print', 'printed', 'cancelled']), models.Q(('to_address', ''), _negated=True), _connector='OR'), name='what_is_mailed_has_an_address'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'sent'), _negated=True), ('sent_at__isnull', False), _connector='OR'), name='what_was_sent_has_its_moment')],
            },
        ),
        migrations.CreateModel(
            name='MessageStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('queued', 'Waits to leave'), ('sent', 'Sent'), ('failed', 'Failed'), ('withheld', 'Withheld'), ('to_print', 'To print'), ('printed', 'Printed'), ('cancelled', 'Cancelled')], max_length=10)),
                ('at', models.DateTimeField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='outbox.message')),
            ],
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'heldkind': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "outbox_heldkindevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f5035e1d3e24e8a69e496fa0ba1674ef78a0bf57', operation='INSERT', pgid='pgtrigger_insert_insert_80159', table='outbox_heldkind', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "outbox_heldkindevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='30338a41c4e63afb3da493b3155e875aed5067f8', operation='UPDATE', pgid='pgtrigger_update_update_fc015', table='outbox_heldkind', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "outbox_heldkindevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='88683bee5ee4ef074b4866fecb85f361a1f6d1e8', operation='DELETE', pgid='pgtrigger_delete_delete_2749f', table='outbox_heldkind', when='AFTER'))], 'heldkindevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3239ba531f79534e12b317c867502ec4b9109359', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ae246', table='outbox_heldkindevent', when='BEFORE'))], 'messagestep': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1299384e57cbac76af5a201ee6da97d0b6334bb0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bb701', table='outbox_messagestep', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='9b6c6ba1dcac093510cb11ae4c08e2e641d72dd6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_3fab6', table='outbox_messagestep', when='BEFORE'))]},
        ),
    ]
