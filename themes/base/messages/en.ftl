### What the pages of the site say, apart from the content itself. Plain words, short sentences, no capitals for weight.

## Every page

skip-label = Shortcuts
skip-main = Skip to the text
menu-label = Menu
languages-label = Languages
language-missing = This page is not in English yet. The link leads to the nearest page that is.
crumbs-label = You are here
example = Example, not real
website = Website
source = source
sources = Sources
languages = Languages
run-by = Run by
funded-by = Paid for by
leaves-site = Opens another site or app.
not-stated = Not stated
also-called = Also called
outline = On this page
always-open = day and night
always-open-long = Open day and night
hours-unknown = Hours not known
minutes = { $count ->
    [one] 1 minute to read
   *[other] { $count } minutes to read
}

## Talk to someone now

talk-heading = Talk to someone now
talk-danger = In danger?
# { $number } is the emergency number of the country, such as 911.
talk-emergency = Call { $number }
# Short names of the two pages for emergencies.
talk-overdose = Overdose: what to do
talk-stopping = Stopping suddenly
# Stands between a keyword and a number: Text HOME to 741741.
channel-to = to
channel-press = press { $key_to_press }
talk-page-heading = You do not have to face this alone
talk-page-words = You need not know what to say. “I don’t know where to start” is enough.
talk-page-hang-up = You can end the call or chat whenever you like.
talk-page-busy = If nobody answers, try the next line. It is not about you.
talk-page-all = See all lines, with hours and languages
talk-page-family = Lines and groups for family and friends

## What a script says of hours and of age

open-now = Open now.
# { $time } is a time of day on the clock of whoever reads.
open-until = Open now, until { $time }.
open-closed = Closed now.
open-opens = Closed now. Opens today at { $time }.
open-tomorrow = Closed now. Opens tomorrow at { $time }.
open-day = Closed now. Opens on { $day } at { $time }.
open-your-clock = By your clock.
open-holidays = Holidays may differ.
# { $date } is the day on which the site was made.
old = This list was made on { $date }. Times and numbers may have changed since: call first where you can.
exit = Leave this site

## Foot of the page

# { $site } is the name of the site.
foot-not-emergency = { $site } is a list of groups and lines. It is not an emergency service.
foot-call = If somebody is in danger, call { $number }.
foot-disclaimer = It belongs to no fellowship and speaks for none. Nothing here is medical advice.
foot-private = This site sets no cookies and tells nobody what you look at. It cannot clear your browser’s history or your phone bill.
foot-demonstration = This is a demonstration. Entries marked “Example, not real” are invented.
foot-run-by = Run by
foot-reach = (not an emergency line):
foot-reach-form = a form
foot-contact = Reach us
foot-about = About this list
foot-fresh = How fresh is this list?
foot-print = Print this list
foot-search = Search this site
foot-privacy = Privacy
foot-safety = Staying safe
foot-licence = Licence of the list:
foot-built = This list was made on

## Counts. { $count } is a number

count-kinds = { $count ->
    [one] 1 kind
   *[other] { $count } kinds
}
count-groups = { $count ->
    [0] no groups
    [one] 1 group
   *[other] { $count } groups
}
count-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
count-articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}

## Home

soon-heading = Meetings now and next
soon-none-left = No meeting in a room is left today. You can join these from where you are:
soon-name-town = These you can join from where you are. For meetings in a room, name your town in the search.
soon-lines = Open now: lines where people answer who have been there
home-heading = Groups to go to and people to talk to
home-week = Meetings, day by day
home-all-groups = { $count ->
    [one] See the one group on this list
   *[other] Find your way through all { $count } groups
}
home-kinds = Kinds of groups
home-kinds-lead = No kind is right for everyone, and you can try several. They stand in the order of the alphabet.
home-compare = Compare them side by side
home-more = More help
home-services = Treatment and services
home-services-lead = Detox, treatment, medication, housing, naloxone, rides and more: what it costs and how to get in.
home-activities = Sober activities
home-activities-lead = Breakfasts, walks and evenings where nobody drinks or uses.
home-stories = Stories
home-stories-lead = People tell how it was for them.
home-read = Start here
home-all-articles = Everything to read

## Reach out

