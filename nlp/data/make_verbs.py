#!/usr/bin/env python3
"""Derives verbs.tsv, the verbs of Dutch with their principal parts.

    python3 make_verbs.py /usr/share/dict/dutch /usr/share/frog/nld/Frog.mbt.1.0.lex > verbs.tsv

The first is the word list of OpenTaal (Debian package wdutch), the second the lexicon of Frog (Debian package
frogdata), which tells how often a form is met as a verb. Run by hand; the result is kept in the repository.

An infinitive of the lexicon is a verb. Its parts follow from it by rule; where a rule leaves a choice (lopen
loop, reken reken; overnemen neemt over, overwegen overweegt) the form that is met decides. Strong and
irregular parts stand in STRONG, and hold for every verb that ends in them."""
import collections
import re
import sys

HEAD = """\
# The verbs of Dutch: lemma, particle that stands apart from it, first person, past singular, past plural,
# participle (these four without the particle), the auxiliary of the perfect (h hebben, z zijn, b both), and
# how much the verb is used (0 to 9, each step twice to four times as much).
#
# Made by make_verbs.py from the word list of OpenTaal (wdutch) and the lexicon of Frog (frogdata): GPL-3 or
# later, SOURCES.md.
"""

# infinitive, past singular, past plural, participle; "z": perfect with zijn, "b": with either.
STRONG = """
bakken bakte bakten gebakken; bannen bande banden gebannen; barsten barstte barstten gebarsten z
bederven bedierf bedierven bedorven; bedriegen bedroog bedrogen bedrogen
beginnen begon begonnen begonnen z; bergen borg borgen geborgen; bevelen beval bevalen bevolen
bewegen bewoog bewogen bewogen; bezwijken bezweek bezweken bezweken z; bidden bad baden gebeden
bieden bood boden geboden; bijten beet beten gebeten; binden bond bonden gebonden
blazen blies bliezen geblazen; blijken bleek bleken gebleken z; blijven bleef bleven gebleven z
blinken blonk blonken geblonken; braden braadde braadden gebraden; breken brak braken gebroken b
brengen bracht brachten gebracht; brouwen brouwde brouwden gebrouwen; buigen boog bogen gebogen
delven dolf dolven gedolven; denken dacht dachten gedacht; dingen dong dongen gedongen
doen deed deden gedaan; dragen droeg droegen gedragen; drijven dreef dreven gedreven b
dringen drong drongen gedrongen b; drinken dronk dronken gedronken; druipen droop dropen gedropen
duiken dook doken gedoken b; dunken dacht dachten gedacht; dwingen dwong dwongen gedwongen
eten at aten gegeten; fluiten floot floten gefloten; gaan ging gingen gegaan z
gelden gold golden gegolden; genezen genas genazen genezen b; genieten genoot genoten genoten
geven gaf gaven gegeven; gieten goot goten gegoten; glijden gleed gleden gegleden z
glimmen glom glommen geglommen; graven groef groeven gegraven; grijpen greep grepen gegrepen
hangen hing hingen gehangen; hebben had hadden gehad; heffen hief hieven geheven
helpen hielp hielpen geholpen; heten heette heetten geheten; hijsen hees hesen gehesen
houden hield hielden gehouden; houwen hieuw hieuwen gehouwen; jagen joeg joegen gejaagd
kiezen koos kozen gekozen; kijken keek keken gekeken; kijven keef keven gekeven
klimmen klom klommen geklommen b; klinken klonk klonken geklonken; knijpen kneep knepen geknepen
komen kwam kwamen gekomen z; kopen kocht kochten gekocht; krijgen kreeg kregen gekregen
krimpen kromp krompen gekrompen z; kruipen kroop kropen gekropen b; kunnen kon konden gekund
kwijten kweet kweten gekweten; lachen lachte lachten gelachen; laden laadde laadden geladen
laten liet lieten gelaten; leggen legde legden gelegd; lezen las lazen gelezen
liegen loog logen gelogen; liggen lag lagen gelegen; lijden leed leden geleden
lijken leek leken geleken; lopen liep liepen gelopen b; malen maalde maalden gemalen
melken molk molken gemolken; meten mat maten gemeten; mijden meed meden gemeden
moeten moest moesten gemoeten; mogen mocht mochten gemogen; nemen nam namen genomen
nijgen neeg negen genegen; ontginnen ontgon ontgonnen ontgonnen; plegen pleegde pleegden gepleegd
pluizen ploos plozen geplozen; prijzen prees prezen geprezen; raden raadde raadden geraden
rijden reed reden gereden b; rijgen reeg regen geregen; rijten reet reten gereten
rijzen rees rezen gerezen z; roepen riep riepen geroepen; ruiken rook roken geroken
scheiden scheidde scheidden gescheiden b; schelden schold scholden gescholden
schenden schond schonden geschonden; schenken schonk schonken geschonken
scheppen schiep schiepen geschapen; scheren schoor schoren geschoren; schieten schoot schoten geschoten
schijnen scheen schenen geschenen; schrijden schreed schreden geschreden z
schrijven schreef schreven geschreven; schrikken schrok schrokken geschrokken z
schuilen school scholen gescholen; schuiven schoof schoven geschoven b; slaan sloeg sloegen geslagen
slapen sliep sliepen geslapen; slijpen sleep slepen geslepen; slijten sleet sleten gesleten z
slinken slonk slonken geslonken z; sluipen sloop slopen geslopen z; sluiten sloot sloten gesloten
smelten smolt smolten gesmolten b; smijten smeet smeten gesmeten; snijden sneed sneden gesneden
snuiten snoot snoten gesnoten; snuiven snoof snoven gesnoven; spannen spande spanden gespannen
spijten speet speten gespeten; spinnen spon sponnen gesponnen; splijten spleet spleten gespleten
spreken sprak spraken gesproken; springen sprong sprongen gesprongen b
spruiten sproot sproten gesproten z; spugen spuugde spuugden gespuugd; staan stond stonden gestaan
steken stak staken gestoken; stelen stal stalen gestolen; sterven stierf stierven gestorven z
stijgen steeg stegen gestegen z; stinken stonk stonken gestonken; stoten stootte stootten gestoten
strijden streed streden gestreden; strijken streek streken gestreken; stuiven stoof stoven gestoven
treden trad traden getreden z; treffen trof troffen getroffen; trekken trok trokken getrokken b
uitscheiden scheidde scheidden gescheiden; vallen viel vielen gevallen z; vangen ving vingen gevangen
varen voer voeren gevaren b; vechten vocht vochten gevochten; verdrieten verdroot verdroten verdroten
verdwijnen verdween verdwenen verdwenen z; vergeten vergat vergaten vergeten b
verliezen verloor verloren verloren b; verslinden verslond verslonden verslonden
vinden vond vonden gevonden; vlechten vlocht vlochten gevlochten; vliegen vloog vlogen gevlogen b
vouwen vouwde vouwden gevouwen; vragen vroeg vroegen gevraagd; vreten vrat vraten gevreten
vriezen vroor vroren gevroren; waaien waaide waaiden gewaaid; wassen waste wasten gewassen
wegen woog wogen gewogen; werpen wierp wierpen geworpen; werven wierf wierven geworven
weten wist wisten geweten; weven weefde weefden geweven; wijken week weken geweken z
wijten weet weten geweten; wijzen wees wezen gewezen; winden wond wonden gewonden
winnen won wonnen gewonnen; willen wilde wilden gewild; worden werd werden geworden z
wreken wreekte wreekten gewroken; wrijven wreef wreven gewreven; wringen wrong wrongen gewrongen
zeggen zei zeiden gezegd; zenden zond zonden gezonden; zien zag zagen gezien; zijn was waren geweest z
zingen zong zongen gezongen; zinken zonk zonken gezonken z; zitten zat zaten gezeten
zoeken zocht zochten gezocht; zouten zoutte zoutten gezouten; zuigen zoog zogen gezogen
zuipen zoop zopen gezopen; zullen zou zouden -; zwellen zwol zwollen gezwollen z
zwemmen zwom zwommen gezwommen b; zweren zwoer zwoeren gezworen; zwerven zwierf zwierven gezworven
zwijgen zweeg zwegen gezwegen; schrobben schrobde schrobden geschrobd
ontbreken ontbrak ontbraken ontbroken; verzinnen verzon verzonnen verzonnen
bezinnen bezon bezonnen bezonnen; verschuilen verschool verscholen verscholen
aanvangen ving vingen gevangen z; bevriezen bevroor bevroren bevroren b; kerven kerfde kerfden gekerfd
erven erfde erfden geërfd; verwerven verwierf verwierven verworven
ontvangen ontving ontvingen ontvangen; vermijden vermeed vermeden vermeden
verlaten verliet verlieten verlaten b; ontstaan ontstond ontstonden ontstaan z
bestaan bestond bestonden bestaan; verschijnen verscheen verschenen verschenen z
bevallen beviel bevielen bevallen b; vervallen verviel vervielen vervallen z
ontsnappen ontsnapte ontsnapten ontsnapt z; gebeuren gebeurde gebeurden gebeurd z
groeien groeide groeiden gegroeid z; dalen daalde daalden gedaald z; reizen reisde reisden gereisd b
stappen stapte stapten gestapt b; vertrekken vertrok vertrokken vertrokken z
starten startte startten gestart b; stoppen stopte stopten gestopt b; landen landde landden geland b
keren keerde keerden gekeerd b; vestigen vestigde vestigden gevestigd b
mislukken mislukte mislukten mislukt z; slagen slaagde slaagden geslaagd z
eindigen eindigde eindigden geëindigd b; veranderen veranderde veranderden veranderd b
verhuizen verhuisde verhuisden verhuisd b; trouwen trouwde trouwden getrouwd b
promoveren promoveerde promoveerden gepromoveerd b; emigreren emigreerde emigreerden geëmigreerd z
arriveren arriveerde arriveerden gearriveerd z; stranden strandde strandden gestrand z
escaleren escaleerde escaleerden geëscaleerd z; ontploffen ontplofte ontploften ontploft z
belanden belandde belandden beland z; toenemen nam namen genomen z; afnemen nam namen genomen b
deelnemen nam namen genomen; opvallen viel vielen gevallen z; uitblijven bleef bleven gebleven z
"""

