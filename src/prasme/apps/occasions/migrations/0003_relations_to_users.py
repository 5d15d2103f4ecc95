
import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('enterprises', '0002_relations'),
        ('occasions', '0002_relations'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='venue',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='venues', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='roomevent',
            name='venue',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='room',
            name='venue',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='venue',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='venue',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='host',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='venueevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.venue'),
        ),
        migrations.AddConstraint(
            model_name='feedback',
            constraint=models.CheckConstraint(condition=models.Q(('quality__gte', 0), ('quality__lte', 10)), name='quality_is_0_to_10'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedback',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='725aefe9367ae010e6bf3700375b03ef482808c7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0f50d', table='occasions_feedback', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='feedback',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='1a69f70ee0df972acdc4ac4c93ef13f464b98b40', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4348f', table='occasions_feedback', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='seat',
            index=models.Index(fields=['occasion', 'state'], name='occasions_s_occasio_d01d20_idx'),
        ),
        migrations.AddIndex(
            model_name='seat',
            index=models.Index(fields=['holder', 'state'], name='occasions_s_holder__9b76cc_idx'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('person__isnull', False), models.Q(('state', 'withdrawn'), _negated=True)), fields=('occasion', 'person'), name='a_person_sits_once_on_an_occasion'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key', 'request_number'), name='a_request_makes_its_seats_once'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['completed', 'not_completed']), _negated=True), ('person__isnull', False), _connector='OR'), name='only_a_named_person_completes'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."has_answered", NEW."holder_id", NEW."id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='ac7568fdc2a66a060483ba880779c6120aa59345', operation='INSERT', pgid='pgtrigger_insert_insert_6b17d', table='occasions_seat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."has_answered", NEW."holder_id", NEW."id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='68527986671d2bbede3d5a281ff6bb5624464cf7', operation='UPDATE', pgid='pgtrigger_update_update_f7478', table='occasions_seat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (OLD."aid_id", OLD."has_answered", OLD."holder_id", OLD."id", OLD."occasion_id", OLD."offered_until", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_key", OLD."request_number", OLD."requested_at", OLD."state", OLD."version"); RETURN NULL;', hash='bcbd912e6bb125cf8ae7f55ce56a3d5b2c05b20c', operation='DELETE', pgid='pgtrigger_delete_delete_c3b3b', table='occasions_seat', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(condition=models.Q(('supersedes', None)), fields=('seat', 'part'), name='a_half_day_has_one_first_mark'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3ff2dfc87022313effb553276c633b4444aba15d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_47119', table='occasions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='ce7df72b0d21e1f9d154d92cbd8b1e81e4b4de63', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a310b', table='occasions_attendance', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seatevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4a07181f3fb2ceb1ebeb95e5400bf1ba3fd10f13', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd3c4', table='occasions_seatevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='seatstep',
            index=models.Index(fields=['seat', 'at'], name='occasions_s_seat_id_10f188_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seatstep',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3a4f35c317c3bdf34e9a29e381981722fcfec9a5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_afbd9', table='occasions_seatstep', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seatstep',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7eed71f2d0709c39f3ef7abf635e6954e482ec2c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_480b3', table='occasions_seatstep', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='session',
            index=models.Index(fields=['starts_at'], name='occasions_s_starts__40c232_idx'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.UniqueConstraint(fields=('occasion', 'number'), name='a_session_has_its_own_number'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_session_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('room__isnull', False)), expressions=[(models.Func(models.F('room'), models.F('room'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_room_holds_one_session'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('leader__isnull', False)), expressions=[(models.Func(models.F('leader'), models.F('leader'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_leader_leads_one_session'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='30a9df91f3227821a94ca5af975cf78f7566a1bd', operation='INSERT', pgid='pgtrigger_insert_insert_f11b9', table='occasions_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='3dba9cf2ebff69459b018fc2bfc2d3d5eb9c4cdd', operation='UPDATE', pgid='pgtrigger_update_update_090fd', table='occasions_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (OLD."ends_at", OLD."id", OLD."is_cancelled", OLD."leader_id", OLD."mode", OLD."number", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room_id", OLD."starts_at"); RETURN NULL;', hash='90da1097044ad6fe5a97f3b361db90663316be45', operation='DELETE', pgid='pgtrigger_delete_delete_30ddb', table='occasions_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7b2120ac47b4ab301e8251a5aefdd0c7715fa2ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81e41', table='occasions_partevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='part',
            constraint=models.UniqueConstraint(fields=('session', 'starts_at'), name='a_part_begins_once'),
        ),
        migrations.AddConstraint(
            model_name='part',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_part_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (NEW."ends_at", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id", NEW."starts_at"); RETURN NULL;', hash='8b93cf1272b00e353c20ea9e9a9a752709a158e9', operation='INSERT', pgid='pgtrigger_insert_insert_f5cd6', table='occasions_part', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (NEW."ends_at", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id", NEW."starts_at"); RETURN NULL;', hash='4a1639cb33e82c4c0e43d958bae650e6b603fcd2', operation='UPDATE', pgid='pgtrigger_update_update_57863', table='occasions_part', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (OLD."ends_at", OLD."hours", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id", OLD."starts_at"); RETURN NULL;', hash='4a2c395dec81f6c0b3a4760c466cee7e65d5f2d2', operation='DELETE', pgid='pgtrigger_delete_delete_0ec6a', table='occasions_part', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sessionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='de77ed6e8a2fafcda845033a8636de5c67ec11c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5c4e5', table='occasions_sessionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='sheet',
            constraint=models.UniqueConstraint(fields=('session', 'document'), name='a_scan_proves_a_session_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sheet',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87f7a02d17e7ebdb17308b832a185b98828a6f34', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2e44d', table='occasions_sheet', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sheet',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='9f5dc1d6d1c3578913490a400db1bbe2147a84bc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ee4a9', table='occasions_sheet', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."address", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='a7d1516b499552b66e4e7b42640a0b7a7331f63d', operation='INSERT', pgid='pgtrigger_insert_insert_66fcc', table='occasions_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_venueevent" ("address", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (NEW."address", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."time_zone"); RETURN NULL;', hash='9fbff8866da633831c1d457c7f90a8c6f33682ed', operation='UPDATE', pgid='pgtrigger_update_update_01316', table='occasions_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone") VALUES (OLD."address", OLD."host_id", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."time_zone"); RETURN NULL;', hash='26378ef8b19b85e19a66a1822c359cfb1fd5e1df', operation='DELETE', pgid='pgtrigger_delete_delete_4ae48', table='occasions_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roomevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='64012140f55697059c6e671865d292b8e44c47ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fbb6f', table='occasions_roomevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id") VALUES (NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."venue_id"); RETURN NULL;', hash='a3586c98e045192b3e9ce0742900f64ecd3465eb', operation='INSERT', pgid='pgtrigger_insert_insert_0b0e3', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_roomevent" ("capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id") VALUES (NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."venue_id"); RETURN NULL;', hash='961e81c41bcc720e6746a464f9bfd723a6480fd9', operation='UPDATE', pgid='pgtrigger_update_update_ce717', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='room',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id") VALUES (OLD."capacity", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."venue_id"); RETURN NULL;', hash='6772b4e3d552ea0e33b1a19e9183dddaa95e830f', operation='DELETE', pgid='pgtrigger_delete_delete_2a435', table='occasions_room', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='62e1873e4ca6abdb55e8044d0d6799f69d2f0966', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0ab20', table='occasions_occasionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='occasion',
            constraint=models.CheckConstraint(condition=models.Q(('minimum__lte', models.F('capacity'))), name='the_minimum_fits_the_seats'),
        ),
        migrations.AddConstraint(
            model_name='occasion',
            constraint=models.CheckConstraint(condition=models.Q(('price__gte', 0)), name='a_seat_costs_nothing_or_more'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version"); RETURN NULL;', hash='6b8e0ceb66865a246412b5765ede0de9bfd6bc9d', operation='INSERT', pgid='pgtrigger_insert_insert_b7a1d', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version"); RETURN NULL;', hash='98ca68e052b2531aa73eac4c5e298db4425f9f8a', operation='UPDATE', pgid='pgtrigger_update_update_62b52', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (OLD."capacity", OLD."code", OLD."edition_id", OLD."id", OLD."is_cancelled", OLD."kind", OLD."locked_at", OLD."minimum", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."title", OLD."venue_id", OLD."version"); RETURN NULL;', hash='e8e9915f14e99ca338fc3557ceca855c186c69ed', operation='DELETE', pgid='pgtrigger_delete_delete_09e51', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venueevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c18286e9b934cc3193197d36abe9f8c68edbbedb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ddddf', table='occasions_venueevent', when='BEFORE')),
        ),
    ]