reach-heading = Reach out to us
# { $name } is the organization that runs the site.
reach-by = { $name } runs this list.
reach-not-emergency = We are not an emergency line.
reach-lead = The people who keep this list are glad to hear from you.
reach-keeps = who keeps this list
reach-who = Who answers
reach-form = Form
reach-hours = When
reach-for = For whom
reach-next = What happens next
reach-more = Who answers, when, and what happens next
reach-wrong = Tell us, and we put it right.
reach-wrong-how = How an entry is corrected or taken off the list

## About this list

about-who = Who runs and pays for it
about-who-unknown = Those who run this site have not said who they are.
about-what = What stands on it
about-examples = { $count ->
    [one] One of these entries is invented, and marked “Example, not real”.
   *[other] { $count } of these entries are invented, and marked “Example, not real”.
}
about-programs = Kinds of groups that meet
about-without = Described here, although no group is listed yet:
about-not = What does not stand on it
about-checks = How entries are checked
# Both are numbers of entries; { $date } is the day on which the site was made.
about-checked = In the year before { $date }, { $checked } of { $total } entries were checked.
about-marked = Each entry says when it was last checked, and how. Where nobody has said so, it says that too.
about-order = In what order
about-order-text = Groups stand by day and time, everything else by the alphabet. Size, payment and our own liking move nothing up.
about-paid = { $count ->
    [0] Nobody has paid to stand on this list.
    [one] One entry is paid for. It says so itself, and stands where it would stand without.
   *[other] { $count } entries are paid for. Each says so itself, and stands where it would stand without.
}
about-corrections = Corrections, and leaving the list
about-corrections-text = If something is wrong, or you do not want your group on this list, tell us. You need not give a reason.
about-exchange = For other programs
about-exchange-text = These files hold the meetings of this list for apps, maps and other sites. They are made together with these pages, so they say the same.
about-exchange-licence = What may be done with them: { $licence }.
about-exchange-programs = Single kinds of groups:
about-exchange-not = No file has links one has to ask for, places that are private, or names of people. Examples are in none of them.
about-everyone = Can everyone use it?
about-everyone-text = The pages are made to be used by keyboard, with large text, in dark and light, without scripts, and with a screen reader. Machines check them against WCAG 2.2, level AA, and find nothing.
about-everyone-not = Machines find only part of what can be wrong. Nobody who uses a screen reader has tried these pages yet. If something does not work for you, tell us.
about-limits = What this list is not
about-licence = Licence of the list
about-more = In our own words

privacy-lead = What this site does with your visit, and what it cannot prevent. This page is made together with the others, from what they really do.
privacy-does = What this site does
privacy-no-cookies = It sets no cookies and counts nobody.
privacy-no-others = Every page tells your browser to load files from this site alone. So no other company learns from a page that you read it.
privacy-no-name = It asks for no name and no account.
privacy-typed = What you type into a search box stays on your device.
privacy-locates = Where you are is asked only when you press the button for it. The answer stays on your device.
privacy-no-place = It never asks where you are.
privacy-in-parts = This list is large. So the search for groups loads only the part around the place that you look for, and whoever sends the pages can see which part that is.
privacy-referrer = When you follow a link to another site, your browser does not say which page you came from.
privacy-device = What stays on your device
privacy-keeps = What you choose to keep stays here until you remove it. It is sent to nobody.
privacy-kept = See what is kept
privacy-copies = If you ask for a copy to read without internet, its pages stay here until you remove it.
privacy-browser = Your browser keeps what it keeps of every site: its history, and copies of pages.
privacy-links = Where links lead
privacy-links-text = Once you follow a link to another site, that site’s rules hold. It may ask for your name, set cookies or count you.
privacy-more = { $count ->
  [0] and no other site
  [one] and one other site
 *[other] and { $count } other sites
}
privacy-sites = Other links
privacy-sites-text = Groups, programs, services and sources of articles have sites of their own.
privacy-cannot = What no site can prevent
privacy-history = Your browser remembers the pages you saw. If you are signed in, your other devices may show them, too.
privacy-filters = The address of a list says what you looked for, such as a day or a town. It stands in the history, and whoever sends the pages sees it. What you choose in the list itself is not sent, but stands in the history.
privacy-sent-by = It belongs to
privacy-logs = The computer that sends you these pages may note that your connection asked for them.
privacy-network = Your internet company, your school or workplace, or whoever runs the Wi-Fi can see that you visit this site.
privacy-bill = Calls and texts stand in the phone’s own lists and on the bill.
privacy-near = Somebody beside you, or an app on the device, may see what you see.
privacy-promise = So we do not promise that nobody can find out. We promise that these pages do not tell.
privacy-safety = How to leave quickly, and what to do on a shared computer
privacy-ask = Questions about this
privacy-ask-text = Ask those who run this site:

## How fresh the list is

fresh-lead = Times and numbers change. Here is when somebody last checked each entry, the oldest check first.
fresh-ages = Last checked, seen from { $date }
fresh-kind = Kind
fresh-oldest = All entries, oldest check first
fresh-never = Nobody has said that this was ever checked.
fresh-overdue = It was due to be checked again on { $date }.

## Lists for paper

print-lead = Each of these is one page that holds a whole list, made for paper.
print-how = Open one, then choose Print in your browser (Ctrl and P, or the Share menu on a phone). They fit A4 and Letter. Large print is set in 18 point.
print-large = large print
print-in-large = In large print
print-in-normal = In normal print
print-list = Back to the list
print-sheet-lead = Choose Print in your browser.
print-legend = What the words and marks mean

## Lists of meetings

groups-show-all = Show all { $count }
groups-all = All groups
list-empty = Nothing is listed here at the moment.
list-empty-all = Look through all groups
list-official = More may be listed at
list-others = Other lists like this
calendar-add = Add to your calendar
calendar-subscribe = Subscribe
calendar-how = If you subscribe, changes come by themselves.
calendar-seen = Whoever sees your calendar sees this, too.
pager-label = Pages of this list
pager-previous = Previous page
pager-next = Next page
pager-page = Page

## A group

group-independent = Independent group
group-when = When
group-where = Where
group-join = How to join from home
group-who = Who can come
group-expect = What to expect
group-know = Good to know
group-tags = This group is
group-medication = Medication
group-cost = Cost
group-organizations = Served by
group-codes = Codes in the printed list
group-nearby = Also nearby
contributions = To contribute
contact-heading = Ask the group
contact-heading-other = Ask somebody
contact-name = Ask for
contact-phone = Phone
contact-email = Email
checked-heading = Is this up to date?
checked-never = Nobody has told us yet when this was last checked.
report-heading = Something wrong here?
moved-text = You will find it here:
status-since = Since { $date }.
status-instead = You could go to
closure-instead = It meets here instead:
access-heading = Access
access-unknown = Not known yet:
place-private = The address is not published. Ask the group.
place-approximate = Only the area is given. Ask for the exact place.
place-roughly = This is only roughly right. Ask for the exact place.
place-meetings = Meetings here
place-offices = Also here:
place-none = No meetings are listed here at the moment.
online-join = Join online
online-join-on = Join on { $platform }
online-register = Register to join
online-ask = Ask for the link
online-opens = Opens { $host }. The name you enter there can be any name.
online-id = Meeting number
online-passcode = Passcode
online-phone = By phone

group-next = The next dates
group-now = begun, come in
tools-label = Keep this page or pass it on
tools-keep = Keep on this device
tools-drop = No longer keep
tools-share = Share
tools-copy = Copy name, time and address
# What a messenger shows below the name of a page that is passed on.
share-description = Open the link to see more.
tools-note = What is kept stays in this browser. Whoever uses this device can see it.
tools-kept = Kept on this device.
tools-not-kept = This browser keeps nothing.
tools-dropped = No longer kept.
tools-copied = Copied.
tools-not-copied = This browser does not copy. Copy the address of the page instead.

## What is kept on a device

kept-link = Kept here
kept-lead = Groups that you chose to keep. The list is in this browser only.
kept-where = Nobody else is told, but whoever uses this device can see it. Clearing the browser’s data clears the list.
kept-none = Nothing is kept here. On the page of a group, choose “Keep on this device”.
kept-said = What you think
kept-said-nothing = No note
kept-said-want = Want to go
kept-said-liked = Went, liked it
kept-said-not = Not for me
kept-calendar = Put all into a calendar
kept-print = Print
kept-clear = Clear the whole list
kept-cleared = The list is cleared. Nothing is kept.
kept-no-calendar = The calendars could not be loaded.
kept-script = This page needs JavaScript, because only this browser knows what is kept.