FIRST_PERSON = {"zijn": "ben", "hebben": "heb", "kunnen": "kan", "zullen": "zal", "mogen": "mag",
                "willen": "wil", "gaan": "ga", "staan": "sta", "slaan": "sla", "doen": "doe", "zien": "zie",
                "komen": "kom"}

# Words that the lexicon takes for infinitives, and whose forms are another verb's or a noun's.
NEVER = set("""
stelten vielen waren hadden zouden mochten moesten konden eken ouden alen stemden deden waarden
wouden dezen lieden namen zonen steden kwamen gingen werden hielden brachten wilden dachten zaken
schapen staten zeiden riepen sten gen ken ben den ten men aren""".split())

# Infinitives that are also a form of another verb.
ALSO_VERBS = set("""
zagen baden weken wezen vergaten begrensden bekeren beschoren bezaten geraden bevelen gelden genezen
roken stoken lopen belegen wijken weten bleken steken delen leken stalen gedragen voeren slepen
staken braken breiden bogen beleven verkeren""".split())

PREFIXES = "be ge her ont ver er wan".split()  # never apart; no "ge" in the participle
NO_PREFIX = set("beelden beuken geuren gelden verven erven ergeren geselen ".split())
PARTICLES = """
aan aaneen achter achterna achterop achteruit achterover achterwege af bekend beschikbaar bij bijeen
binnen bloot boven buiten buit deel dicht dienst dood door droog dwars eens fijn gade gelijk gereed
gerust gevangen gewaar glad goed groot hard heen herop hoog in ineen kapot kennis klaar klem kort
kwijt lang langs leeg los mede mee mis na naar nader neder neer om omhoog omlaag omver onder
onderuit op open openbaar over overeen overhoop paard plaats plat prijs recht rechtop rond samen
schoon schuil stand stil stop stuk tegemoet tegen tekort teleur teloor teniet tentoon terecht
terneer terug teweeg tewerk thuis toe tot tussen uit uiteen vast veilig verder vol voldoende voor
vooraf voorbij voorop voort vooruit vrij waar warm weer weg wijs zeker zwart""".split()
# Particles that are also prefixes of other verbs: how their participles are met decides.
EITHER = set("aan achter door mis om onder over tegen vol voor weer".split())
# Of these both verbs are in use; the rest of the table holds the one that is met most.
BOTH = """
voorkomen overleggen doorlopen ondergaan overzien doorbreken overdrijven overvallen overkomen
omschrijven onderhouden doorzien voldoen""".split()
LONG_SIGNS = "aa ee oo uu ie oe eu ou ui ei au ij".split()


