"""What names and sentences are made of. The first items of a list come often where it is `Skewed`."""

# Ids of built-in programs, in the order of how many groups they get.
PROGRAMS = (
    "aa na al-anon smart-recovery recovery-dharma celebrate-recovery oa ca ga cma aca coda lifering "
    "nar-anon all-recovery refuge-recovery slaa ma women-for-sobriety she-recovers wellbriety mara "
    "dual-recovery-anonymous families-anonymous gam-anon ha the-phoenix pal alateen hams"
).split()
# Tags beside `open` and `closed`, likewise.
TAGS = (
    "discussion beginners speaker literature step-study topic big-book women men meditation lgbtq "
    "young-people daily-reflections court-slip twelve-and-twelve candlelight secular child-friendly "
    "basic-text tools-and-skills birthday book-study childcare question-and-answer outdoor veterans "
    "seniors writing tradition-study workshop dog-friendly professionals people-of-color buddhist "
    "crosstalk breakfast spiritual students parents first-responders"
).split()
LANGUAGES = "en es fr pl ru pt ko ja de hi it vi".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
TIMES = "19:00 12:00 18:30 20:00 19:30 07:00 10:00 17:30 06:15 09:00 18:00 20:30 11:00 14:00 21:30 22:00".split()
ZONES = "America/Chicago America/New_York America/Los_Angeles America/Denver".split()

# Names of towns are made from two parts, regions from two others.
TOWN_STARTS = (
    "Aber Amber Arl Barn Birch Black Bram Bright Burn Cald Cedar Chelt Clover Copper Cran Dale Dun East "
    "Ember Fair Fen Fern Flint Fox Glen Gold Gran Green Hart Hazel Heron High Holl Iron Ivy Juniper Kings "
    "Lark Lime Long Maple March Mill Moor New North Oak Orch Otter Pebble Pine Quarry Raven Red River "
    "Rowan Sand Silver South Spring Stone Swan Thorn Timber Upper Wald West White Wild Willow Wren"
).split()
TOWN_ENDS = (
    "beck borough bourne bridge brook bury cliff combe cross dale den fall field ford gate grove ham "
    "haven hill hollow holm hurst land ley low mere mill mont moor mouth pool port ridge rock shore "
    "side stead stow thorpe ton vale view water way well wick wood worth"
).split()
REGION_STARTS = "Upper Lower Eastern Western Northern Southern Middle Great".split()
REGION_ENDS = "Valley|Lakes|Plains|Coast|Hills|County|Basin|Forest".split("|")

NAME_FIRST = (
    "Open Quiet Early Late Steady Second Plain Honest Kind Brave Simple Clear Warm Common Morning Noon "
    "Evening Tuesday Sunday Weekend New Old Slow Bright Willing"
).split()
NAME_SECOND = (
    "Door Lamp Table Path Circle Bench Kettle Harbor Porch Window Step Garden Company Chapter Candle "
    "Compass Meeting Bridge Hearth Crossing"
).split()
STREETS = "Alder Bank Chapel Depot Elm First Grove Harvest Ivy Juniper King Linden Market North Orchard".split()
VENUES = (
    "Grange Hall|Public Library|Friends Meeting House|Lutheran Church|Clubhouse|Health Center|"
    "Union Hall|Community College|St. Anne's Parish Hall|Old Fire Station"
).split("|")
WORDS = (
    "we you they somebody everyone a the this that our your one two first last next room door table chair "
    "coffee tea lamp hall stairs lift corner street bus bike rain evening morning week month year hour "
    "minute begin end start stop read talk listen sit stay leave come bring share ask answer help welcome "
    "know learn try keep find carry open quiet new old honest simple steady warm kind safe early late "
    "often always never sometimes again together alone here there after before during with without from "
    "about into around under near for and or but because while until if when as story word name phone "
    "number list friend family child work home school hope change choice practice recovery craving "
    "strength question experience newcomer greeter reading topic break chip book page step candle circle"
).split()
