#!/usr/bin/env python3
"""Derives lexicon.tsv, the parts of Dutch compounds, from the word list of OpenTaal (Debian package wdutch).

    python3 make_lexicon.py /usr/share/dict/dutch > lexicon.tsv

Run by hand, when the word list or a rule here changes; the result is kept in the repository. A word is a part
when it occurs as first or last part of other words of the list. How many others there are decides how much it
is trusted.
"""
import collections
import math
import re
import sys
import unicodedata

LINKS = ["", "s", "n", "e", "en", "er"]

# Short words are parts only when listed: most are accidents ("hel-pen", "par-tij").
SHORT_FIRST = """
zee gas dag top vis ijs bos weg kop zak oog vee rij rol les bak bus wet man bio bad net bal pas
hal erf pot kas zon bed cel web dak hof dam lid vak rem lab map pil put pin arm lat koe gif rug
gen wijk uur ozb rib wmo woz""".split()
SHORT_LAST = """
dag wet weg net bak zak bus uur vak lid gat pot pad rol cel oog tak bad bos vis gas hal pas kas
pan bon zee tip pil pin zin rit eis les map put tas set kap lat jas dak hof hok fee lek hut dam
erf rem""".split()

# Prefixes, particles, function words and accidents: "voorwaarde" is not "voor" and "waarde".
NEVER_FIRST = set("""
aangaand achter acht alle alge anti aanpas ander auto bene betrok beha binnen boven bove boer
buiten deze door dicht drie eens eenzelfde eerst elke even gemeen geen goed groot grot heel hele
hier hoge hoog ieder inter iets infra jonge kend klein lang laat lage leid licht maxim meen meer
mede mini midden minder naar naast neder nooit omhoog onder ooit open over overeen oude para post
quasi rond recht rijp rechts links samen semi snel sterk steeds super tegen tegelijk terug thuis
toch toen toom trans tussen tweede tweeen uiteen ultra vaak van vanaf vanzelf vast veel verder
verg vers vier vijf vol volg voor voorn voort voorwaar vooruit vrij waar waard wanneer want weer
weg wel welk werd willen worden zelf zich zonder zware zwaard toega wens sche zeer zeker weinig
gehol gesp bekend lief reken zegge verst toep grote lede vergeet overeenkom oor lei scha daad geco
afro brak tegel stand maar toom toet koe begin bete betrek goede nauw gener toekom vergelijk
beschik kwets vit wart kwart mono poly auto macro micro mega nano hyper""".split())
NEVER_LAST = set("""
alen acht aars aren achtig achtige amen ante arde baar baarheid bare beter bout daad delen dende
ding doen door echt eden eens eert eken elen ellen ende enden enen ente eren ette even gaan gaat
gaf geen gers gevend gevende ging haar haden hele heden heen heer heid hele ijker ijkere inde
ingen inger isch ische isme jarig jarige karige kers king komt kundig kundige kwam laar laat lende
ling lijk lijkbaar lijke lijker lijks logisch logische logie loos loze maal male manschap maten
matig matige matigheid meen meer men mende ment merkt moet naar nellen omen onder onen oren oorden
over pels raat rede rein rekking rellen ren rijk rijke rijker rijkere rijks rijkst rijkste roken
ring schap schappelijk schappelijke seis staan stak stam standig standige standigheden sten ster
sters stens taan talig talige tart teen teerde telde tellen telling tellingen telt ten teren tend
tering terende tende tig tigen toon trok tuur uiten vast verre vesting vind vol voor vrij vrije
waarts waardig waardige waardiger waardigere waren weer wichtig wichtige wis zakelijk zakelijke
zame zelf ziek zien zing zins zwaar volle assen assend kenen innen lare leren lering gnostiek loog
oloog pelen kelen naren neren nering oneel onele ieel iele tieel tiele eel ele teit sionele""".split())

