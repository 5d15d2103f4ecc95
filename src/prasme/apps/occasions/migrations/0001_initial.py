import django.contrib.postgres.constraints
import django.db.models.deletion
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
        ('funding', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Venue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('time_zone', models.CharField(default='Europe/Riga', max_length=40)),
                ('host', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='venues', to='enterprises.organisation')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='venues', to='territories.territory')),
                ('archived_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='Occasion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('run', 'course')], max_length=20)),
                ('code', models.CharField(blank=True, max_length=30)),
                ('title', models.CharField(max_length=200)),
                ('minimum', models.PositiveSmallIntegerField(verbose_name='minimum')),
                ('capacity', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('price', models.DecimalField(decimal_places=2, default=0, max_digits=9, verbose_name='price of a seat')),
                ('is_cancelled', models.BooleanField(default=False)),
                ('locked_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='occasions', to='programmes.edition')),
                ('organiser', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occasions', to='enterprises.organisation')),
                ('venue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='occasions.venue')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('minimum__lte', models.F('capacity'))), name='the_minimum_fits_the_seats'), models.CheckConstraint(condition=models.Q(('price__gte', 0)), name='a_seat_costs_nothing_or_more')],
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_on', models.DateField()),
                ('quality', models.PositiveSmallIntegerField()),
                ('would_recommend', models.BooleanField()),
                ('comment', models.TextField(blank=True)),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback', to='occasions.occasion')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('quality__gte', 0), ('quality__lte', 10)), name='quality_is_0_to_10')],
            },
        ),
        migrations.CreateModel(
            name='OccasionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('run', 'course')], max_length=20)),
                ('code', models.CharField(blank=True, max_length=30)),
                ('title', models.CharField(max_length=200)),
                ('minimum', models.PositiveSmallIntegerField(verbose_name='minimum')),
                ('capacity', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('price', models.DecimalField(decimal_places=2, default=0, max_digits=9, verbose_name='price of a seat')),
                ('is_cancelled', models.BooleanField(default=False)),
                ('locked_at', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.edition')),
                ('organiser', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.occasion')),
                ('venue', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.venue')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('capacity', models.PositiveSmallIntegerField()),
                ('venue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='occasions.venue')),
                ('archived_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], default='face_to_face', max_length=20)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_cancelled', models.BooleanField(default=False)),
                ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to=settings.AUTH_USER_MODEL)),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='occasions.occasion')),
                ('room', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='occasions.room')),
            ],
            options={
                'indexes': [models.Index(fields=['starts_at'], name='occasions_s_starts__40c232_idx')],
                'constraints': [models.UniqueConstraint(fields=('occasion', 'number'), name='a_session_has_its_own_number'), models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_session_ends_after_it_begins'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('room__isnull', False)), expressions=[(models.Func(models.F('room'), models.F('room'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_room_holds_one_session'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('leader__isnull', False)), expressions=[(models.Func(models.F('leader'), models.F('leader'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_leader_leads_one_session')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=4)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='occasions.session')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'starts_at'), name='a_part_begins_once'), models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_part_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='PartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('hours', models.DecimalField(decimal_places=1, max_digits=4)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.part')),
                ('session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.session')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RoomEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('capacity', models.PositiveSmallIntegerField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.room')),
                ('venue', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.venue')),
                ('archived_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('requested_at', models.DateTimeField()),
                ('offered_until', models.DateTimeField(null=True)),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('request_number', models.PositiveSmallIntegerField(default=1)),
                ('has_answered', models.BooleanField(default=False)),
                ('aid', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seat', to='funding.aid')),
                ('holder', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='enterprises.organisation')),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='occasions.occasion')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='enterprises.person')),
            ],
            options={
                'indexes': [models.Index(fields=['occasion', 'state'], name='occasions_s_occasio_d01d20_idx'), models.Index(fields=['holder', 'state'], name='occasions_s_holder__9b76cc_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('person__isnull', False), models.Q(('state', 'withdrawn'), _negated=True)), fields=('occasion', 'person'), name='a_person_sits_once_on_an_occasion'), models.UniqueConstraint(condition=models.Q(('request_key', ''), _negated=True), fields=('request_key', 'request_number'), name='a_request_makes_its_seats_once'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['completed', 'not_completed']), _negated=True), ('person__isnull', False), _connector='OR'), name='only_a_named_person_completes'), models.CheckConstraint(condition=models.Q(('holder__isnull', False), models.Q(('aid', None), ('person__isnull', False)), _connector='OR'), name='a_seat_without_an_enterprise_has_its_person_and_no_aid')],
            },
        ),
        migrations.CreateModel(
            name='SeatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('requested_at', models.DateTimeField()),
                ('offered_until', models.DateTimeField(null=True)),
                ('request_key', models.CharField(blank=True, max_length=64)),
                ('request_number', models.PositiveSmallIntegerField(default=1)),
                ('has_answered', models.BooleanField(default=False)),
                ('aid', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='funding.aid')),
                ('holder', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('person', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.seat')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeatStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('offered', 'Offered'), ('reserved', 'Reserved'), ('confirmed', 'Confirmed'), ('completed', 'Completed'), ('not_completed', 'Not completed'), ('withdrawn', 'Withdrawn'), ('no_show', 'No-show')], max_length=20)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='occasions.seat')),
            ],
            options={
                'indexes': [models.Index(fields=['seat', 'at'], name='occasions_s_seat_id_10f188_idx')],
            },
        ),
        migrations.CreateModel(
            name='SessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('mode', models.CharField(choices=[('face_to_face', 'face to face'), ('online', 'on-line, live'), ('self_paced', 'self-paced'), ('practical', 'practical work')], default='face_to_face', max_length=20)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_cancelled', models.BooleanField(default=False)),
                ('leader', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('occasion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.session')),
                ('room', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.room')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='evidence.document')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='occasions.session')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('session', 'document'), name='a_scan_proves_a_session_once')],
            },
        ),
        migrations.CreateModel(
            name='VenueEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('time_zone', models.CharField(default='Europe/Riga', max_length=40)),
                ('host', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation')),
                ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.venue')),
                ('archived_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('presence', models.CharField(choices=[('present', 'Present'), ('late', 'Late'), ('absent', 'Absent')], max_length=10)),
                ('method', models.CharField(choices=[('trainer', 'marked by the trainer'), ('signature', 'signed on the sheet'), ('qr', 'checked in by QR code'), ('online_log', 'log of the on-line room'), ('practical_work', 'practical work handed in')], max_length=20)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('supersedes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='occasions.attendance')),
                ('part', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='occasions.part')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='occasions.seat')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('supersedes', None)), fields=('seat', 'part'), name='a_half_day_has_one_first_mark')],
            },
        ),
        prasme.apps.core.migrating.AddTriggers(
            triggers={'attendance': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3ff2dfc87022313effb553276c633b4444aba15d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_47119', table='occasions_attendance', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='ce7df72b0d21e1f9d154d92cbd8b1e81e4b4de63', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_a310b', table='occasions_attendance', when='BEFORE'))], 'feedback': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='725aefe9367ae010e6bf3700375b03ef482808c7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0f50d', table='occasions_feedback', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='1a69f70ee0df972acdc4ac4c93ef13f464b98b40', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4348f', table='occasions_feedback', when='BEFORE'))], 'occasion': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version"); RETURN NULL;', hash='6b8e0ceb66865a246412b5765ede0de9bfd6bc9d', operation='INSERT', pgid='pgtrigger_insert_insert_b7a1d', table='occasions_occasion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version"); RETURN NULL;', hash='98ca68e052b2531aa73eac4c5e298db4425f9f8a', operation='UPDATE', pgid='pgtrigger_update_update_62b52', table='occasions_occasion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "id", "is_cancelled", "kind", "locked_at", "minimum", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version") VALUES (OLD."capacity", OLD."code", OLD."edition_id", OLD."id", OLD."is_cancelled", OLD."kind", OLD."locked_at", OLD."minimum", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."title", OLD."venue_id", OLD."version"); RETURN NULL;', hash='e8e9915f14e99ca338fc3557ceca855c186c69ed', operation='DELETE', pgid='pgtrigger_delete_delete_09e51', table='occasions_occasion', when='AFTER'))], 'occasionevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='62e1873e4ca6abdb55e8044d0d6799f69d2f0966', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0ab20', table='occasions_occasionevent', when='BEFORE'))], 'part': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (NEW."ends_at", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id", NEW."starts_at"); RETURN NULL;', hash='8b93cf1272b00e353c20ea9e9a9a752709a158e9', operation='INSERT', pgid='pgtrigger_insert_insert_f5cd6', table='occasions_part', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (NEW."ends_at", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id", NEW."starts_at"); RETURN NULL;', hash='4a1639cb33e82c4c0e43d958bae650e6b603fcd2', operation='UPDATE', pgid='pgtrigger_update_update_57863', table='occasions_part', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_partevent" ("ends_at", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "starts_at") VALUES (OLD."ends_at", OLD."hours", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id", OLD."starts_at"); RETURN NULL;', hash='4a2c395dec81f6c0b3a4760c466cee7e65d5f2d2', operation='DELETE', pgid='pgtrigger_delete_delete_0ec6a', table='occasions_part', when='AFTER'))], 'partevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7b2120ac47b4ab301e8251a5aefdd0c7715fa2ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81e41', table='occasions_partevent', when='BEFORE'))], 'room': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='a9445dc042a466683b47be4f74f018ff1a6505a3', operation='INSERT', pgid='pgtrigger_insert_insert_0b0e3', table='occasions_room', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."capacity", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='a8098ddd3964bf40db20cc04ca5095d679909451', operation='UPDATE', pgid='pgtrigger_update_update_ce717', table='occasions_room', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_roomevent" ("archived_at", "capacity", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (OLD."archived_at", OLD."capacity", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."venue_id", OLD."version"); RETURN NULL;', hash='49504e82dc67e271d1a51fefc17afad64523292c', operation='DELETE', pgid='pgtrigger_delete_delete_2a435', table='occasions_room', when='AFTER'))], 'roomevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='64012140f55697059c6e671865d292b8e44c47ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fbb6f', table='occasions_roomevent', when='BEFORE'))], 'seat': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."has_answered", NEW."holder_id", NEW."id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='ac7568fdc2a66a060483ba880779c6120aa59345', operation='INSERT', pgid='pgtrigger_insert_insert_6b17d', table='occasions_seat', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."has_answered", NEW."holder_id", NEW."id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='68527986671d2bbede3d5a281ff6bb5624464cf7', operation='UPDATE', pgid='pgtrigger_update_update_f7478', table='occasions_seat', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "has_answered", "holder_id", "id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (OLD."aid_id", OLD."has_answered", OLD."holder_id", OLD."id", OLD."occasion_id", OLD."offered_until", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_key", OLD."request_number", OLD."requested_at", OLD."state", OLD."version"); RETURN NULL;', hash='bcbd912e6bb125cf8ae7f55ce56a3d5b2c05b20c', operation='DELETE', pgid='pgtrigger_delete_delete_c3b3b', table='occasions_seat', when='AFTER'))], 'seatevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4a07181f3fb2ceb1ebeb95e5400bf1ba3fd10f13', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd3c4', table='occasions_seatevent', when='BEFORE'))], 'seatstep': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3a4f35c317c3bdf34e9a29e381981722fcfec9a5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_afbd9', table='occasions_seatstep', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='7eed71f2d0709c39f3ef7abf635e6954e482ec2c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_480b3', table='occasions_seatstep', when='BEFORE'))], 'session': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='30a9df91f3227821a94ca5af975cf78f7566a1bd', operation='INSERT', pgid='pgtrigger_insert_insert_f11b9', table='occasions_session', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='3dba9cf2ebff69459b018fc2bfc2d3d5eb9c4cdd', operation='UPDATE', pgid='pgtrigger_update_update_090fd', table='occasions_session', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "starts_at") VALUES (OLD."ends_at", OLD."id", OLD."is_cancelled", OLD."leader_id", OLD."mode", OLD."number", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room_id", OLD."starts_at"); RETURN NULL;', hash='90da1097044ad6fe5a97f3b361db90663316be45', operation='DELETE', pgid='pgtrigger_delete_delete_30ddb', table='occasions_session', when='AFTER'))], 'sessionevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='de77ed6e8a2fafcda845033a8636de5c67ec11c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5c4e5', table='occasions_sessionevent', when='BEFORE'))], 'sheet': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87f7a02d17e7ebdb17308b832a185b98828a6f34', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2e44d', table='occasions_sheet', when='BEFORE')), pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='9f5dc1d6d1c3578913490a400db1bbe2147a84bc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ee4a9', table='occasions_sheet', when='BEFORE'))], 'venue': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (NEW."address", NEW."archived_at", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."time_zone", NEW."version"); RETURN NULL;', hash='a4a790c590df90f4cb14a6730da86e62694839d6', operation='INSERT', pgid='pgtrigger_insert_insert_66fcc', table='occasions_venue', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (NEW."address", NEW."archived_at", NEW."host_id", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."time_zone", NEW."version"); RETURN NULL;', hash='5837af86d7e326ae7b0084353bab7cf81a274e1a', operation='UPDATE', pgid='pgtrigger_update_update_01316', table='occasions_venue', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_venueevent" ("address", "archived_at", "host_id", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "version") VALUES (OLD."address", OLD."archived_at", OLD."host_id", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."time_zone", OLD."version"); RETURN NULL;', hash='fc32ebc826f5a3b46675761db0f944279357979b', operation='DELETE', pgid='pgtrigger_delete_delete_4ae48', table='occasions_venue', when='AFTER'))], 'venueevent': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c18286e9b934cc3193197d36abe9f8c68edbbedb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ddddf', table='occasions_venueevent', when='BEFORE'))]},
        ),
    ]
