"""The demonstration's programmes in Latvian. Invented, as their English is."""

import re

from prasme.apps.accounts.models import User
from prasme.apps.programmes.actions import translate_texts
from prasme.apps.programmes.models import Programme
from prasme.apps.programmes.texts import texts_of

YEARS = re.compile(r" \d{4}–\d{4}$")  # at the end of an edition's title
LATVIAN = {
    "Training of small and micro enterprises": "Mazo un mikrouzņēmumu apmācība",
    "Digital start for small firms": "Digitālais starts maziem uzņēmumiem",
    "Raise the productivity, innovation and long-term competitiveness of small and micro enterprises by teaching "
    "their people to use digital technology.": "Celt mazo un mikrouzņēmumu ražīgumu, spēju ieviest jauno un ilgstošu "
    "konkurētspēju, mācot to darbiniekus lietot digitālās tehnoloģijas.",
    "Digital skills of the workforce; co-funding for firms that cannot pay for training alone.": "Darbinieku "
    "digitālās prasmes; līdzfinansējums uzņēmumiem, kas paši apmācību apmaksāt nevar.",
    "Every small firm takes its first digital steps together with others nearby.": "Katrs mazais uzņēmums sper pirmos "
    "digitālos soļus kopā ar citiem tuvumā.",
    "Half a day for a first look, two days for the tool that the firm needs now.": "Pusdiena pirmajam ieskatam, divas "
    "dienas rīkam, kas uzņēmumam vajadzīgs tagad.",
    "Digital technology": "Digitālās tehnoloģijas",
    "Digitisation of internal business processes": "Uzņēmuma iekšējo procesu digitalizācija",
    "Digital tools for production and service development": "Digitālie rīki ražošanas un pakalpojumu attīstībai",
    "Keeps the firm's files in the cloud so that they are found again": "Glabā uzņēmuma failus mākonī tā, ka tos var "
    "atkal atrast",
    "Shares a folder with a partner, and ends the sharing": "Kopīgo mapi ar partneri un kopīgošanu arī izbeidz",
    "Works on one document with others at the same time": "Strādā vienā dokumentā vienlaikus ar citiem",
    "Holds a meeting with customers on line": "Vada tikšanos ar klientiem tiešsaistē",
    "Chooses devices, network and software that fit the firm's work": "Izvēlas uzņēmuma darbam piemērotas ierīces, "
    "tīklu un programmatūru",
    "Keeps devices up to date": "Uztur ierīces atjauninātas",
    "Recognises a false mail and knows what to do": "Pazīst viltus vēstuli un zina, ko darīt",
    "Protects the data of customers and staff": "Aizsargā klientu un darbinieku datus",
    "Finds the steps of the own work that a tool can take over": "Atrod savā darbā soļus, ko var pārņemt rīks",
    "Judges the firm's figures from its own system": "Izvērtē uzņēmuma rādītājus no paša sistēmas",
    "Chooses a system for accounts and stock": "Izvēlas grāmatvedības un noliktavas sistēmu",
    "Makes texts and pictures for the firm's page": "Veido tekstus un attēlus uzņēmuma lapai",
    "Reaches customers where they are": "Uzrunā klientus tur, kur tie ir",
    "Signs, files and finds documents without paper": "Paraksta, sakārto un atrod dokumentus bez papīra",
    "Draws a product or a leaflet ready for print": "Sagatavo drukai produkta vai skrejlapas maketu",
    "Uses pictures with their licences": "Lieto attēlus saskaņā ar to licencēm",
    "Keeps what customers said where everybody finds it": "Glabā klientu teikto tur, kur to atrod visi",
    "Keeps personal data by the rules": "Glabā personas datus pēc noteikumiem",
    "Chooses the right channel for each customer": "Katram klientam izvēlas piemērotāko saziņas veidu",
    "Writes so that others like to read it": "Raksta tā, ka citiem patīk lasīt",
    "Plans production with a digital tool": "Plāno ražošanu ar digitālu rīku",
    "Improves a product with data": "Uzlabo produktu, izmantojot datus",
    "Finds where a process gets stuck, and why": "Atrod, kur un kāpēc process apstājas",
}


def translate(programme: Programme, *, by: User) -> None:
    """Everything of it that stands here; the years of an edition's title stay."""
    said = {}
    for one in texts_of(programme):
        years = YEARS.search(one.written)
        plain = YEARS.sub("", one.written)
        if plain in LATVIAN:
            said[one.key] = LATVIAN[plain] + (f" {years[0].strip()}" if years else "")
    translate_texts(programme=programme, language="lv", texts=said, by=by)
