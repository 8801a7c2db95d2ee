### What the pages of the site say, apart from the content itself. Plain words, short sentences, no capitals for weight.

## Every page

skip-label = Shortcuts
skip-main = Skip to the text
menu-label = Menu
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
# Stands between a keyword and a number: Text HOME to 741741.
channel-to = to
channel-press = press { $key_to_press }
talk-page-heading = You do not have to face this alone
talk-page-words = You need not know what to say. “I don’t know where to start” is enough.
talk-page-hang-up = You can end the call or chat whenever you like.
talk-page-busy = If nobody answers, try the next line. It is not about you.
talk-page-all = See all lines, with hours and languages
talk-page-family = Lines and groups for family and friends

## Foot of the page

# { $site } is the name of the site.
foot-not-emergency = { $site } is a list of groups and lines. It is not an emergency service.
foot-call = If somebody is in danger, call { $number }.
foot-disclaimer = It belongs to no fellowship and speaks for none. Nothing here is medical advice.
foot-private = This site sets no cookies and tells nobody what you look at. It cannot clear your browser’s history or your phone bill.
foot-demonstration = This is a demonstration. Entries marked “Example, not real” are invented.
foot-run-by = Run by
foot-reach = Reach us (not an emergency line):
foot-reach-form = a form
foot-contact = Reach us
foot-licence = Licence of the list:
foot-built = This list was made on

## Counts. { $count } is a number

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

home-heading = Groups to go to and people to talk to
home-week = Meetings, day by day
home-all-groups = { $count ->
    [one] See the one group on this list
   *[other] Find your way through all { $count } groups
}
home-kinds = Kinds of groups
home-kinds-lead = No kind is right for everyone, and you can try several. They stand in the order of the alphabet.
home-compare = Compare them side by side
home-read = Good to read first
home-all-articles = Everything to read
home-reach = Reach out to us
# { $name } is the organization that runs the site.
home-reach-by = { $name } runs this list.
home-reach-lead = Ask us anything about it. We are not an emergency line.
home-reach-who = Who answers:

## Lists of meetings

# How the sentence of a weekly meeting reads; a row leaves it out, because its heading and time already say so.
groups-lead = { $count ->
    [one] One group. Start with whatever matters most to you.
   *[other] { $count } groups. Start with whatever matters most to you.
}
groups-show-all = Show all { $count }
groups-all = All groups
list-empty = Nothing is listed here at the moment.
list-empty-all = Look through all groups
list-official = More may be listed at
list-others = Other lists like this
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
place-approximate = Only the area is given. Ask the group for the exact place.
place-meetings = Meetings here
place-none = No meetings are listed here at the moment.
online-join = Join online
online-join-on = Join on { $platform }
online-register = Register to join
online-ask = Ask for the link
online-opens = Opens { $host }. The name you enter there can be any name.
online-id = Meeting number
online-passcode = Passcode
online-phone = By phone

## Hotlines

hotlines-lead = Pick any line that fits. You can end the call whenever you like.
hotlines-countries = Countries
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
programs-caption = Kinds of groups side by side
programs-kind = Kind of group
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
article-related = Groups, lines and more to read
page-updated = Updated

## Organizations

organization-about = About
organization-sort = What it is
organization-part-of = Part of
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
family-articles = To read

## Pages that are not there

missing-heading = This page is not here
missing-text = It may have moved, or the group may have ended. These ways go on:
corrected-text = This entry is being corrected and will be back soon.
ways-groups = Find a group
ways-lines = Lines you can call, text or chat with
ways-home = The first page
