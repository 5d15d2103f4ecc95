
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0002_kinds_of_organisations'),
        ('funding', '0001_initial'),
        ('measures', '0001_initial'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='delivery',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='delivery',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='delivery',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='delivery',
            name='investment',
            field=models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='investment triggered'),
        ),
        migrations.AddField(
            model_name='deliveryevent',
            name='investment',
            field=models.DecimalField(decimal_places=2, max_digits=11, null=True, verbose_name='investment triggered'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "investment", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (NEW."aid_id", NEW."attendees", NEW."customer_id", NEW."ends_on", NEW."id", NEW."investment", NEW."location", NEW."market_value", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."request_key", NEW."service_id", NEW."starts_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='37f813a52778f74bc949d4acecf619c6dee9fe77', operation='INSERT', pgid='pgtrigger_insert_insert_eea61', table='measures_delivery', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "investment", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (NEW."aid_id", NEW."attendees", NEW."customer_id", NEW."ends_on", NEW."id", NEW."investment", NEW."location", NEW."market_value", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."request_key", NEW."service_id", NEW."starts_on", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='bd64ee00ee57494fb5f1b00bdb791cb2055c29b5', operation='UPDATE', pgid='pgtrigger_update_update_0b616', table='measures_delivery', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='delivery',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "measures_deliveryevent" ("aid_id", "attendees", "customer_id", "ends_on", "id", "investment", "location", "market_value", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "request_key", "service_id", "starts_on", "state", "text", "version") VALUES (OLD."aid_id", OLD."attendees", OLD."customer_id", OLD."ends_on", OLD."id", OLD."investment", OLD."location", OLD."market_value", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."request_key", OLD."service_id", OLD."starts_on", OLD."state", OLD."text", OLD."version"); RETURN NULL;', hash='a0dea4025f613f402d5c6020bc7944cfbac58d09', operation='DELETE', pgid='pgtrigger_delete_delete_abb66', table='measures_delivery', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(('investment', None), ('investment__gte', 0), _connector='OR'), name='an_investment_is_nothing_or_more'),
        ),
    ]