class Counts:
    """How often each form is met as an infinitive, a finite verb, a participle; and the words of the list."""

    def __init__(self, list_path, lexicon_path):
        with open(list_path, encoding="utf-8") as lines:
            self.words = {line.strip() for line in lines if line[:1].islower()}
        self.infinitive, self.finite, self.participle = (collections.Counter() for _ in range(3))
        kinds = (("WW(inf", self.infinitive), ("WW(pv", self.finite), ("WW(vd", self.participle))
        for line in open(lexicon_path, encoding="utf-8"):
            cells = line.split()
            if not re.fullmatch("[a-zà-ÿ]+", cells[1]):
                continue
            for cell in cells[2:]:
                tag, count = cell.rsplit(":", 1)
                for start, counter in kinds:
                    if tag.startswith(start):
                        counter[cells[1]] += int(count)

    def weight(self, form, counter):
        return 10 * counter[form] + (form in self.words)

    def best(self, forms, counter):
        """The form that is met most; the first of equals."""
        return max(forms, key=lambda form: self.weight(form, counter))


def with_t(stem):
    return stem if stem.endswith("t") else stem + "t"


def first_person(verb, counts):
    """bouwen bouw, lopen loop, geven geef, zetten zet, rekenen reken."""
    if verb in FIRST_PERSON:
        return FIRST_PERSON[verb]
    if verb.endswith("iën"):
        return verb[:-2]
    root = verb[:-1] if verb.endswith("n") and not verb.endswith("en") else verb[:-2]
    if verb.endswith(("aan", "oen")):
        return verb[:-2] if verb.endswith("aan") else verb[:-1]
    if verb.endswith("zien"):
        return verb[:-1]
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in "aeou":
        return root[:-1]
    short = root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
    if root[-1] in "aeiouy" or root[-2:-1] not in list("aeouë") or root[-3:-1] in LONG_SIGNS:
        return short
    if root[-2] == "ë":
        return root[:-2] + ("ëe" if root[-3:-2] == "e" else "ee") + short[-1]
    long = root[:-1] + root[-2] + short[-1]
    if len(re.findall("[aeiouy]+", root)) == 1:
        return long
    def met(stem):
        return counts.weight(stem, counts.finite) + counts.weight(with_t(stem), counts.finite)

    return max((long, short), key=met)


