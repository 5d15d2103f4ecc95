import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0001_initial'),
        ('occasions', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_initial'),
        ('territories', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Closure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('reason', models.CharField(max_length=120, verbose_name='why')),
            ],
        ),
        migrations.CreateModel(
            name='ClosureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('reason', models.CharField(max_length=120, verbose_name='why')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EmployerRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('most_away', models.PositiveSmallIntegerField(null=True)),
                ('mailbox', models.EmailField(blank=True, max_length=254)),
            ],
        ),
        migrations.CreateModel(
            name='EmployerRulesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('most_away', models.PositiveSmallIntegerField(null=True)),
                ('mailbox', models.EmailField(blank=True, max_length=254)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Equipment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('count', models.PositiveSmallIntegerField(verbose_name='how many')),
                ('archived_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='EquipmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('count', models.PositiveSmallIntegerField(verbose_name='how many')),
                ('archived_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Loan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('count', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='LoanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('count', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Override',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('obstacle', models.CharField(choices=[('room', 'room'), ('leader', 'trainer'), ('equipment', 'equipment'), ('hours', 'availability'), ('person', 'person'), ('staff', 'staff left at work'), ('cut_off', 'cut-off for names'), ('condition', 'condition of the course'), ('minimum', 'minimum'), ('line', 'order of the waiting list')], max_length=12)),
                ('told', models.CharField(max_length=400)),
                ('reason', models.CharField(max_length=300)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Quota',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('co_funded', 'seats with aid, at the most'), ('kept', 'seats kept for a municipality')], max_length=10, verbose_name='kind')),
                ('seats', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('kept_until', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='QuotaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('co_funded', 'seats with aid, at the most'), ('kept', 'seats kept for a municipality')], max_length=10, verbose_name='kind')),
                ('seats', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('kept_until', models.DateField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WeeklyHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weekday', models.PositiveSmallIntegerField()),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
            ],
        ),
        migrations.CreateModel(
            name='WeeklyHoursEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('weekday', models.PositiveSmallIntegerField()),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='occasion',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='occasion',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='occasion',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='seat',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='seat',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='seat',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='session',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='session',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='session',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='session',
            name='a_room_holds_one_session',
        ),
        migrations.RemoveConstraint(
            model_name='session',
            name='a_leader_leads_one_session',
        ),
        migrations.AddField(
            model_name='occasion',
            name='fewest_of_firm',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='occasion',
            name='most_of_firm',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='occasion',
            name='names_until',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='occasion',
            name='offer_hours',
            field=models.PositiveSmallIntegerField(default=72, verbose_name='hours to answer an offer'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='waiting_policy',
            field=models.CharField(choices=[('first_come', 'whoever asked first'), ('not_served', 'enterprises that had no seat yet, then whoever asked first'), ('nearest', 'the nearest to the place, then whoever asked first'), ('manual', 'whom the organiser chooses')], default='first_come', max_length=12, verbose_name='waiting list'),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='fewest_of_firm',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='most_of_firm',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='names_until',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='offer_hours',
            field=models.PositiveSmallIntegerField(default=72, verbose_name='hours to answer an offer'),
        ),
        migrations.AddField(
            model_name='occasionevent',
            name='waiting_policy',
            field=models.CharField(choices=[('first_come', 'whoever asked first'), ('not_served', 'enterprises that had no seat yet, then whoever asked first'), ('nearest', 'the nearest to the place, then whoever asked first'), ('manual', 'whom the organiser chooses')], default='first_come', max_length=12, verbose_name='waiting list'),
        ),
        migrations.AddField(
            model_name='seat',
            name='confirmed_by_person_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='seat',
            name='moved_from',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='moved_to', to='occasions.seat'),
        ),
        migrations.AddField(
            model_name='seatevent',
            name='confirmed_by_person_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='seatevent',
            name='moved_from',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.seat'),
        ),
        migrations.AddField(
            model_name='seatstep',
            name='choice',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='shares_leader',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='session',
            name='shares_room',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='sessionevent',
            name='shares_leader',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='sessionevent',
            name='shares_room',
            field=models.BooleanField(default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "fewest_of_firm", "id", "is_cancelled", "kind", "locked_at", "minimum", "most_of_firm", "names_until", "offer_hours", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version", "waiting_policy") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."fewest_of_firm", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."most_of_firm", NEW."names_until", NEW."offer_hours", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version", NEW."waiting_policy"); RETURN NULL;', hash='0f6602e661219ded69e6068f618522017ed32064', operation='INSERT', pgid='pgtrigger_insert_insert_b7a1d', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "fewest_of_firm", "id", "is_cancelled", "kind", "locked_at", "minimum", "most_of_firm", "names_until", "offer_hours", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version", "waiting_policy") VALUES (NEW."capacity", NEW."code", NEW."edition_id", NEW."fewest_of_firm", NEW."id", NEW."is_cancelled", NEW."kind", NEW."locked_at", NEW."minimum", NEW."most_of_firm", NEW."names_until", NEW."offer_hours", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."title", NEW."venue_id", NEW."version", NEW."waiting_policy"); RETURN NULL;', hash='4b4f2566f9d9184c576f194a739bc9d9165bf001', operation='UPDATE', pgid='pgtrigger_update_update_62b52', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='occasion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_occasionevent" ("capacity", "code", "edition_id", "fewest_of_firm", "id", "is_cancelled", "kind", "locked_at", "minimum", "most_of_firm", "names_until", "offer_hours", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "title", "venue_id", "version", "waiting_policy") VALUES (OLD."capacity", OLD."code", OLD."edition_id", OLD."fewest_of_firm", OLD."id", OLD."is_cancelled", OLD."kind", OLD."locked_at", OLD."minimum", OLD."most_of_firm", OLD."names_until", OLD."offer_hours", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."title", OLD."venue_id", OLD."version", OLD."waiting_policy"); RETURN NULL;', hash='5d56ff1e664c2f2667c679986772c0d331c91c92', operation='DELETE', pgid='pgtrigger_delete_delete_09e51', table='occasions_occasion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "confirmed_by_person_at", "has_answered", "holder_id", "id", "moved_from_id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."confirmed_by_person_at", NEW."has_answered", NEW."holder_id", NEW."id", NEW."moved_from_id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='e0bfb893b6d16fffa66d47d5efd5e81e35c242c4', operation='INSERT', pgid='pgtrigger_insert_insert_6b17d', table='occasions_seat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_seatevent" ("aid_id", "confirmed_by_person_at", "has_answered", "holder_id", "id", "moved_from_id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (NEW."aid_id", NEW."confirmed_by_person_at", NEW."has_answered", NEW."holder_id", NEW."id", NEW."moved_from_id", NEW."occasion_id", NEW."offered_until", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_key", NEW."request_number", NEW."requested_at", NEW."state", NEW."version"); RETURN NULL;', hash='fe1cf5e6eb45611b8718f9786caef54f4e00c250', operation='UPDATE', pgid='pgtrigger_update_update_f7478', table='occasions_seat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seat',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_seatevent" ("aid_id", "confirmed_by_person_at", "has_answered", "holder_id", "id", "moved_from_id", "occasion_id", "offered_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_key", "request_number", "requested_at", "state", "version") VALUES (OLD."aid_id", OLD."confirmed_by_person_at", OLD."has_answered", OLD."holder_id", OLD."id", OLD."moved_from_id", OLD."occasion_id", OLD."offered_until", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_key", OLD."request_number", OLD."requested_at", OLD."state", OLD."version"); RETURN NULL;', hash='0c26a65c51397ff938c9bd5e0f52ec24d13cb3fb', operation='DELETE', pgid='pgtrigger_delete_delete_c3b3b', table='occasions_seat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "shares_leader", "shares_room", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."shares_leader", NEW."shares_room", NEW."starts_at"); RETURN NULL;', hash='ce7bd2dbd382be1f9f0ddcdc346724a461d3e96c', operation='INSERT', pgid='pgtrigger_insert_insert_f11b9', table='occasions_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "shares_leader", "shares_room", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."is_cancelled", NEW."leader_id", NEW."mode", NEW."number", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."shares_leader", NEW."shares_room", NEW."starts_at"); RETURN NULL;', hash='102563e31a8ead3ceafa0ee27c7ebd0ccdd4d403', operation='UPDATE', pgid='pgtrigger_update_update_090fd', table='occasions_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_sessionevent" ("ends_at", "id", "is_cancelled", "leader_id", "mode", "number", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "shares_leader", "shares_room", "starts_at") VALUES (OLD."ends_at", OLD."id", OLD."is_cancelled", OLD."leader_id", OLD."mode", OLD."number", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room_id", OLD."shares_leader", OLD."shares_room", OLD."starts_at"); RETURN NULL;', hash='7e35b4e8a7fe53d8b8deb56b0b8cb1e3d6f08ae0', operation='DELETE', pgid='pgtrigger_delete_delete_30ddb', table='occasions_session', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='occasion',
            constraint=models.CheckConstraint(condition=models.Q(('fewest_of_firm', None), ('most_of_firm', None), ('fewest_of_firm__lte', models.F('most_of_firm')), _connector='OR'), name='the_fewest_of_a_firm_fit_the_most'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('room__isnull', False), ('shares_room', False)), expressions=[(models.Func(models.F('room'), models.F('room'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_room_holds_one_session'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('is_cancelled', False), ('leader__isnull', False), ('shares_leader', False)), expressions=[(models.Func(models.F('leader'), models.F('leader'), models.Value('[]'), function='int8range', output_field=models.BigIntegerField()), '&&'), (models.Func(models.F('starts_at'), models.F('ends_at'), function='tstzrange', output_field=models.DateTimeField()), '&&')], name='a_leader_leads_one_session'),
        ),
        migrations.AddField(
            model_name='closure',
            name='leader',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='closures', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='closure',
            name='room',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='closures', to='occasions.room'),
        ),
        migrations.AddField(
            model_name='closureevent',
            name='leader',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='closureevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='closureevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.closure'),
        ),
        migrations.AddField(
            model_name='closureevent',
            name='room',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.room'),
        ),
        migrations.AddField(
            model_name='employerrules',
            name='organisation',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='employer_rules', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='employerrulesevent',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddField(
            model_name='employerrulesevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='employerrulesevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.employerrules'),
        ),
        migrations.AddField(
            model_name='equipment',
            name='venue',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='equipment', to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='equipmentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='equipmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.equipment'),
        ),
        migrations.AddField(
            model_name='equipmentevent',
            name='venue',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.venue'),
        ),
        migrations.AddField(
            model_name='loan',
            name='equipment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='loans', to='occasions.equipment'),
        ),
        migrations.AddField(
            model_name='loan',
            name='session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='loans', to='occasions.session'),
        ),
        migrations.AddField(
            model_name='loanevent',
            name='equipment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.equipment'),
        ),
        migrations.AddField(
            model_name='loanevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='loanevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.loan'),
        ),
        migrations.AddField(
            model_name='loanevent',
            name='session',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.session'),
        ),
        migrations.AddField(
            model_name='override',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='override',
            name='occasion',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='occasions.occasion'),
        ),
        migrations.AddField(
            model_name='override',
            name='seat',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='occasions.seat'),
        ),
        migrations.AddField(
            model_name='override',
            name='session',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='occasions.session'),
        ),
        migrations.AddField(
            model_name='quota',
            name='municipality',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='quota',
            name='occasion',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotas', to='occasions.occasion'),
        ),
        migrations.AddField(
            model_name='quotaevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='territories.territory'),
        ),
        migrations.AddField(
            model_name='quotaevent',
            name='occasion',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.occasion'),
        ),
        migrations.AddField(
            model_name='quotaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='quotaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.quota'),
        ),
        migrations.AddField(
            model_name='weeklyhours',
            name='leader',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='weekly_hours', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='weeklyhours',
            name='room',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='weekly_hours', to='occasions.room'),
        ),
        migrations.AddField(
            model_name='weeklyhoursevent',
            name='leader',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='weeklyhoursevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='weeklyhoursevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='occasions.weeklyhours'),
        ),
        migrations.AddField(
            model_name='weeklyhoursevent',
            name='room',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='occasions.room'),
        ),
        migrations.AddConstraint(
            model_name='closure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('leader', None), ('room__isnull', False)), models.Q(('leader__isnull', False), ('room', None)), _connector='OR'), name='a_closure_is_of_a_room_or_a_person'),
        ),
        migrations.AddConstraint(
            model_name='closure',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='a_closure_ends_after_it_begins'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='closure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_closureevent" ("ends_at", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."leader_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='ebad812f4b434b73922de721b035d37998fee079', operation='INSERT', pgid='pgtrigger_insert_insert_c9737', table='occasions_closure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='closure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_closureevent" ("ends_at", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "room_id", "starts_at") VALUES (NEW."ends_at", NEW."id", NEW."leader_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."room_id", NEW."starts_at"); RETURN NULL;', hash='72e7ac6f3ad7d2f6519bbae9ac7534448a47922b', operation='UPDATE', pgid='pgtrigger_update_update_1ea85', table='occasions_closure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='closure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_closureevent" ("ends_at", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "room_id", "starts_at") VALUES (OLD."ends_at", OLD."id", OLD."leader_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."room_id", OLD."starts_at"); RETURN NULL;', hash='23fd3571794498f57cd22024efd46a828a2e7c8b', operation='DELETE', pgid='pgtrigger_delete_delete_cba8e', table='occasions_closure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='closureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9f953f5b8594a9549d5c79bd7ead944789cf86ce', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_80e68', table='occasions_closureevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employerrules',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_employerrulesevent" ("id", "mailbox", "most_away", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."mailbox", NEW."most_away", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2df6f9397a91013ba06394390f46905c35d97b43', operation='INSERT', pgid='pgtrigger_insert_insert_c3fd1', table='occasions_employerrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employerrules',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_employerrulesevent" ("id", "mailbox", "most_away", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."mailbox", NEW."most_away", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='ab37240db4e93e273527d60b3b2394a1489f3121', operation='UPDATE', pgid='pgtrigger_update_update_5f9d0', table='occasions_employerrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employerrules',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_employerrulesevent" ("id", "mailbox", "most_away", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."mailbox", OLD."most_away", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='a722243ace7713eca99588e0cdfca2d2c888e08c', operation='DELETE', pgid='pgtrigger_delete_delete_c6f99', table='occasions_employerrules', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employerrulesevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c2ae2c8ea0b5d183e8eed5ce0f50513b90904019', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_49caa', table='occasions_employerrulesevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='equipment',
            constraint=models.UniqueConstraint(fields=('venue', 'name'), name='a_thing_of_a_house_is_counted_once'),
        ),
        migrations.AddConstraint(
            model_name='equipment',
            constraint=models.CheckConstraint(condition=models.Q(('count__gt', 0)), name='a_house_has_at_least_one_of_a_thing'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='equipment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_equipmentevent" ("archived_at", "count", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."count", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='e0e1d45ee07104223e95097f34f745da4c4e7b64', operation='INSERT', pgid='pgtrigger_insert_insert_e2fe0', table='occasions_equipment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='equipment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_equipmentevent" ("archived_at", "count", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (NEW."archived_at", NEW."count", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."venue_id", NEW."version"); RETURN NULL;', hash='4f67f8cbbd7d6b16fb6d29f7b220f04fb3d315f3', operation='UPDATE', pgid='pgtrigger_update_update_86c52', table='occasions_equipment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='equipment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_equipmentevent" ("archived_at", "count", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "venue_id", "version") VALUES (OLD."archived_at", OLD."count", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."venue_id", OLD."version"); RETURN NULL;', hash='140684a5309e2da3fa25ddafacc24f7854d98d20', operation='DELETE', pgid='pgtrigger_delete_delete_1f012', table='occasions_equipment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='equipmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6eba95689dfce91eb1229960dcce05baaa9a2f2b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3b695', table='occasions_equipmentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='loan',
            constraint=models.UniqueConstraint(fields=('session', 'equipment'), name='a_session_lends_a_thing_once'),
        ),
        migrations.AddConstraint(
            model_name='loan',
            constraint=models.CheckConstraint(condition=models.Q(('count__gt', 0)), name='at_least_one_is_lent'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_loanevent" ("count", "equipment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."count", NEW."equipment_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id"); RETURN NULL;', hash='d777a2bd60fbdfd144bc9f395efbe8abe77f7c83', operation='INSERT', pgid='pgtrigger_insert_insert_d4b03', table='occasions_loan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_loanevent" ("count", "equipment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."count", NEW."equipment_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id"); RETURN NULL;', hash='a4f5501f7a9054add89dad984ae988c7c2ae280a', operation='UPDATE', pgid='pgtrigger_update_update_cb8e4', table='occasions_loan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_loanevent" ("count", "equipment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (OLD."count", OLD."equipment_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id"); RETURN NULL;', hash='858d3f68c2fea68af57a905490274686298122ba', operation='DELETE', pgid='pgtrigger_delete_delete_3420c', table='occasions_loan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a33a31da86c0caf56e333d65be0a470775a8b743', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4b2b1', table='occasions_loanevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='override',
            index=models.Index(fields=['occasion', 'at'], name='occasions_o_occasio_7292f4_idx'),
        ),
        migrations.AddConstraint(
            model_name='override',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='nothing_is_overridden_without_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='override',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e79d4af28f72037530d8361822645fa8a02382bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3e09b', table='occasions_override', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='override',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;", hash='b82c041f883929e995c130cb2fb0cd0590feaf75', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_3ad05', table='occasions_override', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='quota',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kept_until__isnull', False), ('kind', 'kept'), ('municipality__isnull', False)), models.Q(('kept_until', None), ('kind', 'co_funded'), ('municipality', None)), _connector='OR'), name='a_kept_quota_says_for_whom_and_until_when'),
        ),
        migrations.AddConstraint(
            model_name='quota',
            constraint=models.UniqueConstraint(fields=('occasion', 'kind', 'municipality'), name='a_quota_is_set_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quota',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_quotaevent" ("id", "kept_until", "kind", "municipality_id", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats") VALUES (NEW."id", NEW."kept_until", NEW."kind", NEW."municipality_id", NEW."occasion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seats"); RETURN NULL;', hash='97b5434aea44c15b796d67c8ebc83a0f40b8727a', operation='INSERT', pgid='pgtrigger_insert_insert_b39bc', table='occasions_quota', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quota',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_quotaevent" ("id", "kept_until", "kind", "municipality_id", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats") VALUES (NEW."id", NEW."kept_until", NEW."kind", NEW."municipality_id", NEW."occasion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seats"); RETURN NULL;', hash='51cce5c5d6ea2930c17328ee8601fcde5176178b', operation='UPDATE', pgid='pgtrigger_update_update_ec22b', table='occasions_quota', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quota',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_quotaevent" ("id", "kept_until", "kind", "municipality_id", "occasion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats") VALUES (OLD."id", OLD."kept_until", OLD."kind", OLD."municipality_id", OLD."occasion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seats"); RETURN NULL;', hash='45b2d9b76f08b4379f7bce65e6c43795294fd64a', operation='DELETE', pgid='pgtrigger_delete_delete_412ac', table='occasions_quota', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quotaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d90d08bac25284564f0c947498a5b2cd159ee64', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3928a', table='occasions_quotaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='weeklyhours',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('leader', None), ('room__isnull', False)), models.Q(('leader__isnull', False), ('room', None)), _connector='OR'), name='weekly_hours_are_of_a_room_or_a_person'),
        ),
        migrations.AddConstraint(
            model_name='weeklyhours',
            constraint=models.CheckConstraint(condition=models.Q(('weekday__lte', 6)), name='a_week_has_seven_days'),
        ),
        migrations.AddConstraint(
            model_name='weeklyhours',
            constraint=models.CheckConstraint(condition=models.Q(('closes__gt', models.F('opens'))), name='hours_close_after_they_open'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='weeklyhours',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_weeklyhoursevent" ("closes", "id", "leader_id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "weekday") VALUES (NEW."closes", NEW."id", NEW."leader_id", NEW."opens", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."weekday"); RETURN NULL;', hash='5b7b4e560908882413f3f471d2dea33fd41d10f1', operation='INSERT', pgid='pgtrigger_insert_insert_303ec', table='occasions_weeklyhours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='weeklyhours',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "occasions_weeklyhoursevent" ("closes", "id", "leader_id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "weekday") VALUES (NEW."closes", NEW."id", NEW."leader_id", NEW."opens", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."weekday"); RETURN NULL;', hash='6ede3632ef98830d78f74f46a7e9d0bc0d77e87f', operation='UPDATE', pgid='pgtrigger_update_update_1682c', table='occasions_weeklyhours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='weeklyhours',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "occasions_weeklyhoursevent" ("closes", "id", "leader_id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "weekday") VALUES (OLD."closes", OLD."id", OLD."leader_id", OLD."opens", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room_id", OLD."weekday"); RETURN NULL;', hash='b5409e1b2c08a603a4d2c40754848c327239f71e', operation='DELETE', pgid='pgtrigger_delete_delete_ab34d', table='occasions_weeklyhours', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='weeklyhoursevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='01bfb656c125e895e1e3df27b299fa55b4fbe639', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fdaee', table='occasions_weeklyhoursevent', when='BEFORE')),
        ),
    ]
