"""Enterprises and initiatives that do not exist, what they might say, and what might be agreed with them."""

from decimal import Decimal

TOPICS = (
    "Robotics and programming at school", "Digital skills of seniors", "Safe use of the internet",
    "Websites and web shops", "Data and reporting", "Used computers", "Mentors from firms", "Girls in technology",
    "Accessible digital services", "Artificial intelligence at work",
)  # fmt: skip
ENTERPRISES = (
    "Kodola Kods, SIA", "Mākoņu Krātuve, SIA", "Zibens Tīkli, SIA", "Trešā Maiņa, SIA", "Baltijas Rēķini, SIA",
    "Dižozola Banka, AS", "Pirmais Signāls, SIA", "Nakts Serveri, SIA", "Apvāršņa Dati, SIA", "Kvadrāta Robots, SIA",
    "Deviņi Biti, SIA", "Gaismas Kabelis, SIA", "Sarkanā Poga, SIA", "Lielā Zvana Sakari, SIA", "Ātrais Pikselis, SIA",
    "Mežaparka Algoritms, SIA", "Kristāla Ekrāns, SIA", "Ostas Sensori, SIA", "Divi Tilti Apdrošināšana, AS",
    "Ziemassvētku Loģika, SIA", "Vara Vads, SIA", "Dzelzceļa Dati, SIA", "Septītais Stāvs, SIA", "Jaunās Skices, SIA",
)  # fmt: skip
INITIATIVES = (
    ("association", "Biedrība “Ekrāna otra puse”"), ("school", "Ezermalas pamatskola"),
    ("social", "Otrā elpa datoriem, SIA"), ("public", "Upeskalna novada bibliotēku tīkls"),
    ("research", "Līdzdalības tehnoloģiju institūts"), ("association", "Nodibinājums “Pogas spiedējas”"),
    ("school", "Priežulejas tehnikums"), ("association", "Biedrība “Vecmāmiņa tiešsaistē”"),
    ("social", "Labais kods, SIA"), ("association", "Biedrība “Robotu rīts”"), ("school", "Kalnmuižas vidusskola"),
    ("public", "Ziedkalnes kultūras centrs"), ("association", "Nodibinājums “Drošais klikšķis”"),
    ("association", "Biedrība “Dati visiem”"), ("social", "Tīmekļa darbnīca, SIA"),
    ("school", "Liepkalnu mākslu skola"), ("association", "Biedrība “Lauku seniori”"),
    ("research", "Pieejamības pētījumu centrs"), ("association", "Biedrība “Meitenes pie vadības”"),
    ("public", "Saulstaru bērnu bibliotēka"), ("association", "Nodibinājums “Tilts uz darbu”"),
    ("school", "Vējupītes pamatskola"), ("association", "Biedrība “Skaļais lasītājs”"),
    ("social", "Roku rokā, SIA"), ("association", "Biedrība “Pirmā rinda koda”"),
    ("association", "Biedrība “Klusais ekrāns”"),
)  # fmt: skip
PROFILES = {
    "firm": (
        "{name} has a team that likes to teach what it does. We look for an initiative that our people can help.",
        "{name} renews its computers each year, and has a hall that stands empty in the evenings.",
        "{name} builds web shops. Two of us would like to be mentors an hour a week.",
    ),
    "cause": (
        "{name} teaches where nobody else does. We need people from firms, equipment, and a good website.",
        "{name} brings children and parents together around technology. We know schools; we lack mentors.",
        "{name} works with people over sixty who want to manage on their own with bank, doctor and grandchildren.",
    ),
}
# Subject, terms, in kind, value in euro.
AGREED = (
    ("Mentors for a robotics club", "Two employees lead an hour each week until May.", "60 hours of mentoring", None),
    ("Used computers", "Twelve computers, wiped and set up, are handed over within a month.", "12 computers",
     Decimal(1800)),
    ("A website", "The firm builds the website, the initiative writes its texts.", "40 hours", Decimal(2400)),
    ("A day with a firm", "Two classes visit the firm and program a line of it.", "a day for 40 pupils", None),
    ("Lessons for seniors", "Six evenings on bank, doctor and safe messages, in the hall of the firm.",
     "a hall and 12 hours", None),
    ("A look at our data", "The firm looks through the registers of the initiative and proposes a report.", "16 hours",
     Decimal(900)),
)  # fmt: skip