def has_prefix(verb, done, counts):
    """Whether it begins with a prefix, as beloven, not bellen. `done`: the participle if it does."""
    for prefix in PREFIXES:
        rest = verb[len(prefix):]
        if verb in NO_PREFIX:
            return False
        if verb.startswith(prefix) and re.search("[aeiouy].*n$", rest) and len(rest) > 3:
            return counts.weight(done, counts.participle) >= counts.weight(with_ge(done), counts.participle)
    return False


def with_ge(rest):
    """gemaakt, geëist, geïnd: the signs that keep vowels apart."""
    if rest.startswith("e") and not rest.startswith(("ee", "ei", "eu")):
        return "geë" + rest[1:]
    if rest.startswith("i") and not rest.startswith(("ie", "ij")):
        return "geï" + rest[1:]
    if rest.startswith("u") and not rest.startswith(("ui", "uu")):
        return "geü" + rest[1:]
    if rest.startswith(("ee", "ei", "eu")):
        return "geë" + rest[1:]
    return "ge" + rest


def weak(verb, counts):
    stem, root = first_person(verb, counts), verb[:-2]
    voiceless = root.endswith(("t", "k", "f", "s", "ch", "p", "x", "sh"))
    past = counts.best([stem + "te", stem + "de"] if voiceless else [stem + "de", stem + "te"], counts.finite)
    done = stem if stem.endswith(past[-2]) else stem + past[-2]
    bare = has_prefix(verb, done, counts)
    if verb.startswith(tuple(EITHER)):
        bare = counts.weight(done, counts.participle) > counts.weight(with_ge(done), counts.participle)
    return [past, past + "n", done if bare else with_ge(done), "h"]


def parts(verb, strong, counts):
    """Past singular and plural, participle, auxiliary, of a verb without particle."""
    if verb in strong:
        return strong[verb]
    for prefix in PREFIXES + sorted(EITHER):
        rest = verb[len(prefix):]
        if verb.startswith(prefix) and rest in strong:
            past, plural, done, auxiliary = strong[rest]
            bare = done if done in ("genoten", "genezen") else re.sub("^ge", "", done)
            return [prefix + past, prefix + plural, prefix + bare, "b" if auxiliary == "z" else auxiliary]
    return weak(verb, counts)