## A copy for when there is no network

offline-heading = Without a network
offline-what = This device can keep the numbers and your list, for a place without a network. Whoever uses it can see that.
offline-make = Keep a copy on this device
offline-drop = Remove the copy
offline-made = A copy of { $date } is kept on this device.
offline-not-made = The copy could not be made.

## Search

search-label = Search lines, articles and more
search-groups = Looking for a meeting?
search-none = Nothing was found. Try one word, or one of these lists:
search-not-loaded = The search could not be loaded. Load the page again, or use these lists:
search-lists = Or look through a list
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

## Hotlines

hotlines-lead = Pick any line that fits. You can end the call whenever you like.
hotlines-all = All help lines
hotline-others = Other lines about the same
hotline-reach = How to reach them
hotline-happens = What happens
hotline-private = How private is it?
hotline-about = About this line
hotline-offers = You can get
hotline-for = For
hotline-needs = About
hotline-ages = Ages
hotline-where = Works in

## Kinds of groups

programs-lead = People recover in different ways. Here is what each kind of group says about itself.
programs-order = They stand in the order of the alphabet. You can go to more than one.
programs-scroll = The table goes on to the side.
programs-caption = Kinds of groups side by side
programs-kind = Kind of group
programs-choose = Not sure? Answer a question, and see what each kind says to it
choose-lead = Pick what matters to you. You see what every kind of group says to it.
choose-show = Show what each kind says
choose-clear = Clear
choose-heading = What each kind of group says
choose-order = Every kind stands here, in the order of the alphabet.
choose-says-yes = Says yes to:
choose-says-open = Depends on the group, or is not stated:
choose-says-no = Says something else to:
choose-promise = Nothing is hidden, ranked or kept. You can try several kinds, and change your mind.
chosen-asked = Your answer to: { $question }
chosen-order = Each list is in the order of the alphabet.
chosen-more = Another answer, another question
chosen-says = It says:
chosen-elsewhere = None on this list. It has a finder of its own:
program-glance = In short
program-approach = Approach
program-find = Meetings
program-all = { $count ->
    [one] See the meeting
   *[other] See all { $count } groups
}
program-none-here = No meetings of this kind are on this list yet. Its own finder may know some.
program-finder = Its own meeting finder
program-online = Its online meetings
program-first-visit = Your first visit
program-stance = Where it stands

## Reading

articles-topics = Topics
articles-list = Articles
article-reviewed = reviewed { $date }
article-reviewed-by = reviewed { $date } by { $by }
article-author = by { $name }
article-topics = Topics
article-for = For
article-next-review = Next review
named-by = To read about it
article-related = Groups, lines and more to read
page-updated = Updated
page-reviewed = Read again for truth on { $date }
page-reviewed-by = Read again for truth on { $date } by the { $by }

## Treatment and services

services-lead = { $count ->
    [0] Nothing is listed here at the moment.
    [one] One service. Call first: they say what happens next.
   *[other] { $count } services, in the order of the alphabet. Call first: they say what happens next.
}
services-order = Nobody can pay to stand higher up on this list.
services-sorts = What kind of help
services-regions = Where
services-all-link = See all treatment and services
service-reach = How to get in
service-call = Call
service-email = Write
service-hours = Open
service-needs = Before you go
service-kind = Kind of help
service-for = For
service-ages = Ages
service-wait = Waiting time
service-cost = Cost
service-payment = Ways to pay
service-id = Identification needed
service-medicines = Medication offered
service-on-medication = If you take medication
service-area = Area served
service-permit = Licence
service-permit-read = read { $date }
service-groups = Groups that meet here or welcome people from here
service-paid = Paid listing
service-paid-long = Somebody pays for this listing. It does not stand higher up because of that.
service-runs-site = Run by the organization that runs this site.
service-also = Belongs to
service-about = About this service
count-services = { $count ->
    [one] 1 service
   *[other] { $count } services
}

## Stories

