/**
 * 2048 Dutch words to draw passphrases from, in alphabetical order, 3 to 8 letters a–z each. Made
 * by make.mjs; for sources and licence see static/licences/words-nl.txt.
 */
export const WORDS: readonly string[] = `
aaien aanbod aandacht aangifte aanhang aankoop aanleg aanmaak aannemer aanpak aanrecht aanschaf
aantal aanvraag aanwezig aanzet aardig aarzelen abonnee abrikoos absoluut accent accu achter
acrobaat acteur actie actueel adelaar adem admiraal adres advies advocaat afdak afdeling afdruk
afgrond afkomst afloop afmeting afname afrit afscheid afslag afspraak afstand afvoer afwas
afwezig afzet agent akelig akkoord akte alarm albatros album alfabet algemeen alibi alinea
alleen alsof altijd alvast alweer amandel amateur ambacht ambitie ambt amper analyse ananas
andijvie angel anijs animatie anker ansjovis antenne antiek antwoord apart apotheek apparaat
appel applaus arbeid archief arena argument armband armoede aroma artiest arts asfalt aspect
atelier atlas atleet atoom attent augurk auto avocado avond azijn baan baard babbelen baby
badeend badjas badkuip badmuts badpak badwater bagage baken bakfiets bakker bakoven bakplaat
baksteen balans balie balkon ballet balpen bamboe banaan banjo bankstel barst basis batterij
bedankt bedenken bediende bedrijf bedtijd beeld beer beest begin begonia begrip behang behendig
behoud beitel bekend bekijken bekleden beladen beleg belofte bemoeien beneden benieuwd benutten
benzine beperkt bereik berg bericht berouw beschuit besef beslag besparen bestek betalen beton
beugel beurs bevallen bewaken beweging bewijs bewoner bewust bezem bezig bezoek bezwaar bieden
biefstuk biet bijbaan bijenwas bijlage bijna bijten bikini biljet binnen bioscoop biscuit bitter
bizon blaas bladeren blaffen blauw blazer bleek blessure blij bliksem blinken bloem blok blond
blouse blozen blunder blussen bobbel bocht bodem boeket boel boenen boerin boete boiler boksen
bolhoed bonbon bondig bonsai bont bonus boog boomhut bord borstel bosbes bosrand bosweg boter
botsing bouillon boven braam braden brand breed breien brengen bretel breuk brief brigade bril
broccoli broek brommer brons brood brouwen brug bruin brullen bruto budget buffet buigzaam buis
buiten buizerd bukken buldog bult bumper bundel bungalow burcht bureau burger bushalte buskaart
buslijn busrit butler button buurman cabaret cabine cactus cadeau calorie camera camping caravan
carnaval cement centrum charme chef chocola cijfer cinema circus cirkel citroen claxon clown
club code collega comfort commode compleet concert conflict contact correct creatief cultuur
cursus daar dadelijk dagboek daglicht dahlia dakgoot dal dame dankbaar dans dapper darm datum
dauw debat debuut december decor deeg deelauto deftig degelijk dekbed dekking deksel dekzeil
delen demper denken dessert detail deugd deuk deurbel dialoog diamant dicht dictee dieet dienst
diepte dierbaar diesel dijk dimmen dineren ding dinsdag diploma direct dirigent disco dobbelen
docent dochter doelman doen dokter dolfijn dollar domino donker donor donut dooier doolhof
doorgang doos dorp dorst dossier douane douche dozijn draak dragen drempel dreumes dribbel drift
drijven drinken drogist dromen droom druif drukker drumstel druppel dubbel duel duikboot duim
duister dumpen duo durven dutje duurzaam duwen dwalen dwars dweil dwingen dynamo echo echtpaar
edel eekhoorn eend eenheid eenvoud eenzaam eerst eetbaar eetkamer eetlepel eetzaal effect
eierdop eigenaar eiland einde eis eitje eiwit ekster elastiek elders elegant elektra element
elleboog emmer energie enkel enorm envelop episode ergens ernst ervaring erwt esdoorn etage
etalage etappe etentje etiket etmaal etui euro even examen excuus expert extra ezelsoor fabel
fabriek factuur fakkel familie fantasie fase fatsoen favoriet fazant februari feestdag feit
festival fietspad figuur fijn file filosoof filter finale firma fitness flamingo flanel flat
fles flink flipper flits fluit fluweel foei folder fonkelen fontein fopspeen forel formaat
fornuis fors fortuin fossiel foto fout frame franje friet fris frituren fronsen fruitig functie
gaatje galant galerij galop gammel gangpad garage garde garen garnaal gasfles gaskraan gast
gazelle gebaar gebeuren gebied gebouw gebruik gedachte gedicht gedoe gedrag geduld geel geeuwen
gehakt geheim gehoor gejaagd gekleurd geld gelei gelijk geloof geluk gemak gember gemeente
generaal genieten genoeg gepast geranium gerecht gerust geschenk gesloten gesprek getal getrouw
getuige geur gevolg geweldig gewoon gezang gezegde gezin gezond gids giechel gierig gieten gift
gigant giraf giro gitaar gladiool glans glasbak glazig gleuf glijden glimlach glinster glitter
globe goed golf gom gondel goot gordijn gorgelen goudvis gozer graad gracht grafiek grappig gras
gratis grauw graven grens greppel griezel grijs grillig groei grof grommen grond gulden gulzig
gunnen gunst gymles gymzaal haak haarband hagel hakblok halen half halsband halte hameren
hamster hand hanenkam hangmat haring harmonie harp hartig haspel haver havik hazelaar hechten
hectare heden heerlijk hefboom heftruck heide heimwee heks hekwerk heleboel helft helling helm
helpen hemd hemel hengel herberg herder herfst herhalen herkomst herstel hert heup heuvel hevig
hier hijgen hinder hinken historie hitte hobby hoek hoepel hoera hoest hoeveel hoezo hof hommel
honger honing hoofd hoogte hoop hoorn horen horizon horloge hotel houden houtkap houweel
hovenier huid huifkar huilen huisarts hulde hulp hulst humeur humor huppelen hurken husselen hut
huurder huwelijk hyena ideaal idee idool ieder iemand iets iglo ijdel ijsbeer ijsco ijskast
ijsmuts ijspegel ijssalon ijswafel ijver ijzig illusie imker import impuls index indruk ingang
inham inhoud inkoop inkt inleg innemen innig inpakken inslag intens invloed invoer invullen
inwoner inzicht isolatie item ivoor jacht jager jaguar jaloers jam januari jarig jasmijn jodelen
jofel jojo joker jongen journaal joviaal jubel judo juf juichen juist jullie jumbo jungle juni
jury jute juweel kaal kaart kaasmes kabinet kabouter kachel kaft kajak kajuit kaketoe kalender
kalkoen kalm kamer kamille kampioen kanaal kanjer kano kantine kapitein kapot kapsel karaf
karper karton karwei kassier kasteel katoen kauwen kavel kazerne kegelen keizer kelder kenmerk
kennel keramiek kerel kerkuil kermis kern ketchup ketting keuken keurig keuze kibbelen kieuw
kiezel kijken kikker kilo kilte kimono kin kiosk kist kitten kiwi klaar klacht kladblok klank
klap klarinet klasse klaver kleding kleed klein klem klets kleur kleverig klier klikken klimaat
kliniek klodder kloek klomp klont klooster kloppen kluif klutsen knaap knabbel knagen knallen
knarsen knecht kneden knie knijper knipoog knoeien knoflook knokkel knol knoop knorren knots
knuffel koddig koekoek koelte koers koffie kokos kolibrie kolom komeet komiek komma kompas
koningin kookpot koolzaad koor koper kopgroep kopie koplamp koppel koraal korenaar korrel
korting kosten kotelet kous kraai krab krachtig krans krater kreeft krekel kriebel krijt krimp
kring kristal kroepoek kroket krom kronkel kruid krul kubus kuchen kudde kuiken kuip kurk kwaken
kwark kwast kwebbel kwekerij kwestie kwiek laadklep laagte laars laat labrador lach ladder lade
lading lak lamp landweg langzaam lantaarn lappen laptop laser lastig laurier lava lavendel
lawaai lawine leeftijd leem leerboek leesbril leeuw lef legende leiding lekker lelie lengte
lenig lens lentezon lepel leraar lesauto lesboek letter leuning levering lezen libel lichaam
lied liefde lieverd ligbad liggen ligstoel lijm lijst limoen links lint lip liter locatie loeien
loempia loep logboek logeren logisch lokaal loket lolly loods loon looppas lopen lucht lucifer
luiaard luier luifel luik lunch lus luxe maag maaltijd maand maatlat machine magazijn magisch
magneet majoor makelaar makreel mama mammoet manege mango manier mantel margriet markt marmer
mascotte masker massa mat medaille medisch meermin meester meisje melden melker melodie meneer
mengen mening menu meren merk mest metaal meteen methode metro metselen meubel mevrouw middag
midweek mijl mijmeren mijnbouw mikken mild milieu minibus minuut missie misten mobiel modder
model moeite moeras mogelijk molen molshoop moment mond monitor monster monteur monument mooi
mop morsen mossel mosterd motief motor motregen mouw mug muisstil muizen mummie munt museum
musical muts muziek naald naam naast naburig nadeel nagellak narcis nasmaak natuur nazomer
nectar nederig neef neiging nek nemen neon nerveus netkous netwerk neus neutraal neuzen nevel
nieuws niezen nijptang nippen niveau nodig noedels nog nood normaal nota noten notitie november
nuchter nummer nuttig nylon ober object obstakel oceaan ochtend octaaf octopus oefening oerwoud
oester oever offer ogen oksel oktober olie olifant olijf omarmen omdat omelet omgeving omheinen
omhoog omkeren omlaag omlopen omringen omroep omslag omtrek omvang omweg omzet onbekend onderin
ondiep ongeluk onhandig onjuist onkruid onlangs onnozel onrust ons ontbijt ontwerp onweer onze
onzin oogarts oogkleur ooglap oogst ooievaar ooit oorbel oordop oorkonde oorwurm oorzaak opa
opbellen opblazen opbouw opdracht opeens opening opera opeten opgave opgewekt ophalen opkomst
opmaak opmerken opname opnieuw oppas oprapen oprit opruimen opsporen opstaan optelsom optie
optocht optreden opvallen opvoeden opwarmen opzoeken orchidee orde orgel orkaan orkest otter
ouder ovaal overal ozon paarden pad pagina pakezel pakket paleis paling palmtak pamflet paneel
panfluit panorama panter papa papegaai papier paprika parade pardon parel parfum park partij
pasfoto paskamer paspoort passer pasta patat patroon pauze pech pedaal peddel peen peinzen
pelikaan penseel peper perfect periode perron persoon perzik pet peul peuter piano picknick piek
pienter piepen pijler pilaar piloot pincet pinda pion piraat pistache pittig pizza plaats
plafond plagen plaksel plamuur plan plastic plateau plavuis plechtig pleegzus pleister plensbui
pletten plezier plicht ploeg plof plons plooi plug pluim plukken podium poedel poetsen polis
pollepel polsen pompoen pony poolvos populair portie positief post potgrond potlood praktijk
praline preek prei premie prent prettig prik prima prins proberen proces product proef project
prompt pronken proper protest prutsen puber publiek pudding puffen puin punaise puntig pupil
puree puzzel pyjama raadsel raap raceauto racket radar radio radslag rammelen rang rapport
raspen ravijn ravotten reactie rebel rebus recent recht reclame record redden redelijk reeks
reep reflex regenbui regio reiger reistas reizen rekbaar rekenen rekstok relatie reling rendier
renpaard rente reptiel reserve respect retour richting ridder riem rijbroek rijden rijkdom
rijles rijp rijtuig rimpel ringmap rinkelen riool risico riskant ritme ritselen rivier robijn
robot roddel roeiboot roepen roer roestig rogge rolluik rolstoel roltrap roman romig rondrit
rook rooster rotonde route roze rubber rucola rugpijn rugtas rugzak ruimte ruisen ruiter rumoer
rups rust ruw saai safari salade salto sambal samen sandaal sap sardine satijn sauna saus
savanne scenario schat schelp schip schoen schroef schuif scooter score script seconde seizoen
selderij sensatie sering servies sesam sfeer sieren signaal sinds singel sirene siroop sissen
situatie sjaal sjerp sjoelen sjokken sjouwen skelet ski slaapzak slager slalom sleep slepen
sleutel slijpen slim slinger sloffen slordig slot sluiten slurf sluw smaken smal smeden smelten
smid smoes smullen snaar snack snappen snateren snavel sneeuw snel snijden snoei snor snugger
snuit snurken sociaal soda sok soldaat solo somber soms soort sorteren spaak spade spanning spar
spatel specht spelden speurder spiegel spijker spikkel spin spiraal spits splinter spoed spoken
spons spoor spotten spreuk springen sprong spruit spul spurt stad stallen stamper stang stapel
start station steeg steiger stekel stelling stempel stengel steppen sterk steun stevig sticker
stier stift stijl stip stoel stoffer stokvis stoofpan storm stout strak streek strijk strook
struik studie stuiver stuk stunt sturen stuur succes suiker sultan super symbool systeem tablet
tactiek tafereel takel talent talrijk tamboer tamelijk tandarts tank tante tapijt tarief tarwe
tas taxi tegel tegoed teil teken tekort tekst telefoon teller telraam tempo tennis tent term
terras terug testen tevreden textiel theater thee theorie thuis ticket tiener tijdens tijger tik
tintelen tippel titel toast tobben toegang toekomst toelage toename toerist toestel toets toeval
toezicht toffee toilet tolk tolweg tomaat tombola toneel tong tonijn toonbank tornado tosti tot
tovenaar traag tractor trainen traject tralie tram trapeze treffen trein trekken trend treurig
triangel tribune trillen triomf troebel trommel troost tropisch trots truffel trui tube tuimelen
tuinhek tuit tulband tumult tunnel turbo turf turnen tussen tweeling twijg twinkel twist typisch
uil uitbouw uiterst uitgang uitkijk uitlaat uitrit uitslag uitvoer uitweg uitzicht uniek uniform
unit urenlang urgent uur vaandel vaartuig vaas vacature vader vakantie vakbond vakman valk
vallei vanaf vandaag vangen vanille vanzelf variant vatten veearts veemarkt veerpont veganist
vegen veilig veldbed venster venten veranda verband verdrag verfrol vergiet verhaal verjaren
verkeer verlies vermaak vernis vers vertrek vervoer verzoek vestzak veter vetplant veulen
viaduct video viering vijg villa vilt vinden vinger vink violist visboer vishaak visie visnet
visser vitamine vitrine vlaai vlaggen vlakte vlam vlecht vleien vlek vleugel vlezig vlieg
vlijtig vlinder vloed vloot vochtig voedsel voeler voeren voetbal vogel voldoen volgen volkoren
volmaakt voltooid volume vondst voogd voordeel vorig vork vormen vos vouwen vrede vreemd vreugde
vriend vrij vroeg vrolijk vrouw vrucht vuilnis vulkaan vulling vulpen vuurwerk waaier waakhond
waarde wachten wafel wagen waggelen walnoot walrus wals walvis wandelen wankel wanneer want
wapperen warboel wasbeer wasdraad waslijn wasmand wastafel water wedloop wedren weefsel weegbrug
week weerhaak weg weigeren weinig welkom welp welzijn wentelen wereld werkdag werpen wervel
wetboek weten wezel wiebelen wiegen wiel wijd wijsheid wijting wijzer wikkel wilg willen wimper
winnaar winst winter wipneus wiskunde wissel woensdag woestijn wol wonder wonen woonboot woord
worden worm wortel woud wrak wuiven yoga zaad zaagsel zadel zakdoek zakelijk zakgeld zakken
zaklamp zandbak zanger zaterdag zebra zee zeggen zeilen zeker zeldzaam zelf zender zenuw zetel
zetten zeuren zien zigzag zijdeur zijkant zijspan zijweg zilver zingen zinvol zitbank zitkamer
zitting zodra zoeken zoet zojuist zomaar zomer zondag zonhoed zonnig zoom zorg zoutvat zoveel
zuchten zuinig zuivel zuster zuurkool zwaai zwabber zwager zwaluw zweet zwembad zwerm zweven
zwoel
`
	.trim()
	.split(/\s/);
