/**
 * 2048 English words to draw passphrases from, in alphabetical order, 3 to 8 letters a–z each. Made
 * by make.mjs; for sources and licence see static/licences/words-en.txt.
 */
export const WORDS: readonly string[] = `
abacus ability able about above abroad absent absorb abstract absurd accent account accurate
achieve acid acorn acoustic acquire acrobat active actor actress actual adapt add adjust admit
adult advance advice affair afford afraid again agent agile agree ahead aim airport alarm album
alert algebra alike allow almost alone alpha alright also altitude always amateur amazing amber
ambition among amount amulet amused analyst anatomy anchor ancient anew angled animal ankle
announce annual another answer antenna anthem antics anvil anybody anyone anytime anywhere apart
apology appear apple approve apricot apron aqua arch arctic area argue arise armband armchair
aroma around arrange arrive arrow artist artwork aside ask asleep aspect assist astonish athlete
atlas atom attend attic attract auction audit author auto autumn average avocado avoid await
awake award away awesome awhile awkward awning axis baby backpack badge bagel baggage bagpipe
bakery balance balcony ball bamboo banana banjo banking banner barber barely bargain barn barrel
base basic basket baton bats bean beauty because become beef before begin behave behind believe
below bench benefit best between beyond bicycle bike biology bird bitter blanket blazer bleach
blend blimp blinking blissful blizzard blog blooper blossom blouse blurry boastful boat bobcat
body bolster bonanza bonfire bonnet bonsai bonus book boost booth borrow boss botany bottom
bounce boxer bracket brain brand brass brave bread breeze bridge brief bright brim bring brisk
broaden broccoli broiler broken bronze broom brother browse brunch brush bubble bucket buddy
budget buffalo build bulb bulldog bundle bungee bunker bunny burger burst business busload busy
buzz cabbage cabin cackle cactus calcium calorie camera camper canal candle cane canine canopy
canteen canvas canyon capable capsule captain caramel carbon cardinal cargo carnival carol
carpet carry cartoon cascade cassette castle casual catch category catfish catwalk caught
caution cavity cedar ceiling celery cement census ceramics ceremony certain chain chalk chamber
chant chapter charm chase cheap cheddar cheer chef cherry chess chewy chicken child chimney
chirping choice choose chowder chrome chuckle chunk churn cinema cinnamon circle citizen citrus
city civil claim clapping clarify clash clatter claw clean clerk clever click client cliff
clinic clip cloak closure cloth cloud clown club clumsy cluster clutch coach coastal cobbler
cobweb cocoa code coffee cola collage colony column combine comfy comic comma company concept
conduct confess congress connect consent contact cool copilot copper copy coral correct cosmos
cotton county couple courier cousin cover coyote crack cradle cramp crate crawl crayon cream
credit crepe crescent crew crib cricket crimson crisp critic crop cross crouch crowd crucial
crumb crunchy crust crystal cubicle cucumber cuddle cufflink culture cupboard cupcake cupid
curfew curious curly current cursor curve cushion custom cute cycle cylinder daffodil dainty
daisy dance dandy dangle darkroom darling dart dash data daughter dawn daybreak daydream
daylight daytime dazzling dealer debate decade decent decimal decline decorate decrease dedicate
deepen define defrost degree delegate deliver delta deluxe demand denim dentist depend deposit
depth derive describe design desktop detail detect develop device devote diagram dial diamond
diary dictate diesel diet differ digital dignity dilemma diligent dimple diner dingo dining
dinosaur diploma dipper direct discuss dislike display distance ditch divert divide doable dock
doctor document dodge dog doing dollar dolphin domain domestic donate donkey donor doodle
doormat doze dragon drainage drama drastic draw dreary dress dribble drier drift drilling drink
driveway drizzle droop droplet drum dry duckling dugout dune durable during dusk duty dwelling
dynamic eager eagle earache eardrum earful early earphone earring earth easel easily eastward
easy eatery eating ebony echo eclipse ecology economy edging edgy edit educate eel effort
eggplant eggshell either elastic elbow elder electric elegant element elephant elevator elf
elite elixir else email emblem embrace emerald emission emotion empathy emperor employ empower
empty emu enable enamel enclose encore end energy engage engine enhance enjoy enlarged enough
ensure enter entire entry envelope envision envy epic episode equal equip era errand escape
espresso essay essence estate estimate eternal ethics everyday evidence evolve exact example
excess exchange excite exclude exercise exhale exhibit exist expand expect explain expose
express exterior extras eyebrow fabric fabulous facelift facial faculty falcon family famous
fancy fanfare fantasy farm fashion fastball father faucet feast feature federal feed feline
fence ferry festival fetch few fiction fiddle fidelity field figure filler film final fine
finger finish first fish fit flagpole flaky flame flannels flap flask flatware flint float flock
floor floral floss flounder fluid fly foam focus folk follow fondue font food football force
forest forget fortune forum forward fossil foster fountain fox fraction fragile freckles freely
freight frequent fresh friend frill frog frolic frosty fruit fuel fun furnace future gadget gala
gallon gamma gap garage garden garlic garment garnet gate gazing gecko gem general gentle
genuine geology geranium gerbil gesture giant gift gigantic giggle giraffe give giving glacier
glad glance glass gleaming gleeful glider glimmer glisten glitter globe glory glow glucose glue
goggles goldfish gondola gong goofy goose gopher grab graceful graduate graffiti granny grape
grasp gratuity gravy green grid grinning grocery groove group growl guard guess guidance guise
guitar gulf gummy guru gutter habit half hamlet hammer hamster hand happy hardware harmony
harness harvest hatching haven hawk hazelnut heading health heart heavy hedge height helium
hello helmet help hen herald herbal heritage hero herself hesitate hexagon hidden hill hint
history hobby hockey holiday honey hope horn horse hospital host hotel hub huge hula human
humbly humid hunger hurray husband hybrid hydrant hyphen ice icing icon idea identify idiom
igloo iguana illusion image imitate immense impact imprint inch include income increase index
indicate indoor industry infant inform initial inner innocent input inquiry insect inside
inspire install intact interest invest invite involve island isolate issue item ivory ivy jackal
jaguar janitor jar jasmine jaws jazz jeans jelly jersey jester jet jewel jigsaw job jogger join
joke jolt journey joyfully joyous jubilant judge judo juggling juicy jukebox jumbo jump junction
jungle junior junk jury justice kangaroo karate karma kebab keep kennel ketchup kettle key kid
kilogram kilt kimono kindle kingdom kitchen kite kitten kiwi knapsack knee knock koala label
ladder ladies ladle ladybug lagoon lair lake lamp landing language lantern laptop large lark
lasso laugh launder laurel lava lavender lavish layer lazy leader leaf learn leave lecture left
legal legend leggings legible leisure lemon length lens leopard lesson letter level liberty
library life lifting light likewise lilac lily limb limit limping linguist link lion liquid list
little lively load lobster local logic loop lounge love lucid lucky luggage lullaby lumber
luminous lunar lunch luxury lyrics macaroni machine magazine magenta magic magma magnet mahogany
majestic major makeover making manage mandarin mango manicure mansion mantis manual maple
marathon marble margin marina market maroon marriage mascot mashed massive master matchbox
material maverick maximum mayday maze meadow measure mechanic media melody melt member memory
mention menu merge merit message method midnight milk mimic mind minimum minute miracle mirror
mixed mixture mobile model modular moisten molasses molecule moment monetary mongoose monitor
monorail monsoon month monument moody moon morality more morning mosaic mossy mother motive
motor motto mounted mouse movie mower much mud muffin mulberry multiple mumble muppet mural
museum mushroom music must mutual myself mystify nacho nail name naming nanny napkin napping
nation nature nautical navigate navy nearby neatly nebula neck nectar neon nephew nervous
network neutral never news next nibble nickname niece nifty nimbly ninja noble noise normal
notable note nothing notice novel now nugget nurse nurture nutmeg nutshell nutty nylon oak oasis
obedient object oblige oboe observe obstacle obtain obvious ocean octane octopus offer office
often oil okay old olive olympic omega omit onboard once onion online onlooker only onstage
onward opal open opera opinion opponent option orbit orchard order ordinary organ orient
original ostrich otter outback outcome outdoor outfit outgrow outing outlet output outrage
outside outward overall owner oxygen oyster ozone pacific paddle padlock page palace palm
pamphlet pancake panda panel panorama pantry papaya paper paprika parade parcel parent parka
parrot parsley party pass pasta path patio patrol pattern pavement pavilion payback paycheck
payment payroll peanut pebble pecan pelican pellet pencil pendant penny pension people pepper
perch perfect perky permit person petite petunia phantom phone photo phrase physical piano
picnic picture pigeon pilot pioneer pipe pizza plank plaster plate play plaza please plenty
plural plus plywood poem pointer polish polka polo poncho pond popcorn poplar poppy porridge
portal position possible postage potato pottery pouch practice praise precise predict prefer
prelude premium prepaid preset pretty prevent price primer print priority prism private probe
process produce profile project prologue promote pronto properly prosper proud provide proxy
prune public pudding pull pulse puma pumpkin punctual pupil purchase purple push put puzzle
pyramid quail quake quality quarry quench query question quick quiet quill quiver quiz quote
rabbit raccoon radar radio raft railroad raisin rally ramble ranch random range rapid rarity
ravioli reactor ready real reason rebound rebuild recall receive recipe recliner record recycle
reduce referee refill reflex refresh reggae region regular reissue rejoice relax release relic
reload rely remain remedy remind remote render renew renovate rental reopen repair repeat replay
report reprint reptile request resale rescue research resident resource respect result retire
retry return reunion review reward rewrite rhythm ribbon rich ride rinse ripple river roaming
roast robin robot robust rocket romance roof rose rotate rotunda rough roundup routine royal
rubber ruby rudder rug rule rummage runner runway sadden safari safe salad saline salmon salsa
salt salute sample sandal sapling sardine satchel satin sauna savings scale scanner scarf
scatter scenic scheme school science scissors scone scoop scout scratch screen script scroll
scrub scuba sculptor search seat second secret section security sedan seek seldom select
semester senate senior sense sentence sequel series serpent service sesame session shadow
shallow shampoo shaping share shawl shed sheep shelf shield shift shimmer shingle ship shopping
short shoulder shower shrimp shrug shuffle sibling siesta sign silent silicon silly silo silver
similar simply since singing sister size sizzle skate sketch skewer skier skillet skin skipper
skirt skydiver skyline slacks slam sleeve slender slice sliding slinky sloping slot sludge slug
slush small smart smile smith smock smog smooth snack snake snap snazzy sneeze snippet snooze
snorkel snowman soccer social soda soft solar solid solution solve someone sound soup south
space speak special speech spelling spend sphere spider spinach spiral splashy splendid split
spoken sponge spoon sports spotter sprain spread spring sprout spruce spur squad squeeze
squirrel stadium staff stage stairs stallion stamina stand staple starry stash statue stay steam
steering stellar stencil step stereo stick stiffen still sting stir stitch stomach stool stopper
storm stove stowaway straw street strobe strum studio stunning sturdy style subject submit
subtitle suburb subway success sugar suggest suitcase summer sunset super supply supreme sure
surfer surgery surname surprise surround survey sushi sustain swamp swan swarm sweet swell
swerve swiftly swim swipe swirl swivel symphony syrup system tabby tablet taco tactful tadpole
tag talent talisman talon tank tapestry target tarmac taste taxi teach tell tenant tennis tent
term thaw theme theory thermos thimble thing thirsty thought thread thrift throw thumb thunder
tiara ticket tidal tiger tighten timber time timing tinfoil tingle tinker tiny tip title today
together toilet token tomato tomorrow tongue tonight topic tornado tortoise total tourist toward
town toy tractor trading traffic tranquil trapeze trash travel tray treat treble tremor trend
triangle tribune tricycle trifle trimmer trio tripod triumph trombone trophy trout trowel truck
true truffle truly trumpet trusting truth tube tulip tuna tunnel turbine turf turkey turret
turtle tutor tweezers twice twig twilight twins twist twitch type typical umbrella umpire
unbroken uncle uncouple under undo unfasten unicorn uniform unique unison unit universe unpack
unplug unroll unscrew unstuck untie unwind unzip upbeat upcoming update upfront upgrade uphill
uphold uplifted upload upon upper upright uproot upside upstairs uptown upward urban urgency
usable usage used useful usher usual utensil utility utmost utopia vacation vacuum valid valley
valve vanilla variety varnish vastly vegan vehicle velocity velvet vendor venture venue verb
verdict verse vertical vessel veto vibrant victory video view vigorous village vintage violet
virtual visa visit visor visual vital vivid vocalist voice volcano voltage volume voting voucher
vowel voyage wafer waffle wagon walk walnut walrus waltz want washer wasp wave waving web
wedding weekend welcome whale what whenever whiff whisper widely widget width wild willow window
wing winking winter wireless wisdom wise wispy wizard wobble wolf wonder work world woven wreath
wrench wrinkle wrist yam yard year yellow yoga young yoyo zebra zesty zipping zodiac zoology
zoom
`
	.trim()
	.split(/\s/);