# Words of councils that the list lacks or that stand in too few compounds there: (first, last) trust.
COUNCIL = """
aanpak aanvraag accommodatie achterstand actie agenda akkoord alliantie amendement ambitie
arrangement begroting beleid bestuurder bevordering bezuiniging bijdrage bodem brief budget burger
capaciteit coalitie college commissie compensatie contract coordinatie cultuur decentralisatie
deelnemer democratie dienst domein doorbraak duurzaamheid energie evaluatie financiering fonds
fractie functionaliteit fusie gebied gelden gemeente gezin gezondheid griffie handhaving
herindeling huisvesting huishouden indicator informatie infrastructuur initiatief innovatie
inkomen inkoop inspectie instelling instrument integratie interventie inwoner jeugd kader kanaal
klimaat knelpunt kosten leefbaarheid lening lijst maatregel maatwerk markt middelen migratie
minister mobiliteit monitor motie nota notitie omgeving ondersteuning ondermijning onderhandelaar
onderwijs ontwikkeling opgave opvang organisatie ouderen overeenkomst overleg paragraaf parkeer
participatie partij partner portefeuille preventie procedure procent project programma raad
raadpleging rapportage regeling regio rekenkamer resolutie resultaat ruimte samenwerking sector
signalering sport staat statiegeld stelsel stikstof strategie structuur subsidie team tekort toets
toezicht toeslag transformatie transitie uitkering uitvoerbaarheid uitvoering uitwisseling
vaardigheid veiligheid verantwoording verbeter vereniging vergoeding vergunning verkeer verkenning
verordening vervoer verzekeraar verzekering visie vluchteling voorstel voorwaarde voorziening
warmte welzijn wethouder wijk woning zorg""".split()


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def known_words(path):
    with open(path, encoding="utf-8") as lines:
        raw = [line.strip() for line in lines]
    return {fold(w) for w in raw if w[:1].islower() and re.fullmatch("[a-zà-ÿ]+", w)}


def occurrences(words):
    """How often each word is a first part, by linking letters, and a last part."""
    first, last = collections.defaultdict(collections.Counter), collections.Counter()
    for whole in words:
        for cut in range(3, len(whole) - 2):
            end = whole[cut:]
            if end not in words:
                continue
            begin = whole[:cut]
            for link in LINKS:  # the longest part wins: "plaats" in "plaatsbepaling", not "plaat"
                part = begin[: len(begin) - len(link)]
                if begin.endswith(link) and len(part) >= 3 and part in words:
                    first[part][link] += 1
                    last[end] += 1
                    break
    return first, last


def singular(word, words):
    """A shorter form of the list that `word` is a plural or ending of."""
    endings = (("heden", "heid"), ("ven", "f"), ("zen", "s"), ("en", ""), ("en", "e"),
               ("n", ""), ("s", ""), ("e", ""))
    for ending, instead in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: len(word) - len(ending)]
            long_vowel = len(base) > 3 and base[-2] in "aeou" and base[-3] not in "aeiou"
            for form in (base + instead, base[:-1] if base[-1:] == base[-2:-1] else "",
                         base[:-1] + base[-2:] if long_vowel else ""):
                if len(form) >= 3 and form in words:
                    return form
    return None


def trust(count):
    return min(9, round(1.3 * math.log(1 + count)))


def main():
    words = known_words(sys.argv[1])
    first, last = occurrences(words)
    merged = dict(last)
    for word in words:
        base = singular(word, words)
        if base and len(word) >= 4:
            merged[word] = max(last.get(word, 0), int(0.7 * last.get(base, 0)))
    council = set(COUNCIL)
    lines = []
    for word in sorted(words | council):
        begins, ends = sum(first.get(word, {}).values()), merged.get(word, 0)
        if word in NEVER_FIRST or (len(word) == 3 and word not in SHORT_FIRST):
            begins = 0
        if word in NEVER_LAST or (len(word) == 3 and word not in SHORT_LAST):
            ends = 0
        if word in council:
            begins, ends = max(begins, 40), max(ends, 40)
        elif singular(word, words) in council:
            ends = max(ends, 30)
        elif max(begins, ends) < (2 if len(word) >= 7 else 4):
            continue
        uses = first.get(word, collections.Counter())
        links = [link for link in LINKS if uses[link] >= max(1, 0.04 * begins)] if begins else []
        if word in council and not uses:
            links = ["", "s"]
        if not links:
            begins = 0
        lines.append(f"{word}\t{trust(begins)}\t{trust(ends)}\t{','.join(link or '-' for link in links)}")
    print("# Parts of compounds: word, trust as first and as last part (0-9), "
          "linking letters it takes (- for none).")
    print("# Derived from the word list of OpenTaal by make_lexicon.py; licence: see README.md.")
    print("\n".join(lines))


main()