def particle_of(verb, strong, counts):
    """What stands apart from it: "aan" of aannemen; empty when nothing does."""
    for particle in sorted(PARTICLES, key=len, reverse=True):
        rest = verb[len(particle):]
        if not verb.startswith(particle) or (rest not in counts.infinitive and rest not in strong):
            continue
        done = parts(rest, strong, counts)[2]
        if particle not in EITHER:
            whole = weak(verb, counts)[2]
            return "" if counts.participle[whole] > counts.participle[particle + done] else particle
        bare = particle + re.sub("^ge", "", done)
        apart = counts.participle[particle + done] + counts.infinitive[particle + "te" + rest]
        together = counts.participle[bare]
        doubt = apart == together and particle in ("aan", "mis")
        if particle + done == bare or apart > together or doubt:
            return particle
    return ""


def is_met(verb, counts):
    """Whether it has other forms: "verenigingen" is no verb."""
    if re.search("(ing|heid|schap|ge.*)en$", verb) and verb not in counts.words:
        return False
    if counts.infinitive[verb] > 9:
        return True
    stem = first_person(verb, counts)
    forms = (stem, with_t(stem), stem + "de", stem + "te")
    return any(counts.weight(form, counts.finite) for form in forms) or verb.startswith(tuple(PARTICLES))


def without_forms(verbs, strong, counts):
    """Without infinitives that are rather a past or participle of another: begrepen, bevielen."""
    others, all_forms = set(), set()
    for verb in verbs:
        particle = particle_of(verb, strong, counts)
        past, plural, done, _ = parts(verb[len(particle):], strong, counts)
        forms = {particle + form for form in (past, plural, done)} - {verb}
        all_forms |= forms
        if counts.infinitive[verb] > 9:
            others |= forms
    rare = {v for v in verbs if counts.infinitive[v] == 0} & all_forms
    return {v for v in verbs if v not in others | rare or v in strong or v in ALSO_VERBS}


def in_list(verb, known, strong, counts):
    """Whether the word list has the forms that make it a verb, which the lexicon does not know."""
    if not re.fullmatch("[a-zë]{3,}(en|ën|aan|oen|ien)", verb):
        return False
    for particle in PARTICLES:
        rest = verb[len(particle):]
        if verb.startswith(particle) and rest in known:
            if particle + parts(rest, strong, counts)[2] in counts.words:
                return True
    past, plural, done, _ = parts(verb, strong, counts)
    return {past, plural, done, with_t(first_person(verb, counts))} <= counts.words and done != verb


def row(verb, particle, strong, counts):
    base = verb[len(particle):]
    past, plural, done, auxiliary = parts(base, strong, counts)
    if verb in strong:
        auxiliary = strong[verb][3]
    stem = first_person(base, counts)
    met = counts.infinitive[verb]
    used = min(9, max(0, (met.bit_length()) * 2 // 3))
    return "\t".join([verb, particle, stem, past, plural, done, auxiliary, str(used)])


def main():
    counts = Counts(*sys.argv[1:3])
    strong = {}
    for line in STRONG.replace(";", "\n").split("\n"):
        cells = line.split()
        if cells:
            strong[cells[0]] = cells[1:4] + [cells[4] if len(cells) > 4 else "h"]
    verbs = {v for v, n in counts.infinitive.items()
             if v not in NEVER and re.search("(en|ën|aan|oen|ien)$", v) and len(v) > 3
             and (v in counts.words or n > 5)}
    verbs |= set(strong)
    known = set(verbs)
    verbs |= {v for v in counts.words - NEVER if in_list(v, known, strong, counts)}
    verbs = {v for v in verbs if v in strong or is_met(v, counts)}
    counts.infinitive = collections.Counter({verb: counts.infinitive[verb] for verb in verbs})
    verbs = without_forms(verbs, strong, counts)
    print(HEAD, end="")
    for verb in sorted(verbs):
        particle = particle_of(verb, strong, counts)
        if verb in BOTH:
            print(row(verb, "", strong, counts))
            particle = next(p for p in sorted(EITHER, key=len, reverse=True) if verb.startswith(p))
        print(row(verb, particle, strong, counts))


main()