stories-lead = People who have been there tell how it was for them. What helped them may not be what helps you.
story-by = told by { $name }
story-note = Before you read
story-consent = Told with consent, given { $date }.
story-withdraw = Whoever told it can have it taken down at any time.
story-kept-by = The consent is kept by the { $role }.
story-programs = It tells of
story-for = For
story-about = About this story

## Activities

activities-lead = Things to do where nobody drinks or uses. You do not have to belong to any group.
activities-later = Later
activities-regular = Again and again
activity-when = When
activity-next = The next dates:
activity-over = This is over.
activity-over-more = See what else there is to do
activity-kind = What it is
activity-for = For
activity-ages = Ages
activity-cost = Cost
activity-sign-up = Sign up
activity-children = Children
activity-bring = What to bring
activity-programs = Kinds of groups
activity-groups = Groups that run it
activity-about = Good to know

## Organizations

organization-services = Services
organization-activities = Activities
place-services = Services here
place-activities = Activities here

organization-about = About
organization-sort = What it is
organization-part-of = Part of
organization-parts = Its parts
organization-contact = How to reach it
organization-programs = Kinds of groups
organization-area = Area
organization-lines = Lines
organization-meetings = Its meetings
organization-runs-site = This organization runs this site.

## Family and friends

family-lead = Worrying about someone is hard on you, too. There is help for you, whether or not they want any.
family-lines = Lines you can call
family-programs = Groups for family and friends
family-meetings = Meetings
family-services = Services for family and friends
family-articles = To read

## Pages that are not there

missing-heading = This page is not here
missing-text = It may have moved, or the group may have ended. These ways go on:
corrected-text = This entry is being corrected and will be back soon.
ways-groups = Find a group
ways-lines = Lines you can call, text or chat with
ways-home = The first page

## The finder, which filters by script

finder-heading = Search and filter
finder-q = Name, town or postal code
finder-search = Search
finder-near-me = Near me
finder-near-place = Near { $place }
finder-near-again = To see what is near you, choose “Near me”: this page never sends where you are to anybody.
finder-filters = Filters
finder-remove = Remove filter:
finder-quoted = “{ $text }”
finder-more = Show more
finder-when = When
finder-any-time = Any day
finder-now = Now
finder-soon = Next two hours
finder-tonight = Tonight
finder-tomorrow = Tomorrow
finder-part = Time of day
finder-any-part = Any time
finder-morning = Morning
finder-midday = Midday
finder-evening = Evening
finder-night = Night
finder-how = How
finder-any-how = Any way
finder-program = Kind of group
finder-any-program = Any kind
finder-tag = Who for
finder-lang = Language
finder-any-lang = Any language
finder-access = Access
finder-today = Today, { $date }
finder-tomorrow-date = Tomorrow, { $date }
finder-always = Round the clock
finder-asked = By appointment
finder-paused = Not meeting at present
finder-paused-note = Not meeting at present
finder-some-weeks = Not every week: this is the next date
finder-your-time = your time
finder-there = { $zone } time
finder-there-at = { $time } in { $zone }
finder-yours = { $time } your time
finder-miles = { $number } mi
finder-km = { $number } km
finder-locating = Asking your device where you are…
finder-no-location = Your device did not say where it is. Type a town or postal code instead.
finder-not-loaded = The list could not be loaded. Load the page again, or use the lists below.
finder-ask-place = Name a town or postal code, or choose “Near me”. Or choose “Online” under How.
finder-ask-room = These are online or by phone. For meetings in a room, name a town or choose “Near me”.
finder-none-today = No meeting in a room is left today.
finder-none = No meeting fits all of this.
finder-without = Search without { $filter }
finder-wider-miles = Look within { $number } miles
finder-wider-km = Look within { $number } kilometres
finder-online-instead = Look for online meetings
finder-found = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
finder-at-least = { $count ->
    [one] { $count } meeting, and more later
   *[other] { $count } meetings, and more later
}
finder-nearest = { $count ->
    [one] { $count } meeting nearby, and more further away
   *[other] { $count } meetings nearby, and more further away
}
finder-listed = { $count ->
    [one] { $count } meeting is listed.
   *[other] { $count } meetings are listed.
}
finder-place-count = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
