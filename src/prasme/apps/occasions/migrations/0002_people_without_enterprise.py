import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('enterprises', '0001_initial'),
        ('funding', '0002_currencies'),
        ('occasions', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='seat',
            name='holder',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='enterprises.organisation'),
        ),
        migrations.AlterField(
            model_name='seatevent',
            name='holder',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='enterprises.organisation'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('holder__isnull', False), models.Q(('aid', None), ('person__isnull', False)), _connector='OR'), name='a_seat_without_an_enterprise_has_its_person_and_no_aid'),
        ),
    ]
