"""Services of a hub: the price list, and what was done for whom."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.tongues import Translated
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.models import Aid
from prasme.apps.programmes.models import Edition


class Category(models.TextChoices):
    """As the European network of hubs reports them."""

    TEST = "test_before_invest", _("test before invest")
    SKILLS = "skills_and_training", _("skills and training")
    INVESTMENT = "support_to_find_investment", _("support to find investment")
    NETWORK = "networking", _("innovation ecosystem and networking")


class Technology(models.TextChoices):
    AI = "artificial_intelligence", _("artificial intelligence")
    SECURITY = "cybersecurity", _("cybersecurity")
    CLOUD = "cloud", _("cloud services")
    IOT = "internet_of_things", _("internet of things")
    ROBOTICS = "robotics", _("robotics")
    DATA = "data_analytics", _("data analysis")
    PRINT = "additive_manufacturing", _("additive manufacturing")
    OTHER = "other", pgettext_lazy("technology", "another technology")


@tracked()
class Service(Versioned, Translated):
    """A line of the price list. market_value: EUR of one, without aid."""

    TEXTS: ClassVar = ("title", "text")

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="services")
    title = models.CharField(_("service"), max_length=150)
    text = models.TextField(_("what it is"), blank=True)
    category = models.CharField(_("category"), max_length=30, choices=Category.choices)
    technology = models.CharField(_("technology"), max_length=30, choices=Technology.choices)
    market_value = models.DecimalField(_("market value"), max_digits=9, decimal_places=2)
    published_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # no longer offered; what was done stays

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(market_value__gt=0), name="a_service_is_worth_something"),
            models.UniqueConstraint(
                fields=["edition", "title"], condition=Q(ended_at=None), name="a_service_is_listed_once"
            ),
        ]

    def __str__(self) -> str:
        return self.told("title")


class DeliveryState(models.TextChoices):
    RUNNING = "running", pgettext_lazy("service", "Running")
    FINISHED = "finished", pgettext_lazy("service", "Finished")
    STOPPED = "stopped", pgettext_lazy("service", "Stopped")


@tracked()
class Delivery(Versioned):
    """A service for a customer who stands in the register; its aid is kept by the funding of the edition."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="deliveries")
    customer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="services")
    text = models.CharField(_("short description"), max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.RUNNING)
    starts_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"), null=True)
    location = models.CharField(_("place"), max_length=120, blank=True)
    attendees = models.PositiveSmallIntegerField(_("people of the customer"), default=0)
    market_value = models.DecimalField(max_digits=9, decimal_places=2)  # of the list on the day; it may change there
    price = models.DecimalField(_("price"), max_digits=9, decimal_places=2)  # what the customer pays
    aid = models.OneToOneField(Aid, null=True, on_delete=models.PROTECT, related_name="service")
    # What the customer has invested since because of it, as the customer says.
    investment = models.DecimalField(_("investment triggered"), max_digits=11, decimal_places=2, null=True)
    request_key = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(investment=None) | Q(investment__gte=0), name="an_investment_is_nothing_or_more"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="a_service_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(price__gte=0) & Q(price__lte=F("market_value")), name="a_price_is_within_the_market_value"
            ),
            models.UniqueConstraint(
                fields=["request_key"], condition=~Q(request_key=""), name="a_form_records_one_service"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["-starts_on", "id"])]
